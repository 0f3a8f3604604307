import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, openCode, text } from '../primitives'
import { openingHours } from './institution'

/** National drug code. */
export const drugCode = v.pipe(v.string(), v.regex(/^X[A-Z0-9]{22}$/))
/** 20 digits printed on each box. */
export const traceCode = v.pipe(v.string(), v.regex(/^\d{20}$/))

/** What people narrow the catalogue by: its classes 1 甲 · 2 乙 · 3 丙, negotiated drugs, 中成药. */
export const DRUG_GROUPS = ['all', '1', '2', '3', 'negotiated', 'chinese'] as const
export type DrugGroup = (typeof DRUG_GROUPS)[number]
/** What the fund asks for before it pays for a drug. */
export const RESTRICTIONS = ['second-line', 'reflux', 'heart-failure', 'dermatitis', 'gene-test', 'ischaemia', 'children'] as const
export type Restriction = (typeof RESTRICTIONS)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const drug = v.object({
  drugCode,
  genericName: text,
  tradeName: v.nullable(text),
  maker: text,
  form: text,
  /** Strength and pack. */
  spec: text,
  /** From the widest class to the narrowest. */
  classes: v.array(text),
  chrgitmLv: v.picklist(['1', '2', '3']),
  /** 先行自付 at the person's place of insurance, percent of the price. */
  selfpayPercent: v.number(),
  negotiated: v.boolean(),
  /** Last day of the agreement; null for drugs that were not negotiated. */
  validUntil: v.nullable(isoDate),
  restriction: v.nullable(openCode(RESTRICTIONS)),
  /** 双通道: also sold at designated pharmacies as in a hospital. */
  dualChannel: v.boolean(),
  /** 医保支付标准 of a pack, fen; null without one. */
  limitPrice: v.nullable(nonNegativeFen),
})
export type Drug = v.InferOutput<typeof drug>

export const drugPage = v.object({
  items: v.array(drug),
  /** How many match in each group, whichever was asked for. */
  counts: v.array(v.object({ group: v.picklist(DRUG_GROUPS), count })),
  total: count,
  nextCursor: v.nullable(text),
})

/** What a bill would be settled as now; the national fields of a settlement. */
export const drugBill = v.object({
  medfeeSumamt: fen,
  fulamtOwnpayAmt: fen,
  overlmtSelfpay: fen,
  preselfpayAmt: fen,
  inscpScpAmt: fen,
  actPayDedc: fen,
  fundPaySumamt: fen,
  /** ‰ as applied to what is in scope above 起付线. */
  fundRatio: v.number(),
  psnPartAmt: fen,
  acctPay: fen,
  psnCashPay: fen,
  /** 先行自付 that the account pays; the rest of it is cash. */
  acctPreselfpay: fen,
})
export type DrugBill = v.InferOutput<typeof drugBill>

/** What the estimate rests on: today's 起付线, limit and balance. */
export const standing = v.object({
  /** What is left of 起付线, fen. */
  deductibleLeft: nonNegativeFen,
  /** What is left of the yearly limit; null where the place sets none. */
  limitLeft: v.nullable(nonNegativeFen),
  /** What the account can pay; null without a personal account. */
  accountLeft: v.nullable(nonNegativeFen),
  /** The fund pays nothing: contributions are missing, or the insurance is broken off. */
  frozen: v.boolean(),
})
export type Standing = v.InferOutput<typeof standing>

/** One pack at an institution. `bill` is null where it is not sold. */
export const drugEstimate = v.object({
  institutionId: id,
  institution: text,
  bill: v.nullable(drugBill),
  standing,
})

const STOCKS = ['plenty', 'few', 'none', 'unknown'] as const
export const drugOffer = v.object({
  institutionId: id,
  name: text,
  district: text,
  distance: v.nullable(count),
  hours: openingHours,
  /** Of a pack, fen. */
  price: nonNegativeFen,
  stock: openCode(STOCKS),
  /** Packs left where the pharmacy tells; null otherwise. */
  left: v.nullable(count),
  stockAsOf: isoTime,
  /** Whether 门诊统筹 is open there; elsewhere the price is the person's. */
  pooled: v.boolean(),
  bill: drugBill,
})
export type DrugOffer = v.InferOutput<typeof drugOffer>

export const drugPrices = v.object({
  drug,
  districts: v.array(text),
  standing,
  offers: v.array(drugOffer),
  /** Other packs of the same drug that are sold. */
  otherSpecs: v.array(v.object({ drugCode, spec: text })),
})
export type DrugPrices = v.InferOutput<typeof drugPrices>

/** What is known of a box: never sold · sold once and yours · sold once and not yours · sold twice or more. */
const TRACES = ['never', 'yours', 'not-yours', 'repeated'] as const
export const traceResult = v.object({
  traceCode,
  outcome: v.picklist(TRACES),
  sales: count,
  /** Generic name as registered; null for a code that is not registered. */
  genericName: v.nullable(text),
  /** The caller's own purchase of this box; `cardId` where it is on another card of theirs than the one that asks. */
  own: v.nullable(v.object({ cardId: v.optional(id), transactionId: id, institution: text, boughtAt: isoTime, amount: fen })),
})
export type TraceResult = v.InferOutput<typeof traceResult>
