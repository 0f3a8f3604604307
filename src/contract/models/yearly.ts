import * as v from 'valibot'
import { fen, isoDate, isoTime, nonNegativeFen, openCode, text, yearMonth } from '../primitives'
import { ENTRY_KINDS } from './transaction'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const year = v.pipe(v.number(), v.integer())

/** 年度账单: an insurance year's account by kind of entry, beside the same days of the year before. `opening + Σ amounts = closing`. */
export const yearlyStatement = v.object({
  /** The calendar year it begins in. */
  year,
  yearLabel: text,
  years: v.array(year),
  complete: v.boolean(),
  /** Null for insured people without a personal account: then there are no rows. */
  account: v.nullable(
    v.object({
      opening: fen,
      closing: fen,
      /** `opening + Σ amounts − closing`, fen; 0 where the year reconciles. */
      difference: fen,
      /** Kinds that moved money, credits first, then the largest; signed. A refund counts in the year it was posted. */
      rows: v.array(v.object({ kind: openCode(ENTRY_KINDS), amount: fen, before: v.nullable(fen) })),
      /** The year before, to the same moment of it where this one is not over; null without records of it. */
      before: v.nullable(v.object({ opening: fen, closing: fen, until: isoTime })),
      /** What each month added, fen. */
      months: v.array(v.object({ month: yearMonth, net: fen })),
    }),
  ),
  /** Not posted yet and in no figure, fen. */
  pending: v.object({ count, total: nonNegativeFen }),
  /** Last day that is counted. */
  through: isoDate,
  /** Who paid the year's bills, fen: `total = fund + account + cash`. Relatives who spent mine are in `account`. */
  payers: v.object({ total: fen, fund: fen, account: fen, cash: fen }),
  /** Where the person's own part went, the most first: of the account, and in cash. */
  institutions: v.array(v.object({ name: text, visits: count, account: fen, cash: fen })),
})
export type YearlyStatement = v.InferOutput<typeof yearlyStatement>
