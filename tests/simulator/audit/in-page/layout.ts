import { FAILED, type PageFacts, type Picture } from '../facts'
import type { Wear } from '../looks'
import { allParts, around, bodies, isShown, nameOf, nodesBelow } from './elements'

const depthOf = (node: Node): number => (node instanceof Element ? 1 + Math.max(0, ...nodesBelow(node).map(depthOf)) : 1)
const countOf = (node: Node): number => (node instanceof Element ? nodesBelow(node).reduce((sum, child) => sum + countOf(child), 1) : 1)

/** Size of the tree below the page's root. */
export function tree(): Pick<PageFacts, 'nodes' | 'depth' | 'children'> {
  const roots = bodies()
  return {
    nodes: roots.reduce((sum, root) => sum + countOf(root) - 1, 0),
    depth: Math.max(0, ...roots.map((root) => depthOf(root) - 1)),
    children: Math.max(0, ...[...roots, ...allParts()].map((element) => nodesBelow(element).length)),
  }
}

/** Inside a box that scrolls or cuts sideways, content may be wider than the screen. */
const isContained = (element: HTMLElement): boolean =>
  around(element)
    .slice(1)
    .some((outer) => getComputedStyle(outer).overflowX !== 'visible')

/** Elements that extend beyond the screen sideways. One that lies wholly to its left is an off-screen canvas. */
export const beyond = (): string[] =>
  allParts()
    .filter((element) => isShown(element) && !isContained(element))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return (left < -1 && right > 0) || right > innerWidth + 1
    })
    .map((element) => `${nameOf(element)} reaches ${Math.round(element.getBoundingClientRect().right)} of ${innerWidth} px`)

interface DrawnImage extends HTMLElement {
  natural: { width: number; height: number }
}

export const pictures = (): Picture[] =>
  allParts()
    .filter((element): element is DrawnImage => element.tagName === 'WX-IMAGE' && isShown(element))
    .filter(({ natural }) => natural.width > 0)
    .map((image) => {
      const { width, height } = image.getBoundingClientRect()
      return { name: nameOf(image), mode: image.getAttribute('mode') ?? 'scaleToFill', shown: { width, height }, natural: image.natural }
    })

const isOnPage = (selector: string): boolean =>
  Array.from(document.querySelectorAll<HTMLElement>(selector)).some((element) => isShown(element))

/** Text that is larger or smaller than this look requires. */
function wrongText({ text }: Wear): string[] {
  const sizes = Array.from(document.querySelectorAll<HTMLElement>('.page'))
    .filter(isShown)
    .map((page) => parseFloat(getComputedStyle(page).fontSize))
  return sizes.filter((size) => Math.abs(size - text) > 0.5).map((size) => `text of ${size} px instead of ${text}`)
}

/** @param wear what the page has to show in this look @returns why it is not the page that was asked for */
export const absent = (wear: Wear): string[] => [
  ...(isOnPage('.skeleton-block') ? ['still loading'] : []),
  ...(isOnPage('.state-reference') ? [FAILED] : []),
  ...wrongText(wear),
  ...wear.classes.filter((name) => !isOnPage(`.${name}`)).map((name) => `not in the look ${name}`),
]

export const readable = (): string =>
  bodies()
    .map((body) => body.innerText.replace(/\s/g, ''))
    .join('')
