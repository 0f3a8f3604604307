/** The page that is shown. */
export const shownPage = (): HTMLElement | null => document.querySelector<HTMLElement>('wx-page:not([hidden])')

/** Roots of the app's own elements: the page, and the tab bar where it is a separate component. */
export const bodies = (): HTMLElement[] => Array.from(shownPage()?.children ?? []).filter((child) => child instanceof HTMLElement)

/** Inside these the host draws elements of its own, which no template contains. */
const DRAWN_BY_HOST = new Set(['WX-INPUT', 'WX-CANVAS', 'WX-SLIDER', 'WX-IMAGE'])
const partsOf = (element: Element): Element[] => (DRAWN_BY_HOST.has(element.tagName) ? [] : Array.from(element.children))

/** The element and all elements of the templates below it. */
const withParts = (element: Element): Element[] => [element, ...partsOf(element).flatMap(withParts)]

/** All elements of the page, in the order of the templates. */
export const allParts = (): HTMLElement[] =>
  bodies()
    .flatMap((body) => partsOf(body).flatMap(withParts))
    .filter((element) => element instanceof HTMLElement)

/** Template nodes below an element: its elements and its non-empty text. */
export const nodesBelow = (element: Element): ChildNode[] =>
  DRAWN_BY_HOST.has(element.tagName)
    ? []
    : Array.from(element.childNodes).filter((node) => node instanceof Element || (node.textContent ?? '').trim() !== '')

/** The element and its ancestors up to the page, innermost first. */
export function around(element: HTMLElement): HTMLElement[] {
  const list: HTMLElement[] = []
  for (let at: HTMLElement | null = element; at && at.tagName !== 'WX-PAGE'; at = at.parentElement) list.push(at)
  return list
}

export function isShown(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
}

/** Disabled elements: they need no tap area, and WCAG requires no contrast of them. */
export const isOff = (element: HTMLElement): boolean => element.closest('[aria-disabled="true"],[disabled]') !== null

/** Text that identifies an element in the report. */
export function nameOf(element: HTMLElement): string {
  const words = element.getAttribute('aria-label') ?? element.innerText.replace(/\s+/g, ' ').trim()
  const place = element.classList.item(0) ?? element.tagName.toLowerCase()
  return words === '' ? `.${place}` : `“${words.slice(0, 16)}” (.${place})`
}
