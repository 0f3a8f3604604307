import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, openCode, text, yearMonth } from '../primitives'
import { workPurpose } from './workforce'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What an officer may look at: the employer's own contributions (no consent), and what employees consented to. */
export const EMPLOYER_RIGHTS = ['contributions', 'accounts'] as const
export type EmployerRight = (typeof EMPLOYER_RIGHTS)[number]

/** A session of the employer's side. Its token opens nothing of a person, and a person's token nothing of an employer. */
export const officerSession = v.object({
  token: text,
  expiresAt: isoTime,
  employerName: text,
  officerNameMasked: text,
  rights: v.array(v.picklist(EMPLOYER_RIGHTS)),
})
export type OfficerSession = v.InferOutput<typeof officerSession>

/** What is wrong with an employee's contribution. */
export const CONTRIBUTION_ISSUES = ['not-posted', 'base-differs', 'not-enrolled'] as const
export type ContributionIssueKind = (typeof CONTRIBUTION_ISSUES)[number]

/** Why the insurer is asked to check a contribution. */
export const CHECK_REASONS = ['deducted-not-posted', 'base-declared-otherwise', 'enrolled-late', 'left-before'] as const
export type CheckReason = (typeof CHECK_REASONS)[number]

/** The employer's own account of a month: `due − posted = difference`; `full + notPosted + baseDiffers = enrolled`. Amounts fen. */
export const contributions = v.object({
  month: yearMonth,
  /** When the insurer last compared it. */
  checkedAt: isoTime,
  staff: count,
  enrolled: count,
  full: count,
  notPosted: v.object({ count, amount: nonNegativeFen, deductedOn: v.nullable(isoDate), workingDays: count }),
  /** `declared` and `recorded`: sums of the bases of these people, by the roster and by the insurer. */
  baseDiffers: v.object({ count, amount: nonNegativeFen, declared: nonNegativeFen, recorded: nonNegativeFen }),
  notEnrolled: count,
  /** Sum of the declared bases of everybody enrolled, and the rate in ‰. */
  base: nonNegativeFen,
  rate: count,
  due: nonNegativeFen,
  posted: nonNegativeFen,
  difference: fen,
  /** Late fee a day on the difference, fen, and its share in 1/10,000. */
  lateFee: nonNegativeFen,
  lateShare: count,
  /** How many contributions had not been posted when each month was compared, oldest first, `month` last. */
  trend: v.array(v.object({ month: yearMonth, notPosted: count })),
  /** Days by which whoever joined has to be enrolled, soonest first. */
  deadlines: v.array(v.object({ dueOn: isoDate, daysLeft: v.pipe(v.number(), v.integer()) })),
  /** Where rate and late fee come from; always shown with 仅供演示. */
  rule: v.object({ title: text, effectiveFrom: isoDate }),
})
export type Contributions = v.InferOutput<typeof contributions>

/** An employee whose contribution needs something done: what roster, bank and insurer's record each say of the month, fen. */
export const contributionIssue = v.object({
  issueId: id,
  kind: openCode(CONTRIBUTION_ISSUES),
  nameMasked: text,
  staffNoMasked: text,
  department: text,
  /** Contribution by the roster's base; null for nobody who is enrolled. */
  roster: v.nullable(nonNegativeFen),
  bank: v.nullable(nonNegativeFen),
  record: v.nullable(nonNegativeFen),
  difference: nonNegativeFen,
  declaredBase: nonNegativeFen,
  /** Base the insurer has; null while not enrolled. */
  recordBase: v.nullable(nonNegativeFen),
  deductedOn: v.nullable(isoDate),
  joinedOn: isoDate,
  /** Day by which to enrol; null for whoever is. */
  dueOn: v.nullable(isoDate),
  check: v.nullable(v.object({ reference: text, filedOn: isoDate, reason: openCode(CHECK_REASONS) })),
})
export type ContributionIssue = v.InferOutput<typeof contributionIssue>

export const contributionIssuePage = v.object({ items: v.array(contributionIssue), total: count, nextCursor: v.nullable(text) })

/** An exported table: the rows it had, until when and how often it can still be fetched. */
export const workExport = v.object({
  exportId: id,
  purpose: workPurpose,
  createdAt: isoTime,
  expiresAt: isoTime,
  rows: count,
  downloadsLeft: count,
})
export type WorkExport = v.InferOutput<typeof workExport>

/** Lines of a table: masked, without a formula, each with the file's number. */
const csv = v.pipe(v.string(), v.maxLength(64_000))
export const exportPreview = v.object({
  rows: count,
  columns: count,
  /** Watermark, header and the first rows. */
  lines: v.array(v.pipe(v.string(), v.maxLength(300))),
  exports: v.array(workExport),
})
export type ExportPreview = v.InferOutput<typeof exportPreview>
/** Redeemed for the pages of one download. */
export const exportTicket = v.object({ ticket: id, expiresAt: isoTime, export: workExport })
export const exportPage = v.object({ text: csv, nextCursor: v.nullable(text) })

/** What was done on the employer's side, or by employees to it. */
export const AUDIT_KINDS = [
  'asked',
  'reminded',
  'granted',
  'withdrawn',
  'compared',
  'check',
  'batch',
  'cancelled',
  'retried',
  'export',
  'download',
] as const
export const auditFilter = v.picklist(['all', 'query', 'export', 'consent'])
export type AuditFilter = v.InferOutput<typeof auditFilter>

export const auditEntry = v.object({
  entryId: id,
  at: isoTime,
  kind: openCode(AUDIT_KINDS),
  /** Null for the system and for employees. */
  officerNameMasked: v.nullable(text),
  purpose: v.nullable(workPurpose),
  /** How many people it was about. */
  count,
  /** Of a query: how many answered. Of a comparison: how many were in full. Null elsewhere. */
  succeeded: v.nullable(count),
  /** Consents before and after; null where they did not change. */
  before: v.nullable(count),
  after: v.nullable(count),
  exportId: v.nullable(id),
})
export type AuditEntry = v.InferOutput<typeof auditEntry>
export const auditPage = v.object({ items: v.array(auditEntry), nextCursor: v.nullable(text) })
