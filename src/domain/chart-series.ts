import { SPENDING_KINDS, type Statement } from '@/contract'
import { isOneOf } from './codes'
import { permilleShares } from './money'

/** Fen to yuan as a float, for chart axes only. Amounts are computed in fen. */
export const yuanOf = (fen: number): number => fen / 100

export interface TrendPoint {
  /** `YYYY-MM`, or null for the opening of the year. */
  month: string | null
  balance: number
}

/** Balances (fen): opening of the year, then the end of each month. For a running year the last one is the current balance. */
export const trendOf = ({ opening, months }: Statement): TrendPoint[] => [
  { month: null, balance: opening },
  ...months.map(({ month, closing }) => ({ month, balance: closing })),
]

export interface CompositionPart {
  kind: (typeof SPENDING_KINDS)[number]
  amount: number
  /** ‰ of the whole; all parts sum to 1000. */
  share: number
}

/** Number of slices, as many as the design has colours; the rest is merged into `other`. */
const MAX_PARTS = 5

/** Spending (fen) by kind, largest first, with shares that sum to exactly 1000 ‰. */
export function compositionOf({ composition }: Pick<Statement, 'composition'>): CompositionPart[] {
  const spent = knownKinds(composition).filter(({ amount }) => amount > 0)
  const kept = spent.length > MAX_PARTS ? spent.slice(0, MAX_PARTS - 1) : spent
  const rest = spent.slice(kept.length).reduce((sum, { amount }) => sum + amount, 0)
  const merged = rest === 0 ? kept : withOther(kept, rest)
  const shares = permilleShares(merged.map(({ amount }) => amount))
  return merged.map((part, index) => ({ ...part, share: shares[index] ?? 0 }))
}

type Spent = Pick<CompositionPart, 'kind' | 'amount'>

/** Kinds unknown to this version are counted as `other`. */
function knownKinds(composition: Statement['composition']): Spent[] {
  const known: Spent[] = []
  let strange = 0
  for (const { kind, amount } of composition) {
    if (isOneOf(SPENDING_KINDS, kind)) known.push({ kind, amount })
    else strange += amount
  }
  return strange === 0 ? known : withOther(known, strange)
}

function withOther(parts: readonly Spent[], rest: number): Spent[] {
  const own = parts.find(({ kind }) => kind === 'other')
  return own
    ? parts.map((part) => (part === own ? { ...own, amount: own.amount + rest } : part))
    : [...parts, { kind: 'other' as const, amount: rest }]
}

/** Bounds and step of an axis in yuan that contains all values with about four lines. */
export function axisOf(values: readonly number[], fromZero: boolean): { min: number; max: number; interval: number } {
  const high = Math.max(...values, 1)
  const low = fromZero ? 0 : Math.min(...values)
  const rough = Math.max((high - low) / 3, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  // One and a half reads well in a column of multiples from zero only.
  const interval = ((fromZero ? [1, 1.5, 2, 2.5, 5, 10] : [1, 2, 2.5, 5, 10]).find((step) => step * power >= rough) ?? 10) * power
  const min = fromZero ? 0 : Math.max(0, Math.floor(low / interval) * interval)
  return { min, max: Math.max(min + interval, Math.ceil(high / interval) * interval), interval }
}
