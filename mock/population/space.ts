import { dayNumber } from '@/domain/calendar'
import { bijection } from './bijection'

/**
 * A person is an index. Four seats make a household, and a household is one district and one day on which its father was
 * born; everybody else's day follows from that one. So a number that names district, day and seat leads back to the index.
 */

/** One household a day lives in each of these. No persona's number begins with one, so nobody shares a number with a persona. */
export const DISTRICTS: readonly string[] = (
  '330109 330111 330112 310101 310104 310105 310106 310107 310115 110101 110102 110105 110106 110108 ' +
  '440103 440104 440105 440106 440111 440303 440304 440305 440306'
).split(' ')

/** Fathers are born on these days: 32 years from here on, in 24 rounds of `ROUND`. */
const FIRST_DAY = dayNumber('1964-01-01')
export const ROUND = 487
export const ROUNDS = 24
const DAYS = ROUND * ROUNDS

export const SEATS = 4
const HOUSEHOLDS = DISTRICTS.length * DAYS
export const POPULATION = HOUSEHOLDS * SEATS

const RANKS = bijection(HOUSEHOLDS, 170_117, 170_333, 100_003)

/** Ways in which the ages of a household differ. */
export const VARIANTS = 124
const variantOf = (rank: number): number => (Math.imul(rank + 1, 0x9e3779b1) >>> 16) % VARIANTS

/** A household of this variant has a second child instead of a grandparent. */
export const hasSecondChild = (variant: number): boolean => variant % 4 === 0

const YEARS_22 = 8036

/** Days from the father's birth to that of a seat: his own, the mother's, the child's, and the fourth's (a second child or a parent of his). */
function daysAfterFather(seat: number, variant: number): number {
  if (seat === 0) return 0
  if (seat === 1) return 17 * variant - 1000
  const child = YEARS_22 + 15 * variant
  if (seat === 2) return child
  return hasSecondChild(variant) ? child + 900 : 0 - YEARS_22 - 19 * variant
}

const isMale = (seat: number, variant: number): boolean => (seat < 2 ? seat === 0 : ((variant >> seat) & 1) === 1)

/** Position of an index in the space of households. */
export interface Spot {
  index: number
  /** Of the household, counted day by day through the districts. */
  rank: number
  seat: number
  variant: number
  district: string
  /** Days since 1970-01-01. */
  born: number
  male: boolean
}

/** @throws RangeError for what is no index */
export function spotOf(index: number): Spot {
  if (!(index >= 0 && index < POPULATION)) throw new RangeError(`nobody has the index ${index}`)
  const rank = RANKS.to(Math.floor(index / SEATS))
  const seat = index % SEATS
  const variant = variantOf(rank)
  const district = DISTRICTS[rank % DISTRICTS.length] ?? ''
  const born = FIRST_DAY + Math.floor(rank / DISTRICTS.length) + daysAfterFather(seat, variant)
  return { index, rank, seat, variant, district, born, male: isMale(seat, variant) }
}

/** @returns the index of whoever sits there in the household of a rank */
export const indexAt = (rank: number, seat: number): number => RANKS.from(rank) * SEATS + seat

/** @returns the only index a district, a day of birth, a seat and a variant can be of; null for none */
export function indexBorn(district: string, born: number, seat: number, variant: number): number | null {
  const place = DISTRICTS.indexOf(district)
  const day = born - daysAfterFather(seat, variant) - FIRST_DAY
  return place < 0 || seat >= SEATS || day < 0 || day >= DAYS ? null : indexAt(day * DISTRICTS.length + place, seat)
}

/** Place of the insurer, GB/T 2260: the city a district belongs to. */
export const placeOf = (district: string): string => `${district.slice(0, 4)}00`
