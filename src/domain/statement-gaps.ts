import type { Statement } from '@/contract'
import { reconcile } from './ledger'

/** A month whose books do not close by themselves, or the year's last one where only the closing of the whole is off. */
export interface StatementGap {
  /** `YYYY-MM` whose entries are concerned. */
  month: string
  /** What the insurer gave as the closing, what counting comes to, and by how much they differ (fen). */
  given: number
  counted: number
  difference: number
}

type Books = Pick<Statement, 'opening' | 'closing' | 'months'>

/** Every month counted again from the closing before it, then the year's closing against the last month's. Empty where all closes. */
export function gapsOf({ opening, closing, months }: Books): StatementGap[] {
  const gaps: StatementGap[] = []
  let before = opening
  for (const { month, credits, debits, closing: given } of months) {
    const difference = reconcile({ opening: before, credits, debits, closing: given })
    if (difference !== 0) gaps.push({ month, given, counted: given - difference, difference })
    before = given
  }
  const last = months[months.length - 1]
  if (!last || closing === before) return gaps
  // Where the last month is off by itself, the closing only tells the same month's gap anew.
  const own = gaps.find(({ month }) => month === last.month)
  const counted = own?.counted ?? before
  return gaps.filter((gap) => gap !== own).concat({ month: last.month, given: closing, counted, difference: closing - counted })
}

/** False where nothing was, came or went all year: what somebody without a personal account gets, and must not see as ¥0.00. */
export const hasFigures = ({ opening, closing, credits, debits, months }: Books & Pick<Statement, 'credits' | 'debits'>): boolean =>
  [opening, closing, credits, debits, ...months.map((month) => month.closing)].some((fen) => fen !== 0)
