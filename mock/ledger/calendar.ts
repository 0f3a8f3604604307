import { addMonths, beijingAt, monthsBetween, toMonth } from '@/domain/beijing-time'
import type { InsuranceRecord } from '../personas/types'
import type { CityRule } from '../reference/rules'
import type { LedgerEvent } from './types'

/** The first month of every history. */
export const HISTORY_START = '2024-01'

/** Contributions missed by the employer; while frozen nothing is credited either. */
export interface Arrears {
  months: readonly string[]
  frozenSince: string | null
}

export const momentOf = (date: string, clock: string): number => beijingAt(date, clock).valueOf()

/** First day of the insurance year a moment falls into, ms. */
export function insuranceYearStart(at: number, city: CityRule): number {
  const month = toMonth(at)
  const start = `${month.slice(0, 4)}-${String(city.yearStartMonth).padStart(2, '0')}`
  return momentOf(`${start <= month ? start : addMonths(start, -12)}-01`, '00:00:00')
}

function creditOf(record: InsuranceRecord, month: string): number {
  let amount = 0
  for (const step of record.credits) if (step.from <= month) amount = step.amount
  return amount
}

/** Contributions (10th, 09:05), the roll-over and the yearly interest of one month. */
export function calendarEvents(record: InsuranceRecord, city: CityRule, month: string, arrears: Arrears): LedgerEvent[] {
  const events: LedgerEvent[] = []
  const base = `${record.recordId}-${month.replace('-', '')}`
  if (Number(month.slice(5)) === city.yearStartMonth && month > HISTORY_START) {
    events.push({ id: `${base}-roll`, at: momentOf(`${month}-01`, '00:00:00'), type: 'roll-over' })
    events.push({
      id: `${base}-interest`,
      at: momentOf(`${month}-05`, '09:00:00'),
      type: 'interest',
      amount: record.interest[month.slice(0, 4)] ?? null,
    })
  }
  const amount = creditOf(record, month)
  const payday = `${month}-10`
  const missed = arrears.months.includes(month) || (arrears.frozenSince !== null && arrears.frozenSince <= payday)
  if (amount > 0 && !missed) {
    events.push({ id: `${base}-credit`, at: momentOf(payday, '09:05:00'), type: 'credit', kind: 'monthly-credit', amount, period: month })
  }
  return events
}

/** Months of a record's history up to and including `last`. */
export function historyMonths(record: InsuranceRecord, last: string): string[] {
  const joined = record.insuredSince.slice(0, 7)
  return monthsBetween(joined > HISTORY_START ? joined : HISTORY_START, last)
}
