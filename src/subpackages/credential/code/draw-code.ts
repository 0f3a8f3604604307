import { encode } from 'uqr'

const DARK = '#14211F'
const LIGHT = '#FFFFFF'

interface Square {
  left: number
  top: number
  side: number
}

/** Draws a code into a square. Modules end on whole px, because a scanner reads a blurred edge badly. */
export function drawCode(
  context: Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'>,
  token: string,
  { left, top, side }: Square,
): void {
  const { data, size } = encode(token, { ecc: 'H', border: 0 })
  context.fillStyle = LIGHT
  context.fillRect(left, top, side, side)
  context.fillStyle = DARK
  const edge = (module: number): number => Math.round((module * side) / size)
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) context.fillRect(left + edge(x), top + edge(y), edge(x + 1) - edge(x), edge(y + 1) - edge(y))
    }),
  )
}
