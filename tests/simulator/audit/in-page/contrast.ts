import type { Ink } from '../facts'
import { allParts, around, isOff, isShown } from './elements'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const WHITE: Colour = [255, 255, 255, 1]
/** Opacity below which text is not meant to be seen, as a real field under drawn boxes. */
const INVISIBLE = 0.05
/** WCAG 2.1, 1.4.3: large text is 24 px, or 18.66 px in bold. */
const LARGE = { size: 24, boldSize: 18.66, bold: 700 }
const NEEDED = { plain: 4.5, large: 3 }

/** @throws when the colour has a notation that this does not parse */
function colourOf(text: string): Colour {
  const parts = /^rgba?\((.+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  const [red, green, blue, alpha = 1] = parts ?? []
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`cannot read the colour ${text}`)
  return [red, green, blue, alpha]
}

function over(top: Colour, below: Colour, opacity = 1): Colour {
  const alpha = top[3] * opacity
  const mixed = (channel: 0 | 1 | 2) => top[channel] * alpha + below[channel] * (1 - alpha)
  return [mixed(0), mixed(1), mixed(2), 1]
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function ratioOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Colours of a text and of its background as displayed, with all backgrounds and opacities around them. */
function seenColours(element: HTMLElement): { ink: Colour; ground: Colour } {
  const groups: { before: Colour; opacity: number }[] = []
  let ground: Colour = WHITE
  for (const outer of around(element).reverse()) {
    const style = getComputedStyle(outer)
    groups.push({ before: ground, opacity: Number(style.opacity) })
    ground = over(colourOf(style.backgroundColor), ground)
  }
  let ink = over(colourOf(getComputedStyle(element).color), ground)
  for (const { before, opacity } of groups.reverse()) {
    ink = over(ink, before, opacity)
    ground = over(ground, before, opacity)
  }
  return { ink, ground }
}

function neededFor(style: CSSStyleDeclaration): number {
  const size = parseFloat(style.fontSize)
  const bold = Number(style.fontWeight) >= LARGE.bold
  return size >= (bold ? LARGE.boldSize : LARGE.size) ? NEEDED.large : NEEDED.plain
}

/** Text of the element itself, without its child elements; the value of a field counts too. */
function ownText(element: HTMLElement): string {
  if (element.tagName === 'WX-INPUT') return element.getAttribute('aria-label') ?? 'field'
  const texts = Array.from(element.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE)
  return texts
    .map((node) => node.textContent ?? '')
    .join('')
    .trim()
}

const isSeen = (element: HTMLElement): boolean =>
  around(element).reduce((opacity, outer) => opacity * Number(getComputedStyle(outer).opacity), 1) > INVISIBLE

const written = (colour: Colour): string =>
  `#${colour
    .slice(0, 3)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`

function inkOf(element: HTMLElement): Ink {
  const { ink, ground } = seenColours(element)
  const place = element.classList.item(0) ?? element.parentElement?.classList.item(0) ?? element.tagName.toLowerCase()
  return {
    text: `“${ownText(element).slice(0, 16)}” (.${place})`,
    ratio: ratioOf(ink, ground),
    needed: neededFor(getComputedStyle(element)),
    colours: `${written(ink)} on ${written(ground)}`,
  }
}

/** Contrast of every text on the page. Text on a canvas is pixels and is not measured. */
export const inks = (): Ink[] =>
  allParts()
    .filter((element) => ownText(element) !== '' && isShown(element) && !isOff(element) && isSeen(element))
    .map(inkOf)
