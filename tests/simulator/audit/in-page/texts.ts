import { allParts, around, isShown, nameOf, shownPage } from './elements'

/** px; letters have room around them, and lines are rounded. */
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

/** Elements that hold text themselves, with the boxes of its lines. */
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

/** The innermost box that does not let text out. A box that scrolls shows the rest to who moves it; one that hides does not. */
function cutAlong({ element, lines }: Words, { overflow, from, to }: Axis): boolean {
  const text = bound(lines)
  const limit = around(element).find((outer) => getComputedStyle(outer)[overflow] !== 'visible')
  if (!limit || /auto|scroll/.test(getComputedStyle(limit)[overflow])) return false
  const box = limit.getBoundingClientRect()
  return text[from] < box[from] - SLACK || text[to] > box[to] + SLACK
}

/** Text of which a box around it hides a part. */
const cut = (text: Words): boolean => cutAlong(text, ACROSS) || cutAlong(text, ALONG)

/** What is fixed lies over what scrolls beneath it, and is meant to. */
const layerOf = (element: HTMLElement): Element | null =>
  around(element).find((outer) => getComputedStyle(outer).position === 'fixed') ?? null

const meet = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  // Lines of text are taller than their letters.
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > (one.bottom - one.top) / 3

/** Text that is still under a bar at the bottom when the page is scrolled to its end. */
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

/** Text a person cannot read: cut off by a box around it, with other text across it, or under a bar for good. Moves the page. */
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
