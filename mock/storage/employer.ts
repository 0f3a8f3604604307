import * as v from 'valibot'
import { AUDIT_KINDS, CHECK_REASONS, CONTRIBUTION_ISSUES, workPurpose } from '@/contract'
import { keepUntil, moment } from './shapes'

const { nullable } = v

/** What an employer's side has done, and what the monthly comparison found. One document an employer. */
export const employer = v.object({
  /** Batches by id, oldest first. */
  batches: v.optional(v.array(v.string()), []),
  /** Those of them that are not over, as far as anybody has seen. */
  underWay: v.optional(v.array(v.string()), []),
  /** The last comparison with what the insurer posted: sums in fen, and who stands out. */
  compared: v.optional(
    nullable(
      v.object({
        month: v.string(),
        at: moment,
        enrolled: v.number(),
        base: v.number(),
        issues: v.array(v.object({ position: v.number(), kind: v.picklist(CONTRIBUTION_ISSUES) })),
        /** How many contributions were missing, by month. */
        missing: v.record(v.string(), v.number()),
      }),
    ),
    null,
  ),
  /** Day up to which results of consents that ended are deleted, `YYYY-MM-DD`. */
  endedOn: v.optional(v.string(), ''),
  /** Checks the insurer was asked for, by issue. */
  checks: v.optional(v.record(v.string(), v.object({ reference: v.string(), filedOn: v.string(), reason: v.picklist(CHECK_REASONS) })), {}),
  /** Pages of the audit. */
  auditPages: v.optional(v.number(), 0),
  /** Distributions shown since the last monthly credit: who was in each (hexadecimal bits), and how many in each band. */
  shown: v.optional(
    v.object({
      period: v.string(),
      snapshots: v.array(v.object({ members: v.string(), counts: v.array(v.number()), departments: v.boolean() })),
    }),
    { period: '', snapshots: [] },
  ),
  /** The last finished batch, and what keeps its distribution from being shown. */
  analysis: v.optional(
    nullable(
      v.object({
        batchId: v.string(),
        bar: nullable(v.picklist(['few', 'alike', 'close'])),
        change: v.number(),
        departments: v.boolean(),
      }),
    ),
    null,
  ),
  exports: v.optional(v.array(v.string()), []),
  /** Number of the last export of a day. */
  exportSerial: v.optional(v.object({ day: v.string(), last: v.number() }), { day: '', last: 0 }),
})
export type EmployerDocument = v.InferOutput<typeof employer>

/** How a part of a roster answered one request. A character each: `-` never asked, `?` waiting, `y`, `n`, `w` withdrawn; times in ms, 0 for none. */
export const workConsents = v.object({
  marks: v.string(),
  askedAt: v.array(moment),
  remindedAt: v.array(moment),
  decidedAt: v.array(moment),
})
export type WorkConsents = v.InferOutput<typeof workConsents>

/**
 * A query for everybody who consented. A character for each place on the roster, in two lines. `results`: blank not in it, `.` to do,
 * `0`–`4` the band, `+` done without a band, `t` timed out, `l` throttled, `m` number differs, `w` withdrawn, `c` cancelled.
 * `accounts`: `n` normal, `x` checking, `-` not consented or not done.
 */
export const batch = v.object({
  employerId: v.string(),
  purpose: workPurpose,
  officerMasked: v.string(),
  /** Record of the officer who is told when it is over; null for nobody. */
  officer: v.optional(nullable(v.string()), null),
  startedAt: moment,
  /** Rows come due from here on, `processed` of them so far, each after `pace` ms. */
  from: moment,
  processed: v.number(),
  pace: v.number(),
  results: v.string(),
  accounts: v.string(),
  /** Index into `cities` for each place on the roster. */
  where: v.string(),
  cities: v.array(v.string()),
  throttledUntil: nullable(moment),
  cancelledAt: nullable(moment),
  finishedAt: nullable(moment),
})
export type StoredBatch = v.InferOutput<typeof batch>

const entry = v.object({
  entryId: v.string(),
  at: moment,
  kind: v.picklist(AUDIT_KINDS),
  officerMasked: nullable(v.string()),
  purpose: nullable(workPurpose),
  count: v.number(),
  succeeded: nullable(v.number()),
  before: nullable(v.number()),
  after: nullable(v.number()),
  /** The batch or the export it is about. */
  about: nullable(v.string()),
})
export type StoredAuditEntry = v.InferOutput<typeof entry>

/** A page of what was done; entries are only ever added. */
export const audit = v.object({ entries: v.optional(v.array(entry), []) })

/** An exported table: who is in it (hexadecimal bits), until when and how often it can be fetched. */
export const exported = v.object({
  employerId: v.string(),
  batchId: v.string(),
  purpose: workPurpose,
  officerMasked: v.string(),
  /** Record of the officer who is asked to delete it when somebody in it withdraws; null for nobody. */
  officer: v.optional(nullable(v.string()), null),
  createdAt: moment,
  expiresAt: moment,
  members: v.string(),
  rows: v.number(),
  downloadsLeft: v.number(),
  tickets: v.array(v.object({ digest: v.string(), expiresAt: moment })),
  keepUntil,
})
export type StoredExport = v.InferOutput<typeof exported>
