import { assertFen, shareOfFen, sumFen } from './money'

/** The two parts of a personal account where a city keeps them apart (fen). */
export interface SubAccounts {
  currentYear: number
  priorYears: number
}

export interface InScopeShare {
  /** Went towards 起付线. */
  deductible: number
  /** Above 起付线, shared by fund and person. */
  shared: number
  fund: number
  person: number
}

/**
 * Splits what is within policy scope between the pooled fund and the person.
 * @param inScope 政策范围内 of one settlement, fen
 * @param deductibleLeft what is left of 起付线, fen
 * @param ratio the fund's part above 起付线, ‰
 * @param limitLeft what is left of the yearly limit, fen; null where there is none
 */
export function shareInScope(inScope: number, deductibleLeft: number, ratio: number, limitLeft: number | null): InScopeShare {
  const deductible = Math.min(assertFen(inScope), deductibleLeft)
  const shared = inScope - deductible
  const byRatio = shareOfFen(shared, ratio)
  const fund = limitLeft === null ? byRatio : Math.min(byRatio, limitLeft)
  return { deductible, shared, fund, person: inScope - fund }
}

/**
 * Takes up to `amount` out of an account, one part first and the other for the rest.
 * @returns what was taken from each part; less than `amount` in sum where there is not enough
 */
export function draw(available: SubAccounts, amount: number, first: keyof SubAccounts): SubAccounts {
  const second = first === 'currentYear' ? 'priorYears' : 'currentYear'
  const fromFirst = Math.min(available[first], assertFen(amount))
  const fromSecond = Math.min(available[second], amount - fromFirst)
  return first === 'currentYear' ? { currentYear: fromFirst, priorYears: fromSecond } : { currentYear: fromSecond, priorYears: fromFirst }
}

/**
 * Takes `amount` out of parts in proportion to their sizes: no part gives more than it has, nothing is lost to rounding.
 * @param amount fen, from 0 to the sum of the parts
 * @throws RangeError beyond the sum, or where the product leaves what is safely counted
 */
export function takeShare(parts: readonly number[], amount: number): number[] {
  const whole = sumFen(parts)
  if (amount > whole) throw new RangeError(`${amount} of ${whole} fen`)
  if (amount === whole) return parts.slice()
  // Differences of rounded running sums: each is its share to the fen, and together they are exact.
  let running = 0
  let given = 0
  return parts.map((part) => {
    running += part
    const before = given
    given = Math.floor(assertFen(running * amount) / whole)
    return given - before
  })
}

export const addSubAccounts = (a: SubAccounts, b: SubAccounts): SubAccounts => ({
  currentYear: assertFen(a.currentYear + b.currentYear),
  priorYears: assertFen(a.priorYears + b.priorYears),
})

export const totalOf = (parts: SubAccounts): number => sumFen([parts.currentYear, parts.priorYears])

/** What `closing` is off by from `opening + credits − debits`; 0 when a window reconciles. */
export const reconcile = (window: { opening: number; credits: number; debits: number; closing: number }): number =>
  assertFen(window.closing - (window.opening + window.credits - window.debits))

/** Money in and money out (both positive) of signed amounts. */
export const flows = (amounts: readonly number[]): { credits: number; debits: number } => ({
  credits: sumFen(amounts.filter((amount) => amount > 0)),
  debits: Math.abs(sumFen(amounts.filter((amount) => amount < 0))),
})
