/** Millionths of a degree. */
export interface Point {
  latitude: number
  longitude: number
}

/** Metres of a millionth of a degree of latitude. */
const NORTH = 0.11132
const RADIANS = Math.PI / 180_000_000

/** Metres between two points of one city, whole; a flat map is exact to a metre in a thousand there. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * NORTH
  const east = (a.longitude - b.longitude) * NORTH * Math.cos(((a.latitude + b.latitude) / 2) * RADIANS)
  return Math.round(Math.sqrt(north * north + east * east))
}

/** `620 米` to tens of metres, `1.1 公里` from a kilometre on, whole ones from a hundred on. */
export const distanceParts = (metres: number): { value: string; unit: 'm' | 'km' } =>
  metres < 995
    ? { value: String(Math.round(metres / 10) * 10), unit: 'm' }
    : { value: metres < 99_500 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000)), unit: 'km' }
