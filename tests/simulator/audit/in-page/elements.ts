/** The page the person sees. */
export const shownPage = (): HTMLElement | null => document.querySelector<HTMLElement>('wx-page:not([hidden])')

/** Roots of what the app itself drew: the page, and the tab bar where it is a component of its own. */
export const bodies = (): HTMLElement[] => Array.from(shownPage()?.children ?? []).filter((child) => child instanceof HTMLElement)

/** Inside these the host draws with elements of its own, which no template names. */
const DRAWN_BY_HOST = new Set(['WX-INPUT', 'WX-CANVAS', 'WX-SLIDER', 'WX-IMAGE'])
const partsOf = (element: Element): Element[] => (DRAWN_BY_HOST.has(element.tagName) ? [] : Array.from(element.children))

/** The element and everything below it that the templates name. */
export const withParts = (element: Element): Element[] => [element, ...partsOf(element).flatMap(withParts)]

/** Every element of the page, in the order of the templates. */
export const allParts = (): HTMLElement[] =>
  bodies()
    .flatMap((body) => partsOf(body).flatMap(withParts))
    .filter((element) => element instanceof HTMLElement)

/** Nodes of the template below an element: its elements, and its text where there is some. */
export const nodesBelow = (element: Element): ChildNode[] =>
  DRAWN_BY_HOST.has(element.tagName)
    ? []
    : Array.from(element.childNodes).filter((node) => node instanceof Element || (node.textContent ?? '').trim() !== '')

/** The element and those around it, up to the page, from the inside out. */
export function around(element: HTMLElement): HTMLElement[] {
  const list: HTMLElement[] = []
  for (let at: HTMLElement | null = element; at && at.tagName !== 'WX-PAGE'; at = at.parentElement) list.push(at)
  return list
}

export function isShown(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
}

/** What cannot be used at the moment: it needs no area, and WCAG asks no contrast of it. */
export const isOff = (element: HTMLElement): boolean => element.closest('[aria-disabled="true"],[disabled]') !== null

/** Words that lead a reader of the report to an element. */
export function nameOf(element: HTMLElement): string {
  const words = element.getAttribute('aria-label') ?? element.innerText.replace(/\s+/g, ' ').trim()
  const place = element.classList.item(0) ?? element.tagName.toLowerCase()
  return words === '' ? `.${place}` : `“${words.slice(0, 16)}” (.${place})`
}
