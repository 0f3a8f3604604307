import * as v from 'valibot'
import { fen, isoDate, isoTime, nonNegativeFen, text, yearMonth } from '../primitives'
import { card } from './card'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Own money. `currentYear + priorYears = total`; `usable = total − granted`. */
export const personalAccount = v.object({
  /** Below zero for somebody who left in the middle of a year that was credited ahead. */
  total: fen,
  /** Null where the city shows one balance. */
  currentYear: v.nullable(fen),
  priorYears: v.nullable(fen),
  /** Locked for relatives by 家庭共济. */
  granted: nonNegativeFen,
  usable: fen,
})
export type PersonalAccount = v.InferOutput<typeof personalAccount>

/** Where a policy figure comes from; always shown with 仅供演示. */
const ruleSource = v.object({ title: text, effectiveFrom: isoDate })

/** Shared entitlement, never money: progress past 起付线 towards the yearly limit. */
export const pooledQuota = v.object({
  kind: v.picklist(['outpatient', 'inpatient']),
  yearLabel: text,
  yearStart: isoDate,
  deductible: nonNegativeFen,
  deductiblePaid: nonNegativeFen,
  /** Below zero where bills of the year before were taken back. */
  reimbursed: fen,
  /** Null means the city sets no limit. */
  limit: v.nullable(nonNegativeFen),
  remaining: v.nullable(nonNegativeFen),
  source: ruleSource,
})
export type PooledQuota = v.InferOutput<typeof pooledQuota>

const monthEnd = v.object({ month: yearMonth, balance: fen })

const arrears = v.object({
  months: v.array(yearMonth),
  frozenSince: v.nullable(isoDate),
  /** The rule of the place: whether own money may still be spent while the account is frozen. */
  openWhenFrozen: v.boolean(),
})

/** What the holder should look at, besides what the figures say. */
const attention = v.variant('kind', [
  /** Devices signed in that nobody has confirmed. */
  v.object({ kind: v.literal('device'), count }),
  /** Another bound card that cannot be spent from, or is in arrears. */
  v.object({ kind: v.literal('card'), card }),
  /** The query password; `daysLeft` is below zero once it is overdue. */
  v.object({ kind: v.literal('password'), dueOn: isoDate, daysLeft: v.pipe(v.number(), v.integer()) }),
  /** The usable balance is at or below the threshold that the holder set, fen. */
  v.object({ kind: v.literal('low-balance'), threshold: nonNegativeFen }),
])
export type Attention = v.InferOutput<typeof attention>

/** Everything that home shows. */
export const overview = v.object({
  card,
  /** Null for insured people without a personal account (most residents). */
  personalAccount: v.nullable(personalAccount),
  pending: v.object({ count, total: nonNegativeFen }),
  /** Month-end balances, oldest first; the last is the balance now. Empty without an account. */
  monthEnds: v.array(monthEnd),
  /** Balance when the insurance year began. */
  yearOpening: fen,
  /** What this year's statement leaves unexplained; home says so at once. */
  difference: fen,
  pooled: v.array(pooledQuota),
  arrears: v.nullable(arrears),
  /** The most pressing first. */
  attention: v.array(attention),
  unreadMessages: count,
  lastSyncAt: isoTime,
})
export type Overview = v.InferOutput<typeof overview>
