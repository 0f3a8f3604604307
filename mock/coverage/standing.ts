import type { Coverage, CoverageStatus } from '@/contract'
import { toDate, toMonth } from '@/domain/beijing-time'
import { addMonths, monthsBetween } from '@/domain/calendar'
import { arrearsAt, contributionState, restoredAt, type RecordChanges } from '../ledger/calendar'
import { enrolmentOf, lapseOf } from '../ledger/lapse'
import type { InsuranceRecord } from '../personas/types'

/** Whether a record is covered at a moment (ms), and since or until when not. Days are `YYYY-MM-DD`. */
export interface Standing {
  status: CoverageStatus
  pausedSince: string | null
  coveredFrom: string | null
}

const isResident = ({ insutype }: InsuranceRecord): boolean => insutype === '390'

/** Whether contributions are paid month by month: not by residents, and no more by retirees. */
export const paysMonthly = (record: InsuranceRecord): boolean => !isResident(record) && record.psnType !== '12'

/** Whether contributions are paid by the year. */
export const paysYearly = isResident

const onDay = (ms: number): string | null => (Number.isFinite(ms) ? toDate(ms) : null)

function residentStanding(record: InsuranceRecord, { events }: RecordChanges, at: number): Standing {
  const paid = events.filter((event) => event.at <= at)
  const lapse = lapseOf(record, paid)
  if (!lapse || at < lapse.from || lapse.until <= at) return { status: 'normal', pausedSince: null, coveredFrom: null }
  const coveredFrom = onDay(lapse.until)
  return { status: coveredFrom === null ? 'lapsed' : 'waiting', pausedSince: toDate(lapse.from), coveredFrom }
}

/** A record's standing. @param at ms */
export function standingOf(record: InsuranceRecord, changes: RecordChanges, at: number): Standing {
  if (isResident(record)) return residentStanding(record, changes, at)
  const arrears = arrearsAt(changes, at)
  const since = arrears?.frozenSince ?? null
  if (arrears && since !== null) {
    const known = changes.events.filter((event) => event.at <= at || event.type === 'unfreeze')
    const coveredFrom = arrears.months.length === 0 ? onDay(restoredAt(known, since)) : null
    return { status: coveredFrom === null ? 'paused' : 'waiting', pausedSince: since, coveredFrom }
  }
  if (arrears) return { status: 'arrears', pausedSince: null, coveredFrom: null }
  return { status: record.psnType === '12' ? 'retired' : 'normal', pausedSince: null, coveredFrom: null }
}

/** Whether no insurance is in force at all (未参保), as a cashier is told. @param at ms */
export const isUninsured = (record: InsuranceRecord, changes: RecordChanges, at: number): boolean =>
  isResident(record) && standingOf(record, changes, at).pausedSince !== null

type Months = Pick<Coverage, 'months' | 'paidMonths' | 'earlier'>

/** What was paid month by month: this year and the year before in full, earlier years as counts. @param at ms */
export function monthsOf(record: InsuranceRecord, changes: RecordChanges, at: number): Months {
  if (!paysMonthly(record)) return { months: [], paidMonths: null, earlier: [] }
  const joined = record.insuredSince.slice(0, 7)
  const stateOf = (month: string) => (month < joined ? 'before' : contributionState(changes, month, at))
  const thisYear = Number(toMonth(at).slice(0, 4))
  const paidIn = (months: readonly string[]): number => months.filter((month) => stateOf(month) === 'paid').length
  const earlier: Months['earlier'] = []
  for (let year = thisYear - 2; year >= Number(joined.slice(0, 4)); year -= 1) {
    const months = monthsBetween(`${year}-01` > joined ? `${year}-01` : joined, `${year}-12`)
    earlier.push({ year, paid: paidIn(months), of: months.length })
  }
  const first = `${thisYear - 1}-01`
  return {
    months: monthsBetween(first, addMonths(first, 23)).map((month) => ({ month, state: stateOf(month) })),
    paidMonths: paidIn(monthsBetween(joined, toMonth(at))),
    earlier,
  }
}

/** Years shown before this one. */
const YEARS_BACK = 5

/** What a resident paid year by year, to next year. @param at ms @param windowFrom first day on which next year can be paid */
export function yearsOf(record: InsuranceRecord, { events }: RecordChanges, at: number, windowFrom: string): Coverage['years'] {
  const today = toDate(at)
  const thisYear = Number(today.slice(0, 4))
  const [first] = record.unpaidYears ?? []
  const paid = enrolmentOf(events.filter((event) => event.at <= at))
  const isUnpaid = (year: number): boolean => first !== undefined && year >= first && (paid === null || year < paid.year - paid.repaid)
  const from = Math.max(Number(record.insuredSince.slice(0, 4)), thisYear - YEARS_BACK)
  const years: Coverage['years'] = []
  for (let year = from; year <= thisYear; year += 1) years.push({ year, state: isUnpaid(year) ? 'lapsed' : 'paid' })
  const nextPaid = paid !== null && paid.year > thisYear
  years.push({ year: thisYear + 1, state: nextPaid ? 'paid' : today >= windowFrom ? 'open' : 'ahead' })
  return years
}
