import * as v from 'valibot'
import { id, isoDate, isoTime, openCode, text } from '../primitives'
import { AUDIT_KINDS } from './employer'
import { accountCheck, balanceBand, WORK_SCOPES, workPurpose } from './workforce'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** `silent`: not answered in time, which counts as no. */
const WORK_CONSENT_STATES = ['waiting', 'granted', 'refused', 'silent', 'withdrawn', 'expired'] as const

/** One thing an employer asks an employee for, for one purpose. */
export const workRequest = v.object({
  requestId: id,
  scope: v.picklist(WORK_SCOPES),
  purpose: workPurpose,
  officerNameMasked: text,
  askedAt: isoTime,
  /** The last day to answer. */
  answerBy: isoDate,
  /** The last day of the consent. */
  until: isoDate,
  state: v.picklist(WORK_CONSENT_STATES),
  decidedAt: v.nullable(isoTime),
  /** Days a consent still lasts; null for one that is not granted. */
  daysLeft: v.nullable(count),
})
export type WorkRequest = v.InferOutput<typeof workRequest>

/** Something the employer did with what concerns this employee, or saw of it. */
export const workLook = v.object({
  lookId: id,
  at: isoTime,
  kind: openCode(AUDIT_KINDS),
  officerNameMasked: v.nullable(text),
  purpose: v.nullable(workPurpose),
  /** What was seen; null for an entry about nothing of the account, and once it was deleted. */
  band: v.nullable(balanceBand),
  account: v.nullable(accountCheck),
  /** Rows of an export or a query. */
  rows: v.nullable(count),
  exportId: v.nullable(id),
})
export type WorkLook = v.InferOutput<typeof workLook>

export const workplace = v.object({
  /** Null for whoever no employer declared. */
  employer: v.nullable(v.object({ name: text, staffNoMasked: text })),
  /** Newest first. */
  requests: v.array(workRequest),
  /** The row the employer has now; null where it has none. */
  row: v.nullable(
    v.object({ nameMasked: text, staffNoMasked: text, band: v.nullable(balanceBand), account: v.nullable(accountCheck), at: isoTime }),
  ),
  /** How often it was looked at, and the latest looks, newest first. */
  looks: v.object({ count, latest: v.array(workLook) }),
  /** Files with this row that are out of the system: nobody can take them back. */
  exported: count,
  /** After a no, the employer may not ask again for so many days. */
  pauseDays: count,
})
export type Workplace = v.InferOutput<typeof workplace>

export const workLookPage = v.object({ items: v.array(workLook), nextCursor: v.nullable(text) })
