import type { ContributionIssueKind, Contributions } from '@/contract'
import { beijingAt, toDate, toIso, toMonth } from '@/domain/beijing-time'
import { addDays, addMonths, daysBetween, monthsBetween } from '@/domain/calendar'
import { shareOfFen, sumFen } from '@/domain/money'
import { addWorkdays } from '../cases/deadlines'
import { recordDocument, type Insurer } from '../call'
import { arrearsAt, type RecordChanges } from '../ledger/calendar'
import { NO_CHANGES } from '../ledger/ledger'
import { recordOf } from '../personas'
import { initialOf } from '../population/initial'
import type { EmployerDocument } from '../storage/documents'
import { note } from './audit'
import { baseOf } from './companies'
import type { Company, Employee } from './company'
import { CONTRIBUTION_RULE, ENROL_DAYS, LATE_SHARE, RATE } from './rules'

type Within = Pick<Insurer, 'tx' | 'now'>

/** Day on which contributions are deducted, and time of the comparison on that day. */
const DEDUCTED_DAY = '10'
const COMPARED_CLOCK = '17:30:00'
/** Months of the trend. */
const TREND = 6

export interface Issue {
  employee: Employee
  kind: ContributionIssueKind
  /** Months that are missing; of a differing base the one compared. */
  months: readonly string[]
}

/** The last month compared by a moment (ms), and when. */
export function lastComparison(now: number): { month: string; at: number } {
  const month = toMonth(now)
  const at = beijingAt(`${month}-${DEDUCTED_DAY}`, COMPARED_CLOCK)
  if (at <= now) return { month, at }
  const before = addMonths(month, -1)
  return { month: before, at: beijingAt(`${before}-${DEDUCTED_DAY}`, COMPARED_CLOCK) }
}

/** A record's changes without a document, where none is stored. */
function initialChanges(recordId: string): RecordChanges {
  const { events = [], arrears = NO_CHANGES.arrears } = initialOf(recordId)
  return { events, arrears }
}

/** What is wrong with somebody's contribution at a moment (ms); null where nothing is. */
export function issueOf(employee: Employee, changes: RecordChanges, month: string, at: number): Issue | null {
  const { recordId } = employee
  if (recordId === null) return { employee, kind: 'not-enrolled', months: [] }
  const missing = arrearsAt(changes, at)?.months.filter((one) => one <= month) ?? []
  if (missing.length > 0) return { employee, kind: 'not-posted', months: missing }
  const differs = employee.declaredIn(month) !== baseOf(recordOf(recordId), month)
  return differs ? { employee, kind: 'base-differs', months: [month] } : null
}

/** Reads the changes of a roster: only records that something happened to have a document. */
async function changesReader({ tx }: Within): Promise<(recordId: string) => Promise<RecordChanges>> {
  const stored = new Set(await tx.record.ids())
  return (recordId) => (stored.has(recordId) ? recordDocument({ tx }, recordId) : Promise.resolve(initialChanges(recordId)))
}

type Compared = NonNullable<EmployerDocument['compared']>

/** Adds one employee to a comparison. */
function countEmployee(found: Compared, employee: Employee, changes: RecordChanges, now: number): void {
  if (employee.recordId !== null) {
    found.enrolled += 1
    found.base = sumFen([found.base, employee.declaredIn(found.month)])
  }
  const issue = employee.joinedOn > toDate(now) ? null : issueOf(employee, changes, found.month, now)
  if (!issue) return
  found.issues.push({ position: employee.position, kind: issue.kind })
  if (issue.kind === 'not-posted') for (const one of issue.months) found.missing[one] = (found.missing[one] ?? 0) + 1
}

/** Compares a roster with what the insurer posted, once a month. */
export async function compare(call: Within, company: Company, employer: EmployerDocument): Promise<Compared> {
  const { month, at } = lastComparison(call.now)
  const { compared } = employer
  if (compared?.month === month && compared.at <= call.now) return compared
  const changesOf = await changesReader(call)
  const found: Compared = { month, at, enrolled: 0, base: 0, issues: [], missing: {} }
  for (let position = 0; position < company.size; position += 1) {
    const employee = company.employeeAt(position)
    const changes = employee.recordId === null ? NO_CHANGES : await changesOf(employee.recordId)
    countEmployee(found, employee, changes, call.now)
  }
  employer.compared = found
  const open = found.issues.filter(({ kind }) => kind !== 'not-enrolled').length
  await note(call, company, employer, { at, kind: 'compared', count: found.enrolled, succeeded: found.enrolled - open })
  return found
}

