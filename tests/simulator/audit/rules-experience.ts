import type { Measured, PageReading, Picture, Tap } from './facts'
import { none, placeOf, readingsOf, round, type Rule, type Verdict } from './judge'
import { shortName } from './pages'

/** Image modes that keep the aspect ratio; the others stretch. */
const KEEPS_RATIO = /^(aspectFit|aspectFill|widthFix|heightFix|top|bottom|center|left|right)/

const ratioOf = ({ width, height }: Picture['shown']): number => height / width
const distortionOf = ({ mode, shown, natural }: Picture): number =>
  KEEPS_RATIO.test(mode) ? 0 : Math.abs(ratioOf(shown) - ratioOf(natural)) / ratioOf(natural)

function imageRatio(measured: Measured): Verdict {
  const pictures = readingsOf(measured).flatMap((reading) => reading.facts.pictures)
  if (pictures.length === 0) return { value: 'no pictures', faults: [], empty: true }
  const percent = (picture: Picture) => `${round(distortionOf(picture) * 100, 1)} %`
  const worst = pictures.reduce((one, other) => (distortionOf(other) > distortionOf(one) ? other : one))
  const faults = pictures.filter((picture) => distortionOf(picture) > 0.15)
  return none(
    faults.map((picture) => `${picture.name}: ${percent(picture)}`),
    `${percent(worst)} off`,
  )
}

const least = ({ width, height }: Tap): number => Math.min(width, height)

/** @param limit px, both ways @param asked the readings that the rule applies to */
export function tapAreas(measured: Measured, limit: number, asked: (reading: PageReading) => boolean = () => true): Verdict {
  const all = readingsOf(measured)
    .filter(asked)
    .flatMap((reading) => reading.facts.taps.map((tap) => ({ tap, page: shortName(reading.path), look: reading.look })))
  if (all.length === 0) return { value: 'nothing to tap', faults: [], empty: true }
  const worst = all.reduce((one, other) => (least(other.tap) < least(one.tap) ? other : one))
  const faults = all.filter(({ tap }) => least(tap) < limit)
  return none(
    faults.map(({ tap, page, look }) => `${page} in ${look}: ${tap.name} ${tap.width}×${tap.height}`),
    `${worst.tap.width}×${worst.tap.height} px (${worst.page})`,
  )
}

/** Faults of each page in each look. */
export const inPages = (measured: Measured, of: (reading: PageReading) => readonly string[]): string[] =>
  readingsOf(measured).flatMap((reading) => of(reading).map((what) => `${placeOf(reading)}: ${what}`))

function contrast(measured: Measured): Verdict {
  const inks = readingsOf(measured).flatMap((reading) => reading.facts.inks.map((ink) => ({ ...ink, place: placeOf(reading) })))
  if (inks.length === 0) return { value: 'no text', faults: [], empty: true }
  const worst = inks.reduce((one, other) => (other.ratio / other.needed < one.ratio / one.needed ? other : one))
  const faults = inks.filter(({ ratio, needed }) => ratio < needed)
  return none(
    faults.map(({ place, text, ratio, needed, colours }) => `${place}: ${text} ${round(ratio, 2)} of ${needed}, ${colours}`),
    `${round(worst.ratio, 2)}:1 (${worst.text}), ${inks.length} texts`,
  )
}

const rule = { group: 'experience' } as const

export const EXPERIENCE: readonly Rule[] = [
  {
    ...rule,
    id: 'inertia',
    name: 'inertial scrolling',
    weight: 8,
    limit: 'no stiff overflow',
    judge: ({ stiff }) => none(stiff, stiff.length === 0 ? 'no sheet scrolls by itself' : String(stiff.length)),
  },
  { ...rule, id: 'active', name: ':active', weight: 8, limit: 'none', judge: ({ active }) => none(active) },
  { ...rule, id: 'image-ratio', name: 'image ratio', weight: 4, limit: '≤ 15 % off', judge: imageRatio },
  { ...rule, id: 'tap-area', name: 'tap areas', weight: 3, limit: '≥ 20×20 px', judge: (measured) => tapAreas(measured, 20) },
  {
    ...rule,
    id: 'safe-area',
    name: 'iPhone X safe area',
    weight: 3,
    limit: 'nothing to tap below it',
    judge: (measured) => none(inPages(measured, ({ facts }) => facts.unsafe)),
  },
  {
    ...rule,
    id: 'window',
    name: 'window sizes 320, 375, 430',
    weight: 3,
    limit: 'nothing sticks out',
    judge: (measured) => none(inPages(measured, ({ facts }) => facts.beyond)),
  },
  // WeChat's own rule is a hint without figures; these are WCAG AA's.
  { ...rule, id: 'contrast', name: 'contrast (WCAG AA)', weight: 0, limit: '≥ 4.5:1, large text 3:1', judge: contrast },
]
