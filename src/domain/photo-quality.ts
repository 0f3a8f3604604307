import type { ErrorCause, IdSide } from '@/contract'
import { findCard, inside, part, percentile, shrink, whole, type Box, type Pixels, type Small } from './photo-frame'

export type PhotoCause = Extract<ErrorCause, `photo-${string}`>

/** px of the picture's shorter side. Below it characters have fewer than 12 px, which text recognition misreads. */
export const MINIMUM_SIDE = 400
/** Card height as a share of the picture's shorter side; below it the card is too far away. */
const MINIMUM_CARD = 0.35
/** Brightness (0–255). The card is the brightest object, so a 90th percentile below this means too little light. */
const DARK_BELOW = 105
/** Brightness at which a sensor clips, and the share of the card that may clip: 2 % covers about six characters. */
const CLIPPED_FROM = 250
const CLIPPED_SHARE = 0.02
/** Minimum background on each side, as a share of the picture's side. Without it a cut-off edge cannot be detected. */
const MARGIN = 0.012
/** An ID card is 85.6 × 54 mm (ISO/IEC 7810 ID-1). Tilting changes the ratio by up to a fifth. */
const CARD_RATIO = 85.6 / 54
const RATIO_TOLERANCE = 0.2
/**
 * Minimum variance of the Laplacian of the card's face, with its contrast stretched to CONTRAST so that pale and dark prints compare.
 * On the tests' cards, 1000 px wide: sharp 5200–6200, box blur of radius 1 px 2300, 2 px 640–1100, 3 px 200–340, 6 px 50–85. Characters
 * merge between 2 and 3.
 */
export const SHARP_FROM = 500
const CONTRAST = 200
/**
 * Minimum share of red cells at the back's national emblem; minimum brightness difference (0–255) between the front's text and
 * portrait.
 */
const EMBLEM_SHARE = 0.06
const PORTRAIT_DARKER = 22

/** Parts of the card as shares of its sides: left, top, right, bottom. */
const FACE = [0.04, 0.06, 0.96, 0.94] as const
const EMBLEM_AT = [0.04, 0.06, 0.3, 0.55] as const
const PORTRAIT_AT = [0.62, 0.12, 0.94, 0.75] as const
const PLAIN_AT = [0.05, 0.12, 0.4, 0.75] as const

const share = (values: Float32Array, counts: (value: number, cell: number) => boolean): number =>
  values.filter(counts).length / Math.max(1, values.length)
const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Variance of the Laplacian inside a box, normalized to a contrast of CONTRAST. Grows with sharpness; 0 for a plain surface. */
export function sharpness(small: Small, box: Box): number {
  const { width, luma } = small
  const brightness = inside(small, luma, box)
  const contrast = percentile(brightness, 0.98) - percentile(brightness, 0.02)
  if (contrast < 1) return 0
  let [sum, squares, count] = [0, 0, 0]
  for (let y = box.top + 1; y < box.bottom; y += 1) {
    for (let at = y * width + box.left + 1; at < y * width + box.right; at += 1) {
      const around = (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - width] ?? 0) + (luma[at + width] ?? 0)
      const edge = around - 4 * (luma[at] ?? 0)
      sum += edge
      squares += edge * edge
      count += 1
    }
  }
  return (squares / count - (sum / count) ** 2) * (CONTRAST / contrast) ** 2
}

/** True where all four edges lie inside the picture and the ratio is that of an ID card. */
function isWhole({ width, height }: Small, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [Math.max(1, width * MARGIN), Math.max(1, height * MARGIN)]
  const ratio = (right - left + 1) / (bottom - top + 1)
  const inFrame = left >= x && right < width - x && top >= y && bottom < height - y
  return inFrame && Math.abs(ratio / CARD_RATIO - 1) <= RATIO_TOLERANCE
}

/** The side shown; null where neither mark is clear. */
function sideOf(small: Small, box: Box): IdSide | null {
  const emblem = part(box, EMBLEM_AT)
  const [green, blue] = [inside(small, small.green, emblem), inside(small, small.blue, emblem)]
  const isRed = (red: number, cell: number) => red > 90 && red > 1.5 * (green[cell] ?? 0) && red > 1.5 * (blue[cell] ?? 0)
  if (share(inside(small, small.red, emblem), isRed) >= EMBLEM_SHARE) return 'back'
  const darker = mean(inside(small, small.luma, part(box, PLAIN_AT))) - mean(inside(small, small.luma, part(box, PORTRAIT_AT)))
  return darker >= PORTRAIT_DARKER ? 'front' : null
}

/** Too little or too much light on the card, or in the whole picture where no card was found. */
function lightIssue(small: Small, card: Box | null): PhotoCause | null {
  const values = inside(small, small.luma, card ? part(card, FACE) : whole(small))
  if (percentile(values, 0.9) < DARK_BELOW) return 'photo-dark'
  return share(values, (value) => value >= CLIPPED_FROM) > CLIPPED_SHARE ? 'photo-glare' : null
}

function frameIssue(small: Small, card: Box): PhotoCause | null {
  if (!isWhole(small, card)) return 'photo-cropped'
  return (card.bottom - card.top) / Math.min(small.width, small.height) < MINIMUM_CARD ? 'photo-small' : null
}

function printIssue(small: Small, card: Box, side: IdSide): PhotoCause | null {
  if (sharpness(small, part(card, FACE)) < SHARP_FROM) return 'photo-blurred'
  const seen = sideOf(small, card)
  return seen !== null && seen !== side ? 'photo-wrong-side' : null
}

/**
 * Checks before the upload whether a picture of an ID card is readable; all other checks are the provider's.
 * Light comes first, because it distorts all other measures; then the frame, the focus and the side.
 * @param picture RGBA, in its own size or scaled down to no less than MINIMUM_SIDE
 * @returns what to improve; null where the picture is good enough
 */
export function assessPhoto(picture: Pixels, side: IdSide): PhotoCause | null {
  if (Math.min(picture.width, picture.height) < MINIMUM_SIDE) return 'photo-small'
  const small = shrink(picture)
  const card = findCard(small)
  return lightIssue(small, card) ?? (card ? frameIssue(small, card) : 'photo-cropped') ?? (card ? printIssue(small, card, side) : null)
}
