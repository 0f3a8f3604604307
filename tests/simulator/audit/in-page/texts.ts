import { allParts, around, isShown, nameOf, shownPage } from './elements'

/** Tolerance in px: glyphs have room around them, and line boxes are rounded. */
const SLACK = 2

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
interface Words {
  element: HTMLElement
  lines: Box[]
}

/** Elements with text of their own, and the boxes of its lines. */
function words(): Words[] {
  return allParts()
    .filter(isShown)
    .flatMap((element) => {
      const own = Array.from(element.childNodes).filter((node) => node instanceof Text && node.data.trim() !== '')
      if (own.length === 0) return []
      const range = document.createRange()
      const lines = own.flatMap((node) => {
        range.selectNodeContents(node)
        return Array.from(range.getClientRects())
      })
      return [{ element, lines }]
    })
}

const bound = (lines: readonly Box[]): Box => ({
  left: Math.min(...lines.map(({ left }) => left)),
  top: Math.min(...lines.map(({ top }) => top)),
  right: Math.max(...lines.map(({ right }) => right)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
})

interface Axis {
  overflow: 'overflowX' | 'overflowY'
  from: 'left' | 'top'
  to: 'right' | 'bottom'
}
const ACROSS: Axis = { overflow: 'overflowX', from: 'left', to: 'right' }
const ALONG: Axis = { overflow: 'overflowY', from: 'top', to: 'bottom' }

/** Whether the innermost box that limits text hides a part of it. A box that scrolls does not count, since its text can be reached. */
function cutAlong({ element, lines }: Words, { overflow, from, to }: Axis): boolean {
  const text = bound(lines)
  const limit = around(element).find((outer) => getComputedStyle(outer)[overflow] !== 'visible')
  if (!limit || /auto|scroll/.test(getComputedStyle(limit)[overflow])) return false
  const box = limit.getBoundingClientRect()
  return text[from] < box[from] - SLACK || text[to] > box[to] + SLACK
}

/** Whether a box hides a part of the text. */
const cut = (text: Words): boolean => cutAlong(text, ACROSS) || cutAlong(text, ALONG)

/** The fixed ancestor of an element: it is meant to overlap the scrolling content, so only text of one layer is compared. */
const layerOf = (element: HTMLElement): Element | null =>
  around(element).find((outer) => getComputedStyle(outer).position === 'fixed') ?? null

const meet = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  // Line boxes are taller than their glyphs.
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > (one.bottom - one.top) / 3

/** Text that is still covered by a bottom bar when the page is scrolled to its end. */
function buried(): string[] {
  const page = shownPage()
  page?.scrollTo({ top: page.scrollHeight, behavior: 'instant' })
  const bars = allParts().filter((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return isShown(element) && getComputedStyle(element).position === 'fixed' && top > innerHeight / 2 && bottom > innerHeight - 1
  })
  const edge = Math.min(innerHeight, ...bars.map((bar) => bar.getBoundingClientRect().top))
  return words()
    .filter(({ element, lines }) => layerOf(element) === null && bound(lines).bottom > edge + SLACK)
    .map(({ element }) => `${nameOf(element)} stays under the bar`)
}

/** Size (px) of the smallest text on the page. */
export const smallest = (): number => Math.min(...words().map(({ element }) => parseFloat(getComputedStyle(element).fontSize)))

/** Unreadable text: cut off by a box, overlapped by other text, or permanently covered by a bar. Scrolls the page. */
export function unread(): string[] {
  const all = words().map((one) => ({ ...one, layer: layerOf(one.element) }))
  const across = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ layer, lines }) => layer === one.layer && lines.some((line) => one.lines.some((own) => meet(own, line))))
      .map(({ element }) => `${nameOf(one.element)} lies across ${nameOf(element)}`),
  )
  return [...all.filter(cut).map(({ element }) => `${nameOf(element)} is cut off`), ...across, ...buried()]
}
