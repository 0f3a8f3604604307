import type { CoveragePath } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { addMonths, monthsBetween } from '@/domain/calendar'
import { arrearsAt, type RecordChanges } from '../ledger/calendar'
import { brokenBefore } from '../ledger/lapse'
import { addedMonths, employeeCoveredFrom, monthsToWait, residentCoveredFrom } from '../ledger/waiting'
import type { InsuranceRecord } from '../personas/types'
import { employeeCoverageRule, residentCoverageRule } from '../reference/coverage-rules'

/**
 * Ways back for an employee: paying back today and in each later month while the gap is within the grace, and the first month after it.
 * By then every month since the first missing one is missing as well. @param at ms
 */
export function employeePaths(changes: RecordChanges, at: number): CoveragePath[] {
  const missing = arrearsAt(changes, at)?.months ?? []
  const [first] = missing
  if (first === undefined) return []
  const today = toDate(at)
  const rule = employeeCoverageRule(today)
  const paths: CoveragePath[] = []
  for (let month = today.slice(0, 7); ; month = addMonths(month, 1)) {
    const isToday = month === today.slice(0, 7)
    const months = isToday ? missing : monthsBetween(first, addMonths(month, -1))
    const facts = { payIn: month, today: isToday, gap: months.length, coveredFrom: employeeCoveredFrom(rule, month, months.length) }
    if (months.length > rule.graceMonths) return paths.concat({ kind: 'resume', ...facts, fullMonths: rule.fullMonths })
    paths.push({ kind: 'back-pay', ...facts, months: months.slice() })
  }
}

/** First day on which a year can be paid: the window opens in the year before. */
export const windowOf = (year: number, on: string): string => `${year - 1}-${residentCoverageRule(on).windowFrom}-01`

/** Ways back for a resident: this year today, next year with as many broken years paid back as help, and next year alone. @param at ms */
export function residentPaths({ unpaidYears }: InsuranceRecord, at: number): CoveragePath[] {
  const [first] = unpaidYears ?? []
  if (first === undefined) return []
  const today = toDate(at)
  const rule = residentCoverageRule(today)
  const thisYear = Number(today.slice(0, 4))
  const pay = (forYear: number, payFrom: string, repaid: number): CoveragePath => {
    const broken = brokenBefore(first, forYear)
    return {
      kind: 'premium',
      payFrom,
      today: payFrom === today,
      forYear,
      repaid,
      amount: rule.premium * (repaid + 1),
      fixed: rule.fixedMonths,
      added: addedMonths(rule, broken),
      waits: monthsToWait(rule, broken, repaid),
      coveredFrom: residentCoveredFrom(rule, payFrom, forYear, broken, repaid),
    }
  }
  const opens = windowOf(thisYear + 1, today)
  const later = opens > today ? opens : today
  const broken = brokenBefore(first, thisYear + 1)
  const least = monthsToWait(rule, broken, broken)
  let helpful = 0
  while (monthsToWait(rule, broken, helpful) > least) helpful += 1
  const now = pay(thisYear, today, 0)
  const next = helpful > 0 ? [pay(thisYear + 1, later, helpful)] : []
  // Late in the year the wait would end after it: then this year is not worth paying.
  return [...(now.coveredFrom.startsWith(String(thisYear)) ? [now] : []), ...next, pay(thisYear + 1, later, 0)]
}
