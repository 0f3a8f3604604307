/** RGBA rows as a canvas returns them. */
export interface Pixels {
  width: number
  height: number
  pixels: ArrayLike<number>
}

/** A downscaled picture: one average colour for each cell, in separate channels. */
export interface Small {
  width: number
  height: number
  red: Float32Array
  green: Float32Array
  blue: Float32Array
  /** Brightness, 0–255, weighted as ITU-R BT.601 does. */
  luma: Float32Array
}

/** Inclusive edges in cells. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Cells on the longer side of the downscaled picture. An ID card that fills it has strokes of about 1.5 cells, so print that is
 * sharp here is readable, and a phone processes 250 000 cells in well under a second.
 */
const LOOK = 480
/** Minimum difference from the background, summed over the three channels (0–765). Paper noise stays below 30. */
const STANDS_OUT = 60
/** Minimum share of card cells in a row or column that crosses the card. Dark print lowers the share. */
const CROSSED = 0.3
/** Minimum share of card cells in an outermost row or column for a card that is cut off there. A finger covers less. */
const REACHED = 0.2
/** Thickness of the rim that is taken for the background, as a share of the shorter side. */
const RIM = 0.02

/** Downscales by averaging, which also removes sensor noise. */
export function shrink({ width, height, pixels }: Pixels): Small {
  const scale = Math.max(1, Math.max(width, height) / LOOK)
  const small = { width: Math.max(1, Math.floor(width / scale)), height: Math.max(1, Math.floor(height / scale)) }
  const cells = small.width * small.height
  const [red, green, blue, luma] = [new Float32Array(cells), new Float32Array(cells), new Float32Array(cells), new Float32Array(cells)]
  for (let y = 0; y < small.height; y += 1) {
    const [top, bottom] = [Math.floor(y * scale), Math.max(Math.floor(y * scale) + 1, Math.floor((y + 1) * scale))]
    for (let x = 0; x < small.width; x += 1) {
      const [left, right] = [Math.floor(x * scale), Math.max(Math.floor(x * scale) + 1, Math.floor((x + 1) * scale))]
      let [r, g, b] = [0, 0, 0]
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          r += pixels[at] ?? 0
          g += pixels[at + 1] ?? 0
          b += pixels[at + 2] ?? 0
        }
      }
      const count = (bottom - top) * (right - left)
      const cell = y * small.width + x
      red[cell] = r / count
      green[cell] = g / count
      blue[cell] = b / count
      luma[cell] = (0.299 * r + 0.587 * g + 0.114 * b) / count
    }
  }
  return { ...small, red, green, blue, luma }
}

/** The value below which `share` (0–1) of the values lie; 0 for no values. */
export function percentile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The values of a channel inside a box, row by row. */
export function inside({ width }: Small, channel: Float32Array, { left, top, right, bottom }: Box): Float32Array {
  const values = new Float32Array((right - left + 1) * (bottom - top + 1))
  for (let y = top; y <= bottom; y += 1)
    values.set(channel.subarray(y * width + left, y * width + right + 1), (y - top) * (right - left + 1))
  return values
}

/** Box of the whole picture. */
export const whole = ({ width, height }: Small): Box => ({ left: 0, top: 0, right: width - 1, bottom: height - 1 })

/** Part of a box, given as shares (0–1) of its sides: left, top, right, bottom. */
export function part({ left, top, right, bottom }: Box, [x0, y0, x1, y1]: readonly [number, number, number, number]): Box {
  const [width, height] = [right - left, bottom - top]
  return {
    left: Math.round(left + width * x0),
    top: Math.round(top + height * y0),
    right: Math.round(left + width * x1),
    bottom: Math.round(top + height * y1),
  }
}

/** Background colour: the median of each channel along the rim. */
function background(small: Small): [number, number, number] {
  const rim = Math.max(1, Math.round(Math.min(small.width, small.height) * RIM))
  const middle = (channel: Float32Array): number => {
    const values: number[] = []
    for (let y = 0; y < small.height; y += 1) {
      const edge = y < rim || y >= small.height - rim
      for (let x = 0; x < small.width; x += 1) {
        if (edge || x < rim || x >= small.width - rim) values.push(channel[y * small.width + x] ?? 0)
      }
    }
    return percentile(Float32Array.from(values), 0.5)
  }
  return [middle(small.red), middle(small.green), middle(small.blue)]
}

/** First and last line that cross the card. An outermost line already counts from `REACHED` on, because the card is cut off there. */
function ends(shares: readonly number[]): [number, number] | null {
  const last = shares.length - 1
  const first = shares.findIndex((share) => share >= CROSSED)
  if (first < 0) return null
  const fromEnd = [...shares].reverse().findIndex((share) => share >= CROSSED)
  return [(shares[0] ?? 0) >= REACHED ? 0 : first, (shares[last] ?? 0) >= REACHED ? last : last - fromEnd]
}

/** Finds the card's box in cells. @returns null where nothing card-like differs from the rim */
export function findCard(small: Small): Box | null {
  const { width, height, red, green, blue } = small
  const [r, g, b] = background(small)
  const rows = new Array<number>(height).fill(0)
  const columns = new Array<number>(width).fill(0)
  for (let cell = 0; cell < width * height; cell += 1) {
    const distance = Math.abs((red[cell] ?? 0) - r) + Math.abs((green[cell] ?? 0) - g) + Math.abs((blue[cell] ?? 0) - b)
    if (distance < STANDS_OUT) continue
    const [x, y] = [cell % width, Math.floor(cell / width)]
    rows[y] = (rows[y] ?? 0) + 1 / width
    columns[x] = (columns[x] ?? 0) + 1 / height
  }
  const [vertical, horizontal] = [ends(rows), ends(columns)]
  return vertical && horizontal ? { left: horizontal[0], right: horizontal[1], top: vertical[0], bottom: vertical[1] } : null
}
