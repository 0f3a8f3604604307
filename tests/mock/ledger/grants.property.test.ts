import fc from 'fast-check'
import { DAY } from '@/contract'
import { totalOf } from '@/domain/ledger'
import { quotaOf } from '../../../mock/family/quota'
import type { LedgerEntry, LedgerEvent } from '../../../mock/ledger/types'
import { anyLife, anyVisit, type Life, lived, MEMBERS, RUNS } from './people'

const everyLife = (holds: (entries: readonly LedgerEntry[]) => void, numRuns = RUNS.numRuns): void =>
  fc.assert(
    fc.property(anyLife, (life) => holds(lived(life).entries)),
    { ...RUNS, numRuns },
  )

type End = Extract<LedgerEvent, { type: 'grant-return' }>

/** Of each relative the first event that ends a grant. */
const firstEnds = (events: readonly LedgerEvent[]): End[] => {
  const ends = events.filter((event): event is End => event.type === 'grant-return' && event.amount === null)
  return ends.filter((end) => !ends.some((other) => other !== end && other.member.memberId === end.member.memberId && other.at <= end.at))
}

/** Purchases of a relative from before an end whose bills come after it. */
const underWay = (events: readonly LedgerEvent[], { at, member }: End): LedgerEvent[] =>
  events.filter(
    (event) => event.type === 'visit' && event.visit.member?.memberId === member.memberId && event.at <= at && event.postedAt > at,
  )

/** A life in which a relative buys with a grant, and the grant ends between the purchase and its bill. */
const endedUnderWay: fc.Arbitrary<Life> = fc
  .record({
    life: anyLife,
    bought: anyVisit.filter((one) => !one.visit.claim),
    to: fc.constantFrom(...MEMBERS),
    late: fc.integer({ min: 2, max: 60 }),
    ended: fc.nat(),
  })
  .map(({ life, bought, to, late, ended }) => {
    const { at } = bought
    const visit: LedgerEvent = { ...bought, id: 'bought', postedAt: at + late * DAY, visit: { ...bought.visit, member: to } }
    const grant: LedgerEvent = { id: 'granted', at: at - DAY, type: 'grant', amount: 100_00, member: to }
    const end: LedgerEvent = { id: 'ended', at: at + (ended % late) * DAY, type: 'grant-return', amount: null, member: to }
    return { ...life, changes: { ...life.changes, events: [...life.changes.events, grant, visit, end] } }
  })

describe('grants, whatever happens', () => {
  it('usable is the total without all open quotas, on every account', () =>
    everyLife((entries) => {
      for (const { after } of entries) {
        const open = Object.values(after.grants).reduce((sum, left) => sum + left, 0)
        expect(totalOf(after.sub) - after.granted).toBe(totalOf(after.sub) - open)
        expect(totalOf(after.sub) - after.granted).toBeGreaterThanOrEqual(0)
      }
    }))

  it('nobody uses more than was granted, and what is left is the rest', () =>
    everyLife((entries) => {
      for (const { memberId } of MEMBERS)
        for (let count = 1; count <= entries.length; count += 1) {
          const quota = quotaOf({ posted: entries.slice(0, count), pending: [] }, memberId)
          if (!quota) continue
          expect(quota.used).toBeLessThanOrEqual(quota.granted)
          expect(quota.used).toBeGreaterThanOrEqual(0)
          expect(quota.granted - quota.used).toBe(quota.left)
          expect(quota.uses.reduce((sum, { amount }) => sum - amount, 0)).toBe(quota.used)
        }
    }, 40))

  it('an end returns what is left exactly once: the total stays, and no second end finds anything', () =>
    everyLife((entries) => {
      entries.forEach((entry, index) => {
        const before = entries[index - 1]?.after
        if (entry.kind !== 'grant-return' || !entry.member || !before) return
        const { memberId } = entry.member
        expect(before.grants[memberId]).toBeDefined()
        expect(totalOf(entry.after.sub)).toBe(totalOf(before.sub))
        if (entry.after.grants[memberId] !== undefined) return
        expect(before.granted - entry.after.granted).toBe(before.grants[memberId])
        expect(entry.after.grantEnds[memberId]).toBe(entry.occurredAt)
      })
    }))

  it('after an end the relative spends nothing of the account, until there is another grant', () =>
    everyLife((entries) => {
      entries.forEach((entry, index) => {
        const before = entries[index - 1]?.after
        if (entry.kind !== 'mutual-aid' || !entry.member || !before) return
        const { memberId } = entry.member
        expect(memberId in before.grants || !(memberId in before.grantEnds)).toBe(true)
      })
    }))

  it('an end waits for the bills under way, which are paid out of the quota first', () => {
    let met = 0
    fc.assert(
      fc.property(endedUnderWay, (life) => {
        const ids = lived(life).entries.map(({ id }) => id)
        for (const end of firstEnds(life.changes.events)) {
          if (!ids.includes(end.id)) continue
          for (const bill of underWay(life.changes.events, end)) {
            met += 1
            expect(ids).toContain(bill.id)
            expect(ids.indexOf(bill.id)).toBeLessThan(ids.indexOf(end.id))
          }
        }
      }),
      { ...RUNS, endOnFailure: true },
    )
    expect(met).toBeGreaterThan(5)
  })
})
