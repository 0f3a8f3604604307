import { sparklinePoints } from './sparkline'

/** A label of the time axis at its exact point. */
export interface AxisMark {
  at: number
  /** Share of the width, 0–100. */
  left: number
}

/** px at a width of 375: half the width of a label such as 26/01 or 今天, and the gap between two labels. */
const HALF_LABEL = 16
const ROOM = 6

/** Label for January, where it lies between the ends and has room beside their labels; null otherwise. */
export function yearTurn(months: readonly string[], width: number): AxisMark | null {
  const at = months.findIndex((month, index) => index > 0 && month.endsWith('-01'))
  const x = sparklinePoints(
    months.map(() => 0),
    width,
    1,
  )[at]?.x
  const margin = 3 * HALF_LABEL + ROOM
  if (x === undefined || x < margin || x > width - margin) return null
  return { at, left: Math.round((x * 1000) / width) / 10 }
}
