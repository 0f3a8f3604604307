import { addMonths, shiftMonths } from '@/domain/calendar'
import type { EmployeeCoverageRule, ResidentCoverageRule } from '../reference/coverage-rules'

/** From which day benefits come back: pure arithmetic of the coverage rules. Days are `YYYY-MM-DD`, months `YYYY-MM`. */

/**
 * For employees. @param month in which contributions are paid again @param gap months that are missing by then
 * @returns the first of the next month within the grace, else the first after the months that must be paid in full
 */
export const employeeCoveredFrom = ({ graceMonths, fullMonths }: EmployeeCoverageRule, month: string, gap: number): string =>
  `${addMonths(month, gap <= graceMonths ? 1 : fullMonths)}-01`

/** Months a resident waits. @param broken years not paid, without the one that is being paid @param repaid how many of them are paid back */
export function monthsToWait(rule: ResidentCoverageRule, broken: number, repaid: number): number {
  const added = addedMonths(rule, broken)
  const months = Math.max(rule.fixedMonths, rule.fixedMonths + added - repaid * rule.perRepaidYear)
  return broken >= rule.longFromYears ? Math.max(months, rule.longAtLeastMonths) : months
}

/** Months that broken years beyond the first add. */
export const addedMonths = ({ perFurtherYear }: ResidentCoverageRule, broken: number): number => Math.max(0, broken - 1) * perFurtherYear

/**
 * For residents. Paid before the year begins, the wait is counted from its first day; later, from the day of payment.
 * @param paidOn day of payment @param year insurance year that is paid @param broken @param repaid as `monthsToWait`
 */
export function residentCoveredFrom(rule: ResidentCoverageRule, paidOn: string, year: number, broken: number, repaid: number): string {
  const yearBegins = `${year}-01-01`
  return shiftMonths(paidOn < yearBegins ? yearBegins : paidOn, monthsToWait(rule, broken, repaid))
}
