import type { CheckReason, ContributionIssue, ContributionIssueKind, OutputOf } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import type { Call, Insurer } from '../call'
import { fail } from '../domain-error'
import { pageOf } from '../directory/paging'
import { referenceOf } from '../ids'
import type { EmployerDocument } from '../storage/documents'
import { note } from './audit'
import type { Company } from './company'
import { deductedOn, dutyOf, enrolBy, lastComparison, missingOf, openIssues, recordBase, type Issue } from './contributions'
import { officerMasked } from './officer'
import { maskStaffNo } from './staff'

/** Issues in one answer. */
const SHOWN = 50

const idOf = ({ employee, kind }: Issue): string => `${kind}.${employee.staffNo}`

/** Roster, bank and record of an employee for a month: the bank deducts by the roster, whatever the insurer posts. */
function issueModel(issue: Issue, month: string, { checks }: EmployerDocument): ContributionIssue {
  const { employee, kind } = issue
  const enrolled = kind !== 'not-enrolled'
  const declaredBase = employee.declaredIn(month)
  const base = recordBase(employee, month)
  const posted = kind === 'not-posted' ? 0 : dutyOf(base ?? 0)
  return {
    issueId: idOf(issue),
    kind,
    nameMasked: maskName(employee.name),
    staffNoMasked: maskStaffNo(employee.staffNo),
    department: employee.department,
    roster: enrolled ? dutyOf(declaredBase) : null,
    bank: enrolled ? dutyOf(declaredBase) : null,
    record: enrolled ? posted : null,
    difference: missingOf(issue),
    ...{ declaredBase, recordBase: base, deductedOn: enrolled ? deductedOn(month) : null, joinedOn: employee.joinedOn },
    dueOn: enrolled ? null : enrolBy(employee),
    check: checks[idOf(issue)] ?? null,
  }
}

/** A page of what needs something done. @throws DomainError SRV-BAD for a cursor of no entry */
export async function issuePage(
  call: Pick<Insurer, 'tx' | 'now'>,
  company: Company,
  employer: EmployerDocument,
  { kind, cursor }: { kind?: ContributionIssueKind | undefined; cursor?: string | undefined },
): Promise<OutputOf<'employer.issues'>> {
  const all = (await openIssues(call, company, employer)).filter((issue) => kind === undefined || issue.kind === kind)
  const { items, total, nextCursor } = pageOf(all, idOf, cursor, SHOWN)
  const { month } = lastComparison(call.now)
  return { items: items.map((issue) => issueModel(issue, month, employer)), total, nextCursor }
}

/** Asks the insurer to check contributions; one asked for before keeps its number. @throws DomainError DATA-404 for what is no issue now */
export async function fileChecks(
  call: Call,
  company: Company,
  employer: EmployerDocument,
  { issueIds, reason }: { issueIds: readonly string[]; reason: CheckReason },
): Promise<void> {
  const open = (await openIssues(call, company, employer)).map(idOf)
  const wanted = issueIds.filter((id, index) => issueIds.indexOf(id) === index)
  if (wanted.some((id) => !open.includes(id))) return fail('DATA-404')
  const anew = wanted.filter((id) => employer.checks[id] === undefined)
  for (const id of anew) employer.checks[id] = { reference: referenceOf(call.ids), filedOn: toDate(call.now), reason }
  if (anew.length === 0) return
  await note(call, company, employer, { at: call.now, kind: 'check', count: anew.length, officerMasked: officerMasked(call) })
}
