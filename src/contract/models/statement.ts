import * as v from 'valibot'
import { fen, nonNegativeFen, openCode, text, yearMonth } from '../primitives'
import { pooledQuota } from './account'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const SPENDING_KINDS = ['outpatient', 'pharmacy', 'mutual-aid', 'chronic', 'inpatient', 'other'] as const

export const statementMonth = v.object({
  month: yearMonth,
  credits: nonNegativeFen,
  debits: nonNegativeFen,
  closing: fen,
})

/** One insurance year of the personal account: `opening + credits − debits = closing`. */
export const statement = v.object({
  /** The calendar year it begins in. */
  year: v.pipe(v.number(), v.integer()),
  /** How it is written: `2026`, or `2026-2027` where it begins in July. */
  yearLabel: text,
  years: v.array(v.pipe(v.number(), v.integer())),
  opening: fen,
  credits: nonNegativeFen,
  debits: nonNegativeFen,
  closing: fen,
  complete: v.boolean(),
  months: v.array(statementMonth),
  /** Largest first; amounts sum to `debits`. */
  composition: v.array(v.object({ kind: openCode(SPENDING_KINDS), amount: nonNegativeFen })),
  /** Month that cost most and, when one visit stands out, its level; null without spending. */
  peak: v.nullable(v.object({ month: yearMonth, debits: nonNegativeFen, tertiaryVisits: count })),
  /** What the pooled fund paid this year, apart from the account. */
  reimbursed: fen,
  pooled: v.array(pooledQuota),
  difference: fen,
})
export type Statement = v.InferOutput<typeof statement>
