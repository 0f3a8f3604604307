import { SMALLEST_GROUP } from './rules'

/**
 * What may be shown of a distribution so that no group is below five, and no comparison of two that were shown tells of fewer than five
 * people, or of people who are all alike. Pure; bands and people are indexes.
 */

export interface Group {
  /** First and last band of it. */
  from: number
  to: number
  count: number
}

/** Index of the smallest group. */
const smallestOf = (groups: readonly Group[]): number =>
  groups.reduce((least, { count }, index) => (count < (groups[least]?.count ?? Infinity) ? index : least), 0)

/** Merges a group with its smaller neighbour. @returns false where it has none */
function mergeAt(groups: Group[], index: number): boolean {
  const [before, after] = [groups[index - 1], groups[index + 1]]
  const first = !after || (before && before.count <= after.count) ? index - 1 : index
  const [left, right] = [groups[first], groups[first + 1]]
  if (!left || !right) return false
  groups.splice(first, 2, { from: left.from, to: right.to, count: left.count + right.count })
  return true
}

/** Merges neighbouring bands until each group is large enough; null where fewer than two groups are left, which would tell everybody's band. */
export function groupsOf(counts: readonly number[]): Group[] | null {
  const groups: Group[] = counts.map((count, band) => ({ from: band, to: band, count }))
  for (let small = smallestOf(groups); (groups[small]?.count ?? 0) < SMALLEST_GROUP; small = smallestOf(groups))
    if (!mergeAt(groups, small)) return null
  return groups.length < 2 ? null : groups
}

/** A distribution: who was in it, and how many in each band. */
export interface Snapshot {
  has(position: number): boolean
  counts: readonly number[]
}

export type Closeness = 'close' | 'alike' | null

/** How many people two distributions differ by, each way. */
export function changesBetween(size: number, before: Snapshot, after: Snapshot): { gone: number; come: number } {
  let [gone, come] = [0, 0]
  for (let position = 0; position < size; position += 1) {
    const [was, is] = [before.has(position), after.has(position)]
    if (was && !is) gone += 1
    if (is && !was) come += 1
  }
  return { gone, come }
}

const tooFew = (count: number): boolean => count > 0 && count < SMALLEST_GROUP

/**
 * Whether a distribution, subtracted from one that was shown, would tell something: `close` of fewer than five people, `alike` where all who
 * left or came were in one band.
 */
export function closenessOf(size: number, before: Snapshot, after: Snapshot): Closeness {
  const { gone, come } = changesBetween(size, before, after)
  if (tooFew(gone) || tooFew(come)) return 'close'
  if (gone === 0 && come === 0) return null
  // Who came and who left at once cannot be told apart by band: what remains of either must not be one band alone.
  const steps = after.counts.map((count, band) => count - (before.counts[band] ?? 0))
  const [up, down] = [steps.filter((step) => step > 0), steps.filter((step) => step < 0)]
  return (come > 0 && up.length < 2) || (gone > 0 && down.length < 2) ? 'alike' : null
}

/** Index of the group that the median of a set of bands is in; the lower one of two. */
export function middleOf(groups: readonly Group[], bands: readonly number[]): number {
  const sorted = bands.slice().sort((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return groups.findIndex(({ from, to }) => from <= median && median <= to)
}
