import fc from 'fast-check'
import { closenessOf, groupsOf, middleOf, type Group, type Snapshot } from '../../../mock/enterprise/disclosure'
import { SMALLEST_GROUP } from '../../../mock/enterprise/rules'

const counts = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 })
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const snapshotOf = (members: readonly (number | null)[]): Snapshot => ({
  has: (position) => (members[position] ?? null) !== null,
  counts: [0, 1, 2, 3, 4].map((band) => members.filter((one) => one === band).length),
})

describe('groups of a distribution', () => {
  it('keep everybody, are in order, and none is below five; fewer than two tell nothing', () =>
    fc.assert(
      fc.property(counts, (given) => {
        const groups = groupsOf(given)
        if (groups === null) return
        expect(sumOf(groups.map(({ count }) => count))).toBe(sumOf(given))
        expect(groups.length).toBeGreaterThanOrEqual(2)
        for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP)
        expect(groups.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step))).toEqual([0, 1, 2, 3, 4])
      }),
    ))

  it('are not merged where all are large enough', () =>
    expect(groupsOf([9, 31, 46, 21, 5])).toEqual([9, 31, 46, 21, 5].map((count, band) => ({ from: band, to: band, count }))))

  it.each([[[4, 31, 46, 21, 5]], [[9, 31, 46, 21, 0]], [[0, 0, 12, 0, 0]], [[2, 2, 0, 2, 2]]])('of %j hide what is small', (given) => {
    const groups = groupsOf(given)
    if (groups) for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP)
    else expect(given.filter((count) => count >= SMALLEST_GROUP).length).toBeLessThan(2)
  })
})

/** What an attacker sees of one answer: who was in it, and how many in each group. */
interface Shown {
  members: readonly number[]
  groups: Group[]
}

/** Every way in which people could be in bands so that all answers come out as they did. @returns for each person the groups left */
function possible(people: number, bands: number, answers: readonly Shown[]): Set<number>[] {
  const left = Array.from({ length: people }, () => new Set<number>())
  const current: number[] = []
  const fits = ({ members, groups }: Shown): boolean =>
    groups.every(
      ({ from, to, count }) => members.filter((one) => from <= (current[one] ?? 0) && (current[one] ?? 0) <= to).length === count,
    )
  const tryFrom = (person: number): void => {
    if (person === people) {
      if (answers.every(fits)) current.forEach((band, one) => left[one]?.add(band))
      return
    }
    for (let band = 0; band < bands; band += 1) {
      current[person] = band
      tryFrom(person + 1)
    }
  }
  tryFrom(0)
  return left
}

describe('an attacker with all answers', () => {
  const PEOPLE = 12
  const world = fc.record({
    bands: fc.array(fc.nat(1), { minLength: PEOPLE, maxLength: PEOPLE }),
    // Who is in it, query after query.
    queries: fc.array(fc.array(fc.boolean(), { minLength: PEOPLE, maxLength: PEOPLE }), { minLength: 1, maxLength: 4 }),
  })

  it('learns no band of a single person, who consents at one time and withdraws at another included', () => {
    let shownAtAll = 0
    fc.assert(
      fc.property(world, ({ bands, queries }) => {
        const shown: { snapshot: Snapshot; answer: Shown }[] = []
        for (const inIt of [Array.from({ length: PEOPLE }, () => true), ...queries]) {
          // Bands 0 and 4: neighbours merge to two groups at most.
          const members = bands.map((band, one) => (inIt[one] ? band * 4 : null))
          const snapshot = snapshotOf(members)
          const groups = groupsOf(snapshot.counts)
          if (groups === null || shown.some((earlier) => closenessOf(PEOPLE, earlier.snapshot, snapshot) !== null)) continue
          const named = groups.map(({ from, to, count }) => ({ from: from === 0 ? 0 : 1, to: to === 4 ? 1 : 0, count }))
          shown.push({ snapshot, answer: { members: members.flatMap((one, index) => (one === null ? [] : [index])), groups: named } })
        }
        const answers = shown.map(({ answer }) => answer)
        if (answers.length === 0) return
        shownAtAll += 1
        const left = possible(PEOPLE, 2, answers)
        const seen = new Set(answers.flatMap(({ members }) => members))
        seen.forEach((one) => expect(left[one]?.size).toBe(2))
      }),
      { numRuns: 60 },
    )
    expect(shownAtAll).toBeGreaterThan(5)
  })

  it('finds no difference of one to four people between two that are shown', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.boolean(), fc.boolean()), { minLength: 20, maxLength: 80 }), (people) => {
        const [before, after] = [
          snapshotOf(people.map(([band, was]) => (was ? band : null))),
          snapshotOf(people.map(([band, , is]) => (is ? band : null))),
        ]
        if (closenessOf(people.length, before, after) !== null) return
        const [gone, come] = [people.filter(([, was, is]) => was && !is).length, people.filter(([, was, is]) => is && !was).length]
        for (const count of [gone, come]) expect(count === 0 || count >= SMALLEST_GROUP).toBe(true)
      }),
    ))

  it('is told nothing where one person came or left', () => {
    const everybody = Array.from({ length: 112 }, (_, index) => index % 5)
    const without = everybody.map((band, index) => (index === 7 ? null : band))
    expect(closenessOf(112, snapshotOf(everybody), snapshotOf(without))).toBe('close')
    expect(closenessOf(112, snapshotOf(without), snapshotOf(everybody))).toBe('close')
    expect(closenessOf(112, snapshotOf(everybody), snapshotOf(everybody))).toBeNull()
  })

  it('is told nothing where all who left were in one band', () => {
    const everybody = Array.from({ length: 60 }, (_, index) => index % 5)
    expect(closenessOf(60, snapshotOf(everybody), snapshotOf(everybody.map((band) => (band === 2 ? null : band))))).toBe('alike')
  })
})

describe('the median of a department', () => {
  it('is told as the group it is in', () => {
    const groups = groupsOf([9, 31, 46, 21, 5]) ?? []
    expect(middleOf(groups, [0, 1, 1, 2, 4])).toBe(1)
    expect(middleOf(groups, [0, 2, 2, 3])).toBe(2)
  })
})
