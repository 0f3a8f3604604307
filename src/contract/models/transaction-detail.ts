import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, openCode, text } from '../primitives'
import { MED_TYPES, transaction } from './transaction'

const medType = openCode(MED_TYPES)

export const LINE_CATEGORIES = ['treatment', 'examination', 'western-drug', 'chinese-drug', 'material', 'bed'] as const
export type LineCategory = (typeof LINE_CATEGORIES)[number]
export const CHARGE_LEVELS = ['1', '2', '3'] as const
export type ChargeLevel = (typeof CHARGE_LEVELS)[number]

export const settlementLine = v.object({
  name: text,
  category: openCode(LINE_CATEGORIES),
  cnt: v.pipe(v.number(), v.minValue(0)),
  detItemFeeSumamt: nonNegativeFen,
  /** 1 甲类, 2 乙类, 3 丙类/自费. */
  chrgitmLv: openCode(CHARGE_LEVELS),
  preselfpayAmt: nonNegativeFen,
  inscpScpAmt: nonNegativeFen,
})
export type SettlementLine = v.InferOutput<typeof settlementLine>

const permille = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** A stretch of in-scope cost above 起付线 that the fund shares at one ratio (‰), and what it paid of it (fen). */
export const fundBand = v.object({
  scope: nonNegativeFen,
  ratio: permille,
  /** Less than ratio × scope where the yearly limit ended inside of it. */
  fund: nonNegativeFen,
  /** Past the yearly limit, at the ratio that holds there. */
  beyondLimit: v.boolean(),
})
export type FundBand = v.InferOutput<typeof fundBand>

/**
 * One settlement with national field names.
 * medfee = fund + acct + mutualAid + cash; medfee = Σ lines; inscp = deductible paid + shared part.
 */
export const settlement = v.object({
  setlId: id,
  setlTime: isoTime,
  medType,
  medfeeSumamt: fen,
  fulamtOwnpayAmt: fen,
  overlmtSelfpay: fen,
  preselfpayAmt: fen,
  inscpScpAmt: fen,
  /** Part of this settlement that went towards 起付线. */
  actPayDedc: fen,
  fundPaySumamt: fen,
  /** Ratio applied to the part above 起付线, in ‰ (700 = 70 %). */
  fundRatio: permille,
  /** How the fund's part came about: Σ fund = fundPaySumamt, Σ scope = inscp − actPayDedc. Empty where it had no part, and on a reversal. */
  fundBands: v.array(fundBand),
  psnPartAmt: fen,
  acctPay: fen,
  acctMulaidPay: fen,
  psnCashPay: fen,
  /** What the account paid for, Σ = acctPay + acctMulaidPay: 起付线内, 个人自付 and 先行自付. */
  acctPayFor: v.object({ deductible: fen, copay: fen, preselfpay: fen }),
  /** What was paid in cash, Σ = psnCashPay: as above, 自费 and 超限价. */
  cashPayFor: v.object({ deductible: fen, copay: fen, preselfpay: fen, ownpay: fen, overlimit: fen }),
  /** Day the yearly 起付线 was reached, when it was before or with this settlement; null where the rule has none. */
  deductibleMetOn: v.nullable(isoTime),
  lines: v.array(settlementLine),
})
export type Settlement = v.InferOutput<typeof settlement>

export const DISPUTE_REASONS = ['not-mine', 'wrong-amount', 'duplicate', 'other'] as const

/** A question about an entry, and how far the insurer is with it. */
export const dispute = v.object({
  reference: text,
  reason: v.picklist(DISPUTE_REASONS),
  /** Null of a question from before this was kept, as is its day. */
  filedAt: v.nullable(isoTime),
  /** Day by which it is answered. */
  answerDue: v.nullable(isoDate),
  /** When it was answered that the entry is right; null while it is looked into. */
  confirmedAt: v.nullable(isoTime),
})
export type Dispute = v.InferOutput<typeof dispute>

export const transactionDetail = v.object({
  ...transaction.entries,
  /** How the amount splits over the two sub-accounts; null where the city shows one. */
  allocation: v.nullable(v.object({ currentYear: fen, priorYears: fen })),
  settlement: v.nullable(settlement),
  /** The entry this one reverses, or the one that reversed it. */
  relatedId: v.nullable(id),
  /** What this user asked about the entry; null where nothing was. */
  dispute: v.nullable(dispute),
})
export type TransactionDetail = v.InferOutput<typeof transactionDetail>
