import fc from 'fast-check'
import { totalOf } from '@/domain/ledger'
import { poolsIn } from '../../../mock/ledger/bills'
import { feeOf, minus, NO_PARTS } from '../../../mock/ledger/parts'
import type { LedgerEntry, LedgerEvent, Parts } from '../../../mock/ledger/types'
import { anyLife, anyVisit, END, FROM, lived, RUNS, type Step } from './people'

interface Told extends Step {
  original: LedgerEntry
  /** What earlier reversals had left of the original. */
  standing: Parts
}

/** Every reversal of a life with what it reverses. */
const everyReversal = (holds: (told: Told) => boolean) =>
  fc.assert(
    fc.property(anyLife, (life) => {
      const byId = new Map<string, { original: LedgerEntry; standing: Parts }>()
      const wrong = lived(life).steps.filter((step) => {
        const { entry } = step
        if (entry.kind !== 'reversal') {
          if (entry.parts) byId.set(entry.id, { original: entry, standing: entry.parts })
          return false
        }
        const known = byId.get(entry.relatedId ?? '')
        if (!known || !entry.parts) return true
        byId.set(known.original.id, { ...known, standing: minus(known.standing, minus(NO_PARTS, entry.parts)) })
        return !holds({ ...step, ...known })
      })
      expect(wrong.map(({ entry }) => entry)).toEqual([])
    }),
    RUNS,
  )

const sameYear = ({ entry, original }: Told): boolean => original.after.yearStart === entry.after.yearStart

describe('a reversal', () => {
  it('is a negative settlement that points to an earlier original', () =>
    everyReversal(({ entry, original }) => {
      const { settlement } = entry
      if (entry.postedAt <= original.postedAt || Boolean(settlement) !== Boolean(original.settlement)) return false
      if (!settlement) return original.kind === 'resident-premium'
      const { medfeeSumamt, fundPaySumamt, psnPartAmt, acctPay, acctMulaidPay, psnCashPay, inscpScpAmt, actPayDedc } = settlement
      return (
        medfeeSumamt < 0 &&
        [fundPaySumamt, psnPartAmt, acctPay, acctMulaidPay, psnCashPay, inscpScpAmt, actPayDedc].every((part) => part <= 0)
      )
    }))

  it('takes part by part no more than earlier ones have left, and says what stands then', () =>
    everyReversal(({ entry, standing }) => {
      const rest = minus(standing, minus(NO_PARTS, entry.parts ?? NO_PARTS))
      return Object.values(rest).every((part: number) => part >= 0) && entry.left === feeOf(rest)
    }))

  it('returns the money to where it came from; that of a closed year to 历年', () =>
    everyReversal((told) => {
      const { entry } = told
      const { currentYear, priorYears } = minus(NO_PARTS, entry.parts ?? NO_PARTS)
      return sameYear(told)
        ? entry.allocation.currentYear === currentYear && entry.allocation.priorYears === priorYears
        : entry.allocation.currentYear === 0 && entry.allocation.priorYears === currentYear + priorYears
    }))

  it('locks a relative’s money again while the grant lasts', () =>
    everyReversal(({ entry, original, before }) => {
      const memberId = original.fromGrant && original.member ? original.member.memberId : ''
      // Of a grant that has ended nothing is locked again, not even where another one has followed it.
      const lasts = memberId in before.grants && original.occurredAt > (before.grantEnds[memberId] ?? 0)
      return entry.after.granted - before.granted === (lasts ? entry.amount : 0)
    }))

  it('gives back 起付线, tiers and limit of the year of the visit, and counts the visit out when nothing of it stands', () =>
    everyReversal(({ entry, original, before }) => {
      const parts = minus(NO_PARTS, entry.parts ?? NO_PARTS)
      const years = [...Object.keys(entry.after.closed).map(Number), entry.after.yearStart]
      const pools = years.flatMap((year) => (['outpatient', 'inpatient', 'chronic'] as const).map((pool) => ({ year, pool })))
      return pools.every(({ year, pool }) => {
        const [was, is] = [poolsIn(before, year)[pool], poolsIn(entry.after, year)[pool]]
        const mine = original.pool === pool && original.poolYear === year
        return (
          was.deductiblePaid - is.deductiblePaid === (mine ? parts.deductible : 0) &&
          was.shared - is.shared === (mine ? parts.shared : 0) &&
          was.reimbursed - is.reimbursed === (mine ? parts.basic + parts.large : 0) &&
          was.visits - is.visits === (mine && entry.left === 0 ? 1 : 0)
        )
      })
    }))

  it('leaves no entry where there is nothing to reverse', () => {
    fc.assert(
      fc.property(anyLife, (told) => {
        const { entries } = lived(told)
        const reversals = entries.filter(({ kind }) => kind === 'reversal')
        const originals = new Map(entries.map((entry) => [entry.id, entry]))
        expect(reversals.filter(({ relatedId }) => (originals.get(relatedId ?? '')?.parts ?? null) === null)).toEqual([])
        for (const id of new Set(reversals.map(({ relatedId }) => relatedId)))
          expect(reversals.filter(({ relatedId, left }) => relatedId === id && left === 0).length).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })
})

describe('a visit wholly reversed, at once or piece by piece', () => {
  /** What a life comes to, but for the day 起付线 was met: giving it back forgets that day. */
  const gist = (entries: readonly LedgerEntry[]) =>
    entries.map(({ id, amount, allocation, parts, after: { sub, granted, outpatient, inpatient, chronic } }) => ({
      ...{ id, amount, allocation, parts, sub, granted },
      pools: [outpatient, inpatient, chronic].map(({ deductiblePaid, shared, reimbursed, visits }) => [
        deductiblePaid,
        shared,
        reimbursed,
        visits,
      ]),
    }))

  it('is as if it had never been', () => {
    fc.assert(
      fc.property(
        anyLife,
        anyVisit,
        fc.integer({ min: FROM / 1000, max: END / 1000 }),
        fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 3 }),
        (told, visit, second, pieces) => {
          const at = second * 1000 + 500
          const pair: LedgerEvent[] = [
            { ...visit, id: 'x', at, postedAt: at },
            ...pieces.map((amount, index): LedgerEvent => ({ id: `x${index}`, at, type: 'reversal', of: 'x', amount })),
            { id: 'xx', at, type: 'reversal', of: 'x' },
          ]
          const without = lived(told)
          fc.pre(at >= Date.parse(`${told.of.insuredSince}T00:00:00+08:00`))
          const within = (entry: LedgerEntry): boolean => entry.postedAt >= at && entry.postedAt <= at + 1000
          fc.pre(!without.entries.some(within))
          const { entries } = lived({ ...told, changes: { ...told.changes, events: told.changes.events.concat(pair) } })
          const mine = entries.filter(({ id }) => id.startsWith('x'))
          expect(totalOf({ currentYear: mine.reduce((all, { amount }) => all + amount, 0), priorYears: 0 })).toBe(0)
          const { member } = visit.visit
          const ended = told.changes.events.some(
            (event) =>
              event.type === 'grant-return' && event.amount === null && event.member.memberId === member?.memberId && event.at < at,
          )
          // A relative whose grant has ended leaves nothing on the account at all.
          if (mine.length > 0 || !ended) expect(mine[mine.length - 1]?.left).toBe(0)
          expect(gist(entries.filter(({ id }) => !id.startsWith('x')))).toEqual(gist(without.entries))
        },
      ),
      RUNS,
    )
  })
})
