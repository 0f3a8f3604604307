import type { Point } from './distance'

/** A place on a plan, percent of its width from the left and of its height from the top. */
export interface Spot {
  x: number
  y: number
}

/** Percent that are left free at each edge, so that a pin is wholly on the plan. */
const EDGE = { left: 8, right: 8, top: 26, bottom: 14 }
const [WIDE, HIGH] = [100 - EDGE.left - EDGE.right, 100 - EDGE.top - EDGE.bottom]
/** The plan is this many times as wide as high. */
const ASPECT = 2
/** Millionths of a degree, some two kilometres: whoever is that near is always on the plan. */
const NEAR = 20_000

/** Of a flat map: a millionth of a degree is as long in both directions. */
interface Flat {
  east: number
  north: number
}

const flatAround = ({ latitude: middle }: Point) => {
  const narrow = Math.cos((middle * Math.PI) / 180_000_000)
  return ({ latitude, longitude }: Point): Flat => ({ east: longitude * narrow, north: latitude })
}
const between = (a: Flat, b: Flat): number => Math.abs(a.east - b.east) + Math.abs(a.north - b.north)
const round = (value: number): number => Math.round(value * 10) / 10

/** Draws flat points so that all of them fit. */
function drawing(points: readonly Flat[]): (point: Flat) => Spot {
  const easts = points.map(({ east }) => east)
  const norths = points.map(({ north }) => north)
  const [west, east, south, north] = [Math.min(...easts), Math.max(...easts), Math.min(...norths), Math.max(...norths)]
  // Percent of the width for each unit; of the height it is ASPECT times as many.
  const scale = Math.min(WIDE / Math.max(1, east - west), HIGH / ASPECT / Math.max(1, north - south))
  return (point) => ({
    x: round(EDGE.left + WIDE / 2 + (point.east - (west + east) / 2) * scale),
    y: round(EDGE.top + HIGH / 2 - (point.north - (south + north) / 2) * scale * ASPECT),
  })
}

/**
 * Places points on a plan: north is up, both directions have one scale, and all of them and the person are on it.
 * @param points millionths of a degree @param self where the person is; somebody who looks up another city is not on its plan
 */
export function planOf(points: readonly Point[], self: Point | null): { pins: Spot[]; self: Spot | null } {
  const [first] = points
  if (!first) return { pins: [], self: null }
  const flat = flatAround(first)
  const pins = points.map(flat)
  const middle = flat(first)
  const spread = Math.max(...pins.map((pin) => between(pin, middle)))
  const here = self && flat(self)
  const near = here && between(here, middle) <= 3 * spread + NEAR ? here : null
  const draw = drawing(near ? pins.concat(near) : pins)
  return { pins: pins.map(draw), self: near && draw(near) }
}
