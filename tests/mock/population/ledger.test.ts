import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { toMs } from '@/domain/beijing-time'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import type { LedgerEntry } from '../../../mock/ledger/types'
import { recordOf } from '../../../mock/personas'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { recordIdAt } from '../../../mock/population/ids'
import { initialOf } from '../../../mock/population/initial'
import { POPULATION } from '../../../mock/population/space'
import { memoizeRecent } from '../../../mock/ledger/recent'
import { benefitOf, cityOf } from '../../../mock/reference/rules'

jest.setTimeout(180_000)

const anybody = fc.nat({ max: POPULATION - 1 })
const moment = fc.integer({ min: toMs('2024-02-01T00:00:00+08:00'), max: toMs('2027-03-01T00:00:00+08:00') })

/** Balances run on in whole fen and are never below zero. */
const isBooked = ({ amount, allocation, after: { sub } }: LedgerEntry, before: number): boolean =>
  totalOf(sub) === before + amount &&
  totalOf(allocation) === amount &&
  [sub.currentYear, sub.priorYears].every((part) => Number.isSafeInteger(part) && part >= 0)

/** Bills add up, and the fund keeps to its limits. */
function isSettled(record: InsuranceRecord, { settlement, after }: LedgerEntry): boolean {
  const { outpatient, inpatient } = benefitOf(record, cityOf(record, after.yearStart))
  const within = [
    [after.outpatient, outpatient],
    [after.inpatient, inpatient],
  ] as const
  const closes = settlement === null || settlement.fundPaySumamt + settlement.psnPartAmt === settlement.medfeeSumamt
  return closes && within.every(([use, { limit }]) => use.reimbursed >= 0 && use.reimbursed <= (limit ?? Infinity))
}

const isSound = (record: InsuranceRecord, entry: LedgerEntry, before: number): boolean =>
  isBooked(entry, before) && isSettled(record, entry) && (record.hasAccount || entry.amount === 0)

describe('the ledger of anybody', () => {
  it('holds: balances run on, none is below zero, bills add up, pools stay within their limits', () => {
    const ledger = createLedger('people')
    fc.assert(
      fc.property(anybody, moment, (index, now) => {
        const record = recordOf(recordIdAt(index))
        const { events, arrears } = { ...NO_CHANGES, ...initialOf(record.recordId) }
        const entries = ledger.entries(record, { events, arrears }, now)
        const before = entries.map((_entry, at) => totalOf(entries[at - 1]?.after.sub ?? record.opening))
        expect(entries.filter((entry, at) => !isSound(record, entry, before[at] ?? 0))).toEqual([])
        const closing = totalOf(entries[entries.length - 1]?.after.sub ?? record.opening)
        expect(reconcile({ opening: totalOf(record.opening), ...flows(entries.map(({ amount }) => amount)), closing })).toBe(0)
      }),
      { numRuns: 3000 },
    )
  })

  it('credits whoever works or is retired each month, but for those whose contributions are missing', () => {
    const now = toMs('2026-09-01T00:00:00+08:00')
    const creditsOf = (index: number): (string | null)[] => {
      const recordId = recordIdAt(index)
      const { events, arrears } = { ...NO_CHANGES, ...initialOf(recordId) }
      const entries = createLedger('people').entries(recordOf(recordId), { events, arrears }, now)
      return entries.filter(({ kind, postedAt }) => kind === 'monthly-credit' && postedAt <= now).map(({ period }) => period)
    }
    expect(creditsOf(404).slice(-4)).toEqual(['2026-05', '2026-06', '2026-07', '2026-08'])
    expect(creditsOf(240).slice(-3)).toEqual(['2026-04', '2026-07', '2026-08'])
    expect(creditsOf(320).slice(-1)).toEqual(['2026-04'])
  })
})

describe('what is kept at hand', () => {
  it('is made once while it is used, and forgets the one longest unused', () => {
    const made: string[] = []
    const known = memoizeRecent(2, (key: string) => {
      made.push(key)
      return { key }
    })
    const first = known('a')
    known('b')
    expect(known('a')).toBe(first)
    known('c')
    expect(known('a')).toBe(first)
    known('b')
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('stays flat over the histories of 20,000 people', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void // the flag puts it there
    const ledger = createLedger('people')
    const now = toMs('2024-02-20T00:00:00+08:00')
    const heapAfter = (people: number): number => {
      for (let count = 0; count < people; count += 1) ledger.entries(recordOf(recordIdAt(next++)), NO_CHANGES, now)
      collect()
      return process.memoryUsage().heapUsed
    }
    let next = 0
    const early = heapAfter(2_000)
    const late = heapAfter(18_000)
    expect(next).toBe(20_000)
    // Every history kept would be 250 MB, every person kept 20 MB.
    expect(late - early).toBeLessThan(8_000_000)
  })
})
