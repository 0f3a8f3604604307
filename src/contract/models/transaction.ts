import * as v from 'valibot'
import { fen, id, isoTime, openCode, nonNegativeFen, text, yearMonth } from '../primitives'

/** Kinds of entry on the personal account (see the table in mock/ledger). */
export const ENTRY_KINDS = [
  'monthly-credit',
  'yearly-advance',
  'roll-over',
  'interest',
  'outpatient',
  'emergency',
  'chronic',
  'inpatient',
  'pharmacy',
  'mutual-aid',
  'grant',
  'grant-return',
  'resident-premium',
  'remote',
  'reimbursement',
  'reversal',
  'back-payment',
  'adjustment',
  'freeze',
  'unfreeze',
] as const
const entryKind = openCode(ENTRY_KINDS)
/** The kinds known today. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Filters a person thinks in; each covers several kinds. */
export const ENTRY_GROUPS = ['all', 'credit', 'outpatient', 'pharmacy', 'mutual-aid', 'inpatient', 'refund'] as const
export const entryGroup = v.picklist(ENTRY_GROUPS)
export type EntryGroup = v.InferOutput<typeof entryGroup>

/** National medType, as far as it is known here: 11 门诊 · 13 急诊 · 14 慢特病 · 21 住院 · 25 异地住院 · 41 药店. */
export const MED_TYPES = ['11', '13', '14', '21', '25', '41'] as const
export type MedType = (typeof MED_TYPES)[number]

/** What a visit cost in all, and what the fund paid of it. */
export const visitFees = v.object({ medfeeSumamt: fen, fundPaySumamt: fen })
export type VisitFees = v.InferOutput<typeof visitFees>

export const transaction = v.object({
  id,
  kind: entryKind,
  state: v.picklist(['pending', 'posted', 'reversed']),
  /** Effect on the personal account, negative when money leaves. */
  amount: fen,
  /** Running balance after this entry; null while pending. */
  balanceAfter: v.nullable(fen),
  occurredAt: isoTime,
  postedAt: v.nullable(isoTime),
  /** Institution, employer or source; null where the kind alone names it. */
  counterparty: v.nullable(text),
  /** Department or remark, e.g. 内分泌科. */
  note: v.nullable(text),
  /** Month a credit belongs to. */
  period: v.nullable(yearMonth),
  /** The relative who spent by 共济; null for the holder. */
  member: v.nullable(v.object({ memberId: id, nameMasked: text, relation: text })),
  /** Null for entries other than visits. */
  fees: v.nullable(visitFees),
})
export type Transaction = v.InferOutput<typeof transaction>

export const transactionPage = v.object({
  /** Not yet posted, newest first; only on the first page. */
  pending: v.array(transaction),
  items: v.array(transaction),
  /** Totals over the whole filter of each month on this page. */
  months: v.array(v.object({ month: yearMonth, credits: nonNegativeFen, debits: nonNegativeFen, fees: visitFees })),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextCursor: v.nullable(text),
})
export type TransactionPage = v.InferOutput<typeof transactionPage>
