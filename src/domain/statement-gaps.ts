import type { Statement } from '@/contract'
import { reconcile } from './ledger'
import { sumFen } from './money'

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

/** A figure of the statement that its own parts do not come to (fen). */
export interface PartsGap {
  part: 'credits' | 'debits' | 'composition' | 'peak'
  given: number
  counted: number
}

/** Every other equation on the page: the months sum to the year, the kinds of spending to what was spent, the peak is its month. */
export function partsGapsOf({ credits, debits, months, composition, peak }: Statement): PartsGap[] {
  const equations: PartsGap[] = [
    { part: 'credits', given: credits, counted: sumFen(months.map((month) => month.credits)) },
    { part: 'debits', given: debits, counted: sumFen(months.map((month) => month.debits)) },
    { part: 'composition', given: debits, counted: sumFen(composition.map(({ amount }) => amount)) },
  ]
  if (peak) equations.push({ part: 'peak', given: peak.debits, counted: months.find(({ month }) => month === peak.month)?.debits ?? 0 })
  return equations.filter(({ given, counted }) => given !== counted)
}

/** False where nothing was, came or went all year: what somebody without a personal account gets, and must not see as ¥0.00. */
export const hasFigures = ({ opening, closing, credits, debits, months }: Books & Pick<Statement, 'credits' | 'debits'>): boolean =>
  [opening, closing, credits, debits, ...months.map((month) => month.closing)].some((fen) => fen !== 0)
