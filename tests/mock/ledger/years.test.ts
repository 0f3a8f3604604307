import { beijingAt, toDate } from '@/domain/beijing-time'
import { poolsIn } from '../../../mock/ledger/bills'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import type { LedgerEntry, LedgerEvent } from '../../../mock/ledger/types'
import { recordOf } from '../../../mock/personas'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { bench } from '../helpers'

const at = (day: string, clock = '10:00:00'): number => beijingAt(day, clock)
const END = at('2027-03-01')

const quiet = (recordId: string, more: Partial<InsuranceRecord> = {}): InsuranceRecord => {
  const record = recordOf(recordId)
  const habits = { ...record.habits, pharmacy: 0, outpatient: 0, chronic: 0, inpatient: 0, mutualAid: 0 }
  return { ...record, script: [], habits, interest: {}, ...more }
}
const live = (record: InsuranceRecord, events: LedgerEvent[]): readonly LedgerEntry[] =>
  createLedger('years').entries(record, { ...NO_CHANGES, events }, END)

const visit = (id: string, amount: number, on: string, posted = on): LedgerEvent => ({
  id,
  at: at(on),
  type: 'visit',
  postedAt: at(posted),
  visit: {
    kind: 'outpatient',
    institutionId: 'H33010000101',
    note: null,
    items: [{ name: 'x', category: 'treatment', cnt: 1, amount, level: '1', preselfpay: 0, ownpay: 0 }],
    member: null,
  },
})

describe('a bill that comes after the insurance year has turned', () => {
  const record = quiet('two-cities-hz')
  const entries = live(record, [
    visit('first', 100_000, '2025-11-03'),
    visit('late', 100_000, '2025-12-30', '2026-01-06'),
    visit('next', 100_000, '2026-02-02'),
  ])
  const of = (id: string): LedgerEntry => entries.find((entry) => entry.id === id)!

  it('counts in the pool of the year of the visit', () => {
    const lastYear = of('first').after.yearStart
    expect(of('late').after.yearStart).toBeGreaterThan(lastYear)
    // 600 起付线 were paid up in November: the late bill owes none, the first of the new year all of it.
    expect(entries.filter(({ kind }) => kind === 'outpatient').map(({ id, parts }) => [id, parts?.deductible])).toEqual([
      ['first', 60_000],
      ['late', 0],
      ['next', 60_000],
    ])
    expect(poolsIn(of('late').after, lastYear).outpatient).toMatchObject({ visits: 2, reimbursed: 30_400 + 76_000, deductiblePaid: 60_000 })
    expect(of('late').after.outpatient.visits).toBe(0)
    expect(of('next').after.outpatient).toMatchObject({ visits: 1, reimbursed: 30_400 })
  })

  it('goes back there as well', () => {
    const lastYear = of('first').after.yearStart
    const back: LedgerEvent = { id: 'back', at: at('2026-03-01'), type: 'reversal', of: 'late' }
    const after = live(record, [visit('first', 100_000, '2025-11-03'), visit('late', 100_000, '2025-12-30', '2026-01-06'), back])
    expect(poolsIn(after[after.length - 1]!.after, lastYear).outpatient).toMatchObject({ visits: 1, reimbursed: 30_400 })
  })
})

describe('a large refund', () => {
  it('of all but a fen leaves that fen standing', () => {
    const events: LedgerEvent[] = [
      visit('bill', 95_000_000, '2026-02-02'),
      { id: 'back', at: at('2026-02-20'), type: 'reversal', of: 'bill', amount: 94_999_999 },
    ]
    const back = live(quiet('two-cities-hz'), events).find(({ id }) => id === 'back')
    expect(back).toMatchObject({ left: 1, settlement: { medfeeSumamt: -94_999_999 } })
  })
})

describe('interest', () => {
  const interestOf = (record: InsuranceRecord, year: string) =>
    live(record, []).find(({ kind, postedAt }) => kind === 'interest' && toDate(postedAt).startsWith(year))?.amount

  it('is at the demand rate on the part of the year, at the three-month rate on earlier years', () => {
    // Two years without a visit: 128.00 a month. 2024 begins with 1,800.00 of earlier years.
    const record = quiet('two-cities-hz')
    expect(interestOf(record, '2025')).toBe(Math.round(12 * 12_800 * 0.0005) + Math.round(180_000 * 0.0065))
  })

  it('counts what was there when the year ended, not what was spent since', () => {
    const record = quiet('two-cities-hz')
    const spent = live(record, [visit('new-year', 100_000, '2025-01-02')])
    expect(spent.find(({ kind }) => kind === 'interest')?.amount).toBe(interestOf(record, '2025'))
  })
})

describe('what the ledger keeps', () => {
  it('follows amounts and people, not ids and numbers of events alone', () => {
    const ledger = createLedger('kept')
    const record = quiet('two-cities-hz')
    const paid = (amount: number, of = record) =>
      ledger.entries(of, { ...NO_CHANGES, events: [visit('same', amount, '2026-02-02')] }, END).find(({ id }) => id === 'same')?.settlement
        ?.medfeeSumamt
    expect([paid(10_000), paid(20_000)]).toEqual([10_000, 20_000])
    const balance = (of: InsuranceRecord) => ledger.entries(of, NO_CHANGES, END)[0]?.after.sub.priorYears
    expect(balance({ ...record, opening: { currentYear: 0, priorYears: 5 } })).toBe(5)
    expect(balance(record)).toBe(180_000)
  })
})

describe('one page, one year', () => {
  it('shows the insurance year of the place on the statement, its pools and the opening of home', async () => {
    const app = await bench('normal')
    app.token = (await app.control.usePersona('two-cities'))?.token
    const { cards } = await app.get('cards.list', {})
    const cardId = cards[1]?.cardId ?? ''
    const statement = await app.get('account.statement', { cardId })
    expect(statement).toMatchObject({ year: 2026, yearLabel: '2026-2027', complete: false, years: [2026, 2025, 2024, 2023] })
    expect(statement.months.map(({ month }) => month)).toEqual(['2026-07'])
    const before = await app.get('account.statement', { cardId, year: 2025 })
    expect([before.months[0]?.month, before.months[11]?.month, before.complete]).toEqual(['2025-07', '2026-06', true])
    for (const { yearLabel, pooled, closing } of [before]) {
      expect(pooled.map((quota) => quota.yearLabel)).toEqual([yearLabel, yearLabel])
      expect(closing).toBe(statement.opening)
    }
    expect((await app.get('account.overview', { cardId })).yearOpening).toBe(statement.opening)
  })
})
