/** Style of a small line chart, drawn as SVG for an `<Image>` because main-package pages have no chart library. */
export interface SparklineStyle {
  width: number
  height: number
  line: string
  /** Colour of the ring that separates the last point from the line. */
  ring: string
}

const PAD = 6

/** Points of the line in px. @param values at least two amounts, oldest first, any unit */
export function sparklinePoints(values: readonly number[], width: number, height: number): { x: number; y: number }[] {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const step = (width - 2 * PAD) / Math.max(1, values.length - 1)
  const round = (value: number) => Math.round(value * 10) / 10
  return values.map((value, index) => ({
    x: round(PAD + index * step),
    y: round(PAD + (height - 3 * PAD) * (1 - (value - low) / span)),
  }))
}

/** Data URI of an SVG with the line, the shaded area below it and a dot at the end; empty without values. */
export function sparklineUri(values: readonly number[], style: SparklineStyle): string {
  const points = sparklinePoints(values, style.width, style.height)
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const last = points[points.length - 1]
  const first = points[0]
  if (!last || !first) return ''
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${style.width} ${style.height}'>` +
    `<path d='${path}L${last.x} ${style.height}L${first.x} ${style.height}Z' fill='${style.line}' opacity='.08'/>` +
    `<path d='${path}' fill='none' stroke='${style.line}' stroke-width='2' stroke-linejoin='round' stroke-linecap='round'/>` +
    `<circle cx='${last.x}' cy='${last.y}' r='4' fill='${style.line}' stroke='${style.ring}' stroke-width='2'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
