import type { Statement } from '@/contract'
import { reconcile } from './ledger'
import { sumFen } from './money'

/** A month whose figures do not add up, or the last month where only the year's closing differs. */
export interface StatementGap {
  /** Month concerned, `YYYY-MM`. */
  month: string
  /** Closing as given by the insurer, as computed, and the difference (fen). */
  given: number
  counted: number
  difference: number
}

type Books = Pick<Statement, 'opening' | 'closing' | 'months'>

/** Recomputes each month from the previous closing, then compares the year's closing with the last month's. Empty where all agree. */
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
  // Where the last month has its own gap, both are reported as one.
  const own = gaps.find(({ month }) => month === last.month)
  const counted = own?.counted ?? before
  return gaps.filter((gap) => gap !== own).concat({ month: last.month, given: closing, counted, difference: closing - counted })
}

/** A figure of the statement that differs from the sum of its parts (fen). */
export interface PartsGap {
  part: 'credits' | 'debits' | 'composition' | 'peak'
  given: number
  counted: number
}

/** The other equations of a statement: months sum to the year, kinds of spending to the debits, and the peak equals its month. */
export function partsGapsOf({ credits, debits, months, composition, peak }: Statement): PartsGap[] {
  const equations: PartsGap[] = [
    { part: 'credits', given: credits, counted: sumFen(months.map((month) => month.credits)) },
    { part: 'debits', given: debits, counted: sumFen(months.map((month) => month.debits)) },
    { part: 'composition', given: debits, counted: sumFen(composition.map(({ amount }) => amount)) },
  ]
  if (peak) equations.push({ part: 'peak', given: peak.debits, counted: months.find(({ month }) => month === peak.month)?.debits ?? 0 })
  return equations.filter(({ given, counted }) => given !== counted)
}

/** False where all figures are zero: the statement of a user without a personal account, which must not be shown as ¥0.00. */
export const hasFigures = ({ opening, closing, credits, debits, months }: Books & Pick<Statement, 'credits' | 'debits'>): boolean =>
  [opening, closing, credits, debits, ...months.map((month) => month.closing)].some((fen) => fen !== 0)
