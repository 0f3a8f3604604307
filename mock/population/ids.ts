import { POPULATION } from './space'

/** A record's id carries the index: `p-` and its digits in base 36. */
export const recordIdAt = (index: number): string => `p-${index.toString(36)}`

/** @returns the index a record's id carries; null for any other id */
export function indexOf(recordId: string): number | null {
  const index = /^p-[0-9a-z]{1,5}$/.test(recordId) ? Number.parseInt(recordId.slice(2), 36) : POPULATION
  return index < POPULATION && recordIdAt(index) === recordId ? index : null
}