/** What is still wrong of what the last comparison found. */
export async function openIssues(call: Within, company: Company, employer: EmployerDocument): Promise<Issue[]> {
  const { month, issues } = await compare(call, company, employer)
  const open: Issue[] = []
  for (const { position } of issues) {
    const employee = company.employeeAt(position)
    const changes = employee.recordId === null ? NO_CHANGES : await recordDocument(call, employee.recordId)
    const issue = issueOf(employee, changes, month, call.now)
    if (issue) open.push(issue)
  }
  return open
}

/** The part of a base that the employer pays, fen. */
export const dutyOf = (base: number): number => shareOfFen(base, RATE)

/** The base the insurer has, fen. */
export const recordBase = ({ recordId }: Employee, month: string): number | null =>
  recordId === null ? null : baseOf(recordOf(recordId), month)

/** What did not come in, fen. */
export function missingOf({ employee, kind, months }: Issue): number {
  if (kind === 'not-enrolled') return 0
  if (kind === 'not-posted') return sumFen(months.map((month) => dutyOf(employee.declaredIn(month))))
  const [month = ''] = months
  return Math.max(0, dutyOf(employee.declaredIn(month)) - dutyOf(recordBase(employee, month) ?? 0))
}

/** Last day on which whoever joined can be enrolled in time. */
export const enrolBy = ({ joinedOn }: Employee): string => addDays(joinedOn, ENROL_DAYS)

/** Working days since a day, that day not counted. */
function workdaysSince(day: string, today: string): number {
  let count = 0
  for (let next = addWorkdays(day, 1); next <= today; next = addWorkdays(next, 1)) count += 1
  return count
}

export const deductedOn = (month: string): string => `${month}-${DEDUCTED_DAY}`

const of = (issues: readonly Issue[], kind: ContributionIssueKind): Issue[] => issues.filter((issue) => issue.kind === kind)
const sumOf = (issues: readonly Issue[]): number => sumFen(issues.map(missingOf))

/** What the roster says of people's bases in a month, and what the insurer has. */
const basesOf = (issues: readonly Issue[], month: string) => ({
  declared: sumFen(issues.map(({ employee }) => employee.declaredIn(month))),
  recorded: sumFen(issues.map(({ employee }) => recordBase(employee, month) ?? 0)),
})

function deadlinesOf(issues: readonly Issue[], today: string): Contributions['deadlines'] {
  return issues
    .map(({ employee }) => ({ dueOn: enrolBy(employee), daysLeft: daysBetween(today, enrolBy(employee)) }))
    .sort((a, b) => a.daysLeft - b.daysLeft)
    .slice(0, 20)
}

/** The employer's own account of the month. */
export async function contributionsOf(call: Within, company: Company, employer: EmployerDocument): Promise<Contributions> {
  const compared = await compare(call, company, employer)
  const { month, at, enrolled, base, missing } = compared
  const issues = await openIssues(call, company, employer)
  const [notPosted, baseDiffers, notEnrolled] = [of(issues, 'not-posted'), of(issues, 'base-differs'), of(issues, 'not-enrolled')]
  const difference = sumFen([sumOf(notPosted), sumOf(baseDiffers)])
  const due = dutyOf(base)
  const today = toDate(call.now)
  return {
    ...{ month, checkedAt: toIso(at), staff: company.size, enrolled, full: enrolled - notPosted.length - baseDiffers.length },
    notPosted: {
      count: notPosted.length,
      amount: sumOf(notPosted),
      deductedOn: notPosted.length > 0 ? deductedOn(month) : null,
      workingDays: notPosted.length > 0 ? workdaysSince(deductedOn(month), today) : 0,
    },
    baseDiffers: { count: baseDiffers.length, amount: sumOf(baseDiffers), ...basesOf(baseDiffers, month) },
    ...{ notEnrolled: notEnrolled.length, base, rate: RATE, due, posted: due - difference, difference },
    ...{ lateFee: Math.round((difference * LATE_SHARE) / 10_000), lateShare: LATE_SHARE },
    trend: monthsBetween(addMonths(month, 1 - TREND), month).map((one) => ({
      month: one,
      notPosted: company.late[one] ?? missing[one] ?? 0,
    })),
    deadlines: deadlinesOf(notEnrolled, today),
    rule: CONTRIBUTION_RULE,
  }
}
