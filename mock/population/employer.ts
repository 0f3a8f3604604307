import { DISTRICTS, indexAt, ROUND, ROUNDS, SEATS, spotOf } from './space'
import { standingKindOf } from './standing'

/** Offset that puts the members of a household at different employers. */
const APART = 151

/** An employer is a district and a number below `ROUND`: `e-330109-12`. @returns null for whoever is not employed */
export function employerOf(index: number): string | null {
  if (standingKindOf(index) !== 'employed') return null
  const { rank, seat, district } = spotOf(index)
  return `e-${district}-${(Math.floor(rank / DISTRICTS.length) + seat * APART) % ROUND}`
}

/** @returns everybody who works there; nobody for an id that is no employer's */
export function employeesOf(employerId: string): number[] {
  const [, district = '', number = ''] = /^e-(\d{6})-(\d{1,3})$/.exec(employerId) ?? []
  const place = DISTRICTS.indexOf(district)
  if (place < 0) return []
  const people: number[] = []
  for (let seat = 0; seat < SEATS; seat += 1) {
    const first = (Number(number) + ROUND * SEATS - seat * APART) % ROUND
    for (let round = 0; round < ROUNDS; round += 1) people.push(indexAt((first + round * ROUND) * DISTRICTS.length + place, seat))
  }
  return people.filter((index) => employerOf(index) === employerId)
}
