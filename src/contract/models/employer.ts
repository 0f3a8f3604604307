import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, openCode, text, yearMonth } from '../primitives'

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
  baseDiffers: v.object({ count, amount: nonNegativeFen }),
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

/** What an employer may ask an employee for. Amounts, visits, drugs, institutions, diagnoses and family are nowhere in this list. */
export const WORK_SCOPES = ['band', 'account'] as const
export type WorkScope = (typeof WORK_SCOPES)[number]

/** What it is asked for; each needs a consent of its own. */
export const WORK_PURPOSES = ['supplementary-plan', 'contribution-check'] as const
export const workPurpose = v.picklist(WORK_PURPOSES)
export type WorkPurpose = (typeof WORK_PURPOSES)[number]

/** Bands of a balance: below 500.00, from there below 2,000.00, 5,000.00, 10,000.00, and more. */
export const BALANCE_BANDS = ['under-500', '500-2000', '2000-5000', '5000-10000', 'over-10000'] as const
export const balanceBand = v.picklist(BALANCE_BANDS)
export type BalanceBand = (typeof BALANCE_BANDS)[number]

/** Whether the month's contribution reached the account. */
export const accountCheck = v.picklist(['normal', 'checking'])
export type AccountCheck = v.InferOutput<typeof accountCheck>

/** How employees answered for a purpose; counts only, no names. `granted + waiting + refused + notAsked` is everybody. */
const purposeCounts = v.object({
  purpose: workPurpose,
  scopes: v.array(v.picklist(WORK_SCOPES)),
  until: isoDate,
  granted: count,
  waiting: count,
  refused: count,
  notAsked: count,
  /** Days in which to answer, and how long nobody who refused is asked again. */
  answerDays: count,
  pauseDays: count,
  /** How many of those who wait can be reminded now, and from when again where none can. */
  remind: v.object({ count, againAt: v.nullable(isoTime) }),
  /** How many can be asked now: those never asked, and those whose pause or consent is over. */
  askable: count,
})

export const BATCH_STATES = ['running', 'cancelled', 'finished'] as const

/** A query for everybody who consented to a purpose; a job of the server's. `done + failed + left = total`. */
export const batch = v.object({
  batchId: id,
  purpose: workPurpose,
  startedAt: isoTime,
  finishedAt: v.nullable(isoTime),
  state: v.picklist(BATCH_STATES),
  total: count,
  done: count,
  failed: count,
  left: count,
  /** Of those that failed: how many can be tried again now, and how many wait for a throttle to end by themselves. */
  retryable: count,
  throttled: v.object({ count, until: v.nullable(isoTime) }),
  /** Seconds it has taken, and will still take; null for one that is over. */
  elapsed: count,
  remaining: v.nullable(count),
  places: v.array(v.object({ city: text, done: count, total: count })),
  /** Every row of it failed: the insurers of these places do not answer. It goes on by itself. */
  outage: v.boolean(),
})
export type Batch = v.InferOutput<typeof batch>

export const workforce = v.object({
  purposes: v.array(purposeCounts),
  /** The latest batch, running or over; null before the first. */
  latest: v.nullable(batch),
})
export type Workforce = v.InferOutput<typeof workforce>

/** Why a row has no result. `correct`: the employer has to put its roster right. `stopped`: the employee withdrew. */
export const ROW_STATES = ['waiting', 'done', 'retryable', 'correct', 'stopped', 'cancelled'] as const
export const rowState = v.picklist(ROW_STATES)
export type RowState = (typeof ROW_STATES)[number]
export const ROW_CAUSES = ['timeout', 'throttled', 'number-mismatch', 'withdrawn'] as const

export const batchRow = v.object({
  rowId: id,
  nameMasked: text,
  staffNoMasked: text,
  state: rowState,
  cause: v.nullable(openCode(ROW_CAUSES)),
  /** End of a throttle, or when the consent was withdrawn. */
  at: v.nullable(isoTime),
  band: v.nullable(balanceBand),
  account: v.nullable(accountCheck),
})
export type BatchRow = v.InferOutput<typeof batchRow>
export const batchRowPage = v.object({ items: v.array(batchRow), nextCursor: v.nullable(text) })

/** Why no distribution is shown: nothing was queried, too few people, all alike, or too few changes since one that was shown. */
export const ANALYSIS_BARS = ['none', 'few', 'alike', 'close'] as const

/** Balances by group, nobody's own: no group is below `smallest`. Shares are ‰ and add up to 1,000. */
export const analysis = v.object({
  batchId: v.nullable(id),
  /** When that batch was over. */
  at: v.nullable(isoTime),
  members: count,
  smallest: count,
  bar: v.nullable(openCode(ANALYSIS_BARS)),
  /** How many people more or less there are than in the distribution that `close` is about. */
  change: v.pipe(v.number(), v.integer()),
  /** In order; a group may span several bands. Empty where `bar` is set. */
  bands: v.array(v.object({ from: balanceBand, to: balanceBand, count, share: count })),
  /** Largest first; the last may be several merged ones without a name. `middle` is the group of the median. */
  departments: v.array(
    v.object({ name: v.nullable(text), merged: count, count, middle: v.object({ from: balanceBand, to: balanceBand }) }),
  ),
})
export type Analysis = v.InferOutput<typeof analysis>

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
