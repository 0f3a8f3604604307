import type { Tap } from '../facts'
import { allParts, around, isOff, isShown, nameOf } from './elements'

const ROLES = new Set(['button', 'link', 'tab', 'checkbox', 'switch', 'radio', 'option'])
/** Without the slider, whose knob is the vendor's. */
const FIELDS = new Set(['WX-BUTTON', 'WX-INPUT'])
/** Longest distance tried from the middle, px; no rule requires more. */
const ENOUGH = 40
/** Step of the scan, px, which is its largest error. */
const STEP = 1

const isTappable = (element: Element): boolean => FIELDS.has(element.tagName) || ROLES.has(element.getAttribute('role') ?? '')

/** Elements that can be tapped at the moment. */
const tappables = (): HTMLElement[] => allParts().filter((element) => isTappable(element) && isShown(element) && !isOff(element))

/** The tappable element that a tap at this point would reach. */
function reachedAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y)
  while (element && !isTappable(element)) element = element.parentElement
  return element
}

interface Direction {
  x: -1 | 0 | 1
  y: -1 | 0 | 1
  /** Distance from the middle of the box to its edge, px. */
  edge: number
}

/** Distance from the middle, px, at which a tap still reaches the element; exactly its own edge where the two agree within a step. */
function reach(element: HTMLElement, from: { x: number; y: number }, { x, y, edge }: Direction): number {
  let far = 0
  while (far < ENOUGH && reachedAt(from.x + x * (far + STEP), from.y + y * (far + STEP)) === element) far += STEP
  return Math.abs(far - edge) <= STEP ? edge : far
}

/** Measures by trying points, so that pseudo elements, padding and overlapping neighbours count as they do for a finger. */
function tapOf(element: HTMLElement): Tap {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const middle = { x: left + width / 2, y: top + height / 2 }
  const name = nameOf(element)
  const main = element.matches('.button:not(.button-text):not(.button-small)')
  if (reachedAt(middle.x, middle.y) !== element) return { name, main, width: 0, height: 0 }
  const across = ([-1, 1] as const).map((x) => reach(element, middle, { x, y: 0, edge: width / 2 }))
  const along = ([-1, 1] as const).map((y) => reach(element, middle, { x: 0, y, edge: height / 2 }))
  const sum = (parts: number[]) => Math.round(parts.reduce((total, part) => total + part, 0) * 10) / 10
  return { name, main, width: sum(across), height: sum(along) }
}

export const taps = (): Tap[] => tappables().map(tapOf)

const CARDS = '.card, .banner, .sheet-body, .page-foot'

/** Cards that call for more than one thing: the names of their filled buttons. */
export function divided(): string[] {
  const calls = new Map<HTMLElement, string[]>()
  for (const button of tappables().filter((element) => element.matches('.button-primary'))) {
    const card = around(button).find((outer) => outer.matches(CARDS))
    if (card) calls.set(card, [...(calls.get(card) ?? []), nameOf(button)])
  }
  return [...calls.values()].filter((names) => names.length > 1).map((names) => names.join(' and '))
}

const isFixed = (element: HTMLElement): boolean => around(element).some((outer) => getComputedStyle(outer).position === 'fixed')

/** Tap targets of fixed bars that extend into the strip that the phone reserves. @param inset its height at the bottom, px */
export const unsafe = (inset: number): string[] =>
  tappables()
    .filter((element) => isFixed(element) && element.getBoundingClientRect().bottom > innerHeight - inset + 0.5)
    .map((element) => `${nameOf(element)} ends ${Math.round(innerHeight - element.getBoundingClientRect().bottom)} px from the edge`)
