import { sparklinePoints } from './sparkline'

/** Where a word of the time axis stands: at its very point, or nowhere. */
export interface AxisMark {
  /** Index of the month it names. */
  at: number
  /** Share of the width, 0–100. */
  left: number
}

/** px at 375: half a label like 26/01, half of 今天, and the room two words need between them. */
const HALF_LABEL = 16
const ROOM = 6

/**
 * The turn of the year on a line of months, where it falls between its ends and has room beside their words.
 * @param months `YYYY-MM`, oldest first
 * @param width px of the line
 */
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
