import * as v from 'valibot'
import { id, isoDate, isoTime, openCode, text } from '../primitives'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

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

const BATCH_STATES = ['running', 'cancelled', 'finished'] as const

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

/** Why a row has no result. `correct`: the employer has to put its roster right. `stopped`: the employee withdrew, or the consent came to its end. */
export const ROW_STATES = ['waiting', 'done', 'retryable', 'correct', 'stopped', 'cancelled'] as const
export const rowState = v.picklist(ROW_STATES)
export type RowState = (typeof ROW_STATES)[number]
export const ROW_CAUSES = ['timeout', 'throttled', 'number-mismatch', 'withdrawn', 'expired'] as const

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
const ANALYSIS_BARS = ['none', 'few', 'alike', 'close'] as const

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
