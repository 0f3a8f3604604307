import type { EditablePixels } from '@/domain/photo-spoil'

type Color = readonly [number, number, number]

const DESK: Color = [76, 90, 96]
const FACE: Color = [228, 232, 230]
const INK: Color = [58, 68, 72]

interface CardOptions {
  side?: 'front' | 'back'
  width?: number
  height?: number
  /** Position of the card as shares of the picture: left, top, right, bottom. */
  at?: readonly [number, number, number, number]
  desk?: Color
  face?: Color
}

const DEFAULTS: Required<CardOptions> = {
  side: 'front',
  width: 1000,
  height: 700,
  at: [0.08, 0.12, 0.92, 0.877],
  desk: DESK,
  face: FACE,
}

type Fill = (color: Color, x0: number, y0: number, x1: number, y1: number) => void

/** Fills rectangles of a buffer; parts outside of it are cut off. */
const painter =
  ({ width, height, pixels }: EditablePixels): Fill =>
  (color, x0, y0, x1, y1) => {
    for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, Math.round(y1)); y += 1) {
      for (let x = Math.max(0, Math.round(x0)); x < Math.min(width, Math.round(x1)); x += 1) {
        const at = (y * width + x) * 4
        pixels[at] = color[0]
        pixels[at + 1] = color[1]
        pixels[at + 2] = color[2]
      }
    }
  }

/** Draws characters of three strokes each. All differ, because a regular grid would interfere with the blur. */
function print(onCard: Fill, begin: number): void {
  let seed = 7
  const next = (): number => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  for (let stroke = 0; stroke < 6 * 16 * 3; stroke += 1) {
    const x = begin + (Math.floor(stroke / 3) % 16) * 0.032 + (stroke % 3) * 0.008 + next() * 0.003
    const y = 0.14 + Math.floor(stroke / 48) * 0.13 + next() * 0.01
    onCard(INK, x, y, x + 0.003 + next() * 0.003, y + 0.04 + next() * 0.02)
  }
}

/** A synthetic ID card on a desk, drawn into a plain buffer, with print and either a portrait or a red emblem. */
export function cardPicture(options: CardOptions = {}): EditablePixels {
  const { side, width, height, at, desk, face } = { ...DEFAULTS, ...options }
  const picture = { width, height, pixels: new Uint8ClampedArray(width * height * 4).fill(255) }
  const fill = painter(picture)
  const [left, top, right, bottom] = [at[0] * width, at[1] * height, at[2] * width, at[3] * height]
  const onCard: Fill = (color, x0, y0, x1, y1) =>
    fill(color, left + x0 * (right - left), top + y0 * (bottom - top), left + x1 * (right - left), top + y1 * (bottom - top))
  fill(desk, 0, 0, width, height)
  onCard(face, 0, 0, 1, 1)
  print(onCard, side === 'front' ? 0.07 : 0.36)
  if (side === 'front') {
    onCard([96, 104, 108], 0.66, 0.14, 0.92, 0.72)
    onCard([44, 50, 53], 0.72, 0.2, 0.86, 0.44)
  } else {
    onCard([184, 51, 44], 0.08, 0.1, 0.26, 0.45)
  }
  return picture
}
