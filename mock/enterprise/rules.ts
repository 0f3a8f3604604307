import type { WorkPurpose, WorkScope } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { addDays, lastDayOf } from '@/domain/calendar'

/** Sample rules of the employer's side, for a demonstration, never policy. Days, ‰ and 1/10,000. */

/** Days in which an employee answers; silence is a no. */
export const ANSWER_DAYS = 14
/** Days after a no in which the employer may not ask for the same again. */
export const PAUSE_DAYS = 90
/** Days between two reminders of the same person. */
export const REMIND_DAYS = 7
/** Days before its end on which a consent's end is announced. */
export const ENDING_DAYS = 7
/** Days in which whoever joins has to be enrolled. */
export const ENROL_DAYS = 30
/** The employer's rate, ‰ of the base; late fee a day, 1/10,000 of what is missing. */
export const RATE = 95
export const LATE_SHARE = 5
export const CONTRIBUTION_RULE = { title: '单位缴费与滞纳金规则（样例，仅供演示）', effectiveFrom: '2026-01-01' }
/** The smallest group that is shown. */
export const SMALLEST_GROUP = 5
/** Minutes within which the same query is not begun again. */
export const SAME_BATCH_MINUTES = 5
/** An export: hours it can be fetched, and how often. */
export const EXPORT_HOURS = 24
export const EXPORT_DOWNLOADS = 3

/** What each purpose asks for; the first is what its counts are of. */
export const SCOPES: Record<WorkPurpose, readonly [WorkScope, ...WorkScope[]]> = {
  'supplementary-plan': ['band', 'account'],
  'contribution-check': ['account'],
}

/** The last day on which to answer. */
export const answerBy = (askedAt: number): string => addDays(toDate(askedAt), ANSWER_DAYS)

/**
 * The last day of a consent that was asked for at a moment (ms): of the year, or the month, in which the time to answer ends, so that a yes
 * given in time is worth something.
 */
export const untilOf = (purpose: WorkPurpose, askedAt: number): string =>
  purpose === 'supplementary-plan' ? `${answerBy(askedAt).slice(0, 4)}-12-31` : lastDayOf(answerBy(askedAt).slice(0, 7))
