import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { toMs } from '@/domain/beijing-time'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import { recordOf } from '../../../mock/personas'
import { initialOf, recordIdAt } from '../../../mock/population'
import { POPULATION } from '../../../mock/population/space'
import { recent } from '../../../mock/recent'
import { benefitOf, cityOf } from '../../../mock/reference/rules'

jest.setTimeout(180_000)

const anybody = fc.nat({ max: POPULATION - 1 })
const moment = fc.integer({ min: toMs('2024-02-01T00:00:00+08:00'), max: toMs('2027-03-01T00:00:00+08:00') })

describe('the ledger of anybody', () => {
  it('holds: balances run on, none is below zero, bills add up, pools stay within their limits', () => {
    const ledger = createLedger('people')
    fc.assert(
      fc.property(anybody, moment, (index, now) => {
        const record = recordOf(recordIdAt(index))
        const { events, arrears } = { ...NO_CHANGES, ...initialOf(record.recordId) }
        const entries = ledger.entries(record, { events, arrears }, now)
        let balance = totalOf(record.opening)
        const wrong = entries.filter(({ amount, allocation, after, settlement, kind }) => {
          balance += amount
          const { outpatient, inpatient } = benefitOf(record, cityOf(record, after.yearStart))
          const bill = settlement === null || settlement.fundPaySumamt + settlement.psnPartAmt === settlement.medfeeSumamt
          const account = record.hasAccount || amount === 0
          const within =
            after.outpatient.reimbursed <= (outpatient.limit ?? Infinity) && after.inpatient.reimbursed <= (inpatient.limit ?? Infinity)
          const whole = [amount, after.sub.currentYear, after.sub.priorYears].every(Number.isSafeInteger)
          const running = totalOf(after.sub) === balance && totalOf(allocation) === amount
          return (
            !(whole && running && bill && account && within) ||
            Math.min(after.sub.currentYear, after.sub.priorYears) < 0 ||
            kind === 'reversal'
          )
        })
        expect(wrong).toEqual([])
        const amounts = entries.map(({ amount }) => amount)
        expect(reconcile({ opening: totalOf(record.opening), ...flows(amounts), closing: balance })).toBe(0)
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
    const known = recent(2, (key: string) => {
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
    // Every history kept would be more than 40 MB.
    expect(late - early).toBeLessThan(8_000_000)
  })
})
