import { beijingAt, toDate, toMonth } from '@/domain/beijing-time'
import { addMonths, daysBetween, monthsBetween } from '@/domain/calendar'
import { ageOn } from '@/domain/identity'
import { shareOfFen } from '@/domain/money'
import type { InsuranceRecord } from '../personas/types'
import { employeeCoverageRule } from '../reference/coverage-rules'
import type { CityRule } from '../reference/rules/types'
import type { LedgerEvent } from './types'

/** Day of the month on which contributions are credited. */
const CONTRIBUTION_DAY = '10'

/** The first month of every history. */
export const HISTORY_START = '2024-01'

/** Contributions missed by the employer; while frozen nothing is credited either. */
export interface Arrears {
  months: readonly string[]
  frozenSince: string | null
}

/** What happened to a record on top of its history: the only part of the ledger that is stored. */
export interface RecordChanges {
  events: readonly LedgerEvent[]
  arrears: Arrears
}

/** First day of the insurance year a moment falls into, ms. */
export function insuranceYearStart(at: number, city: CityRule): number {
  return beijingAt(`${firstMonthOfYear(toMonth(at), city)}-01`)
}

function firstMonthOfYear(month: string, city: CityRule): string {
  const start = `${month.slice(0, 4)}-${String(city.yearStartMonth).padStart(2, '0')}`
  return start <= month ? start : addMonths(start, -12)
}

/** First moment of the insurance year after the one a moment falls into, ms. */
export const nextYearStart = (at: number, city: CityRule): number => beijingAt(`${addMonths(firstMonthOfYear(toMonth(at), city), 12)}-01`)

/** When the account was restored after a freeze, ms; Infinity while it was not. */
export function restoredAt(events: readonly LedgerEvent[], frozenSince: string): number {
  const frozen = beijingAt(frozenSince)
  return Math.min(Infinity, ...events.filter(({ type, at }) => type === 'unfreeze' && at >= frozen).map(({ at }) => at))
}

/** When the contribution of a month comes, ms. */
const contributionMoment = (month: string): number => beijingAt(`${month}-${CONTRIBUTION_DAY}`, '09:05:00')

const isFrozen = (events: readonly LedgerEvent[], frozenSince: string, at: number): boolean =>
  beijingAt(frozenSince) <= at && at < restoredAt(events, frozenSince)

/** When contributions came again during a freeze: with the first month paid back. Infinity while none was. */
function paidAgainAt(events: readonly LedgerEvent[], frozenSince: string): number {
  const frozen = beijingAt(frozenSince)
  const paidBack = events.filter((event) => event.type === 'credit' && event.period !== null && event.at >= frozen)
  return Math.min(Infinity, ...paidBack.map(({ at }) => at))
}

const isSettled = ({ events, arrears: { frozenSince } }: RecordChanges, now: number): boolean =>
  frozenSince !== null && Math.min(restoredAt(events, frozenSince), paidAgainAt(events, frozenSince)) <= now

/**
 * Whether a month's contribution was paid by a moment (ms). Where the employer told the insurer that it is missing, it is so at once;
 * where none came during a freeze, it is awaited for some days. 补缴 during the freeze, or 恢复, settles the months of the freeze.
 */
export function contributionState(changes: RecordChanges, month: string, now: number): 'paid' | 'missing' | 'awaited' | 'ahead' {
  const due = contributionMoment(month)
  if (due > now) return 'ahead'
  if (changes.events.some((event) => event.type === 'credit' && event.period === month && event.at <= now)) return 'paid'
  if (changes.arrears.months.includes(month)) return 'missing'
  if (!isMissed(changes, month, due) || isSettled(changes, now)) return 'paid'
  return daysBetween(toDate(due), toDate(now)) > employeeCoverageRule(toDate(now)).awaitedDays ? 'missing' : 'awaited'
}

/** Arrears at a moment; null without any. 补缴 settles a month, 恢复 ends the freeze, each from its own day on. */
export function arrearsAt(changes: RecordChanges, now: number): Arrears | null {
  const { events, arrears } = changes
  const since = arrears.frozenSince
  const during = since === null ? [] : monthsBetween(since.slice(0, 7), toMonth(now))
  const months = arrears.months
    .concat(during.filter((month) => !arrears.months.includes(month)))
    .filter((month) => contributionState(changes, month, now) === 'missing')
    .sort()
  const frozenSince = since !== null && isFrozen(events, since, now) ? since : null
  return months.length > 0 || frozenSince !== null ? { months, frozenSince } : null
}

/** What a contribution puts into the account: the insurer's share of the base, and the city's fixed sum for the age (fen). */
export function contributionOf(
  { bases, contributionTier, birthDate }: InsuranceRecord,
  { contributions }: CityRule,
  month: string,
): number {
  const { ratio, fixed } = contributions[contributionTier]
  const age = ageOn(birthDate, `${month}-${CONTRIBUTION_DAY}`)
  let base = 0
  for (const step of bases) if (step.from <= month) base = step.amount
  let sum = 0
  for (const step of fixed) if (step.fromAge <= age) sum = step.amount
  return shareOfFen(base, ratio) + sum
}

/** 年度预划入 comes with the year's first month; whoever joins in the middle gets the months that are left. */
function monthsAhead(record: InsuranceRecord, city: CityRule, month: string): number {
  const [joined] = historyMonths(record, month)
  if (month !== joined && Number(month.slice(5)) !== city.yearStartMonth) return 0
  return 12 - monthsBetween(firstMonthOfYear(month, city), month).length + 1
}

function contributionEvent(record: InsuranceRecord, city: CityRule, month: string): LedgerEvent | null {
  const base = `${record.recordId}-${month.replace('-', '')}`
  const at = contributionMoment(month)
  const monthly = contributionOf(record, city, month)
  if (!city.contributions[record.contributionTier].yearly)
    return monthly > 0 ? { id: `${base}-credit`, at, type: 'credit', kind: 'monthly-credit', amount: monthly, period: month } : null
  const amount = monthly * monthsAhead(record, city, month)
  return amount > 0 ? { id: `${base}-advance`, at, type: 'credit', kind: 'yearly-advance', amount, period: null } : null
}

/** Contributions (10th, 09:05), the roll-over and the yearly interest of one month. */
export function calendarEvents(record: InsuranceRecord, city: CityRule, month: string, changes: RecordChanges): LedgerEvent[] {
  const events: LedgerEvent[] = []
  const base = `${record.recordId}-${month.replace('-', '')}`
  if (Number(month.slice(5)) === city.yearStartMonth && month > HISTORY_START) {
    events.push({ id: `${base}-roll`, at: beijingAt(`${month}-01`), type: 'roll-over' })
    events.push({
      id: `${base}-interest`,
      at: beijingAt(`${month}-05`, '09:00:00'),
      type: 'interest',
      amount: record.interest[month.slice(0, 4)] ?? null,
    })
  }
  const credit = contributionEvent(record, city, month)
  if (credit && !isMissed(changes, month, credit.at)) events.push(credit)
  return events
}

function isMissed({ events, arrears: { months, frozenSince } }: RecordChanges, month: string, at: number): boolean {
  if (months.includes(month)) return true
  return frozenSince !== null && isFrozen(events, frozenSince, at) && at < paidAgainAt(events, frozenSince)
}

/** Months of a record's history up to and including `last`. */
export function historyMonths(record: InsuranceRecord, last: string): string[] {
  const joined = record.insuredSince.slice(0, 7)
  return monthsBetween(joined > HISTORY_START ? joined : HISTORY_START, last)
}
