import { beijingAt, toMonth } from '@/domain/beijing-time'
import { addMonths, monthsBetween } from '@/domain/calendar'
import { ageOn } from '@/domain/identity'
import { shareOfFen } from '@/domain/money'
import type { InsuranceRecord } from '../personas/types'
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
function restoredAt(events: readonly LedgerEvent[], frozenSince: string): number {
  const frozen = beijingAt(frozenSince)
  return Math.min(Infinity, ...events.filter(({ type, at }) => type === 'unfreeze' && at >= frozen).map(({ at }) => at))
}

/** When the contribution of a month comes, ms. */
const contributionMoment = (month: string): number => beijingAt(`${month}-${CONTRIBUTION_DAY}`, '09:05:00')

const isFrozen = (events: readonly LedgerEvent[], frozenSince: string, at: number): boolean =>
  beijingAt(frozenSince) <= at && at < restoredAt(events, frozenSince)

/** Arrears at a moment; null without any. 补缴 settles a month, 恢复 ends the freeze, each from its own day on. */
export function arrearsAt({ events, arrears }: { events: readonly LedgerEvent[]; arrears: Arrears }, now: number): Arrears | null {
  const paid = events.filter((event) => event.type === 'credit' && event.at <= now).map((event) => event.type === 'credit' && event.period)
  const months = arrears.months.filter((month) => contributionMoment(month) <= now && !paid.includes(month))
  const frozenSince = arrears.frozenSince !== null && isFrozen(events, arrears.frozenSince, now) ? arrears.frozenSince : null
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
export function calendarEvents(
  record: InsuranceRecord,
  city: CityRule,
  month: string,
  changes: { events: readonly LedgerEvent[]; arrears: Arrears },
): LedgerEvent[] {
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

function isMissed({ events, arrears: { months, frozenSince } }: Parameters<typeof calendarEvents>[3], month: string, at: number): boolean {
  if (months.includes(month)) return true
  return frozenSince !== null && isFrozen(events, frozenSince, at)
}

/** Months of a record's history up to and including `last`. */
export function historyMonths(record: InsuranceRecord, last: string): string[] {
  const joined = record.insuredSince.slice(0, 7)
  return monthsBetween(joined > HISTORY_START ? joined : HISTORY_START, last)
}
