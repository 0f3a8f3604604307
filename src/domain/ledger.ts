import { assertFen, sumFen } from './money'

/** The two parts of a personal account, in cities that separate them (fen). */
export interface SubAccounts {
  currentYear: number
  priorYears: number
}

/**
 * Withdraws up to `amount` fen from an account, from one part first and the rest from the other.
 * @returns what was taken from each part; less than `amount` in total where the balance is lower
 * @throws RangeError for an amount that is not whole fen
 */
export function draw(available: SubAccounts, amount: number, first: keyof SubAccounts): SubAccounts {
  const second = first === 'currentYear' ? 'priorYears' : 'currentYear'
  const fromFirst = Math.min(available[first], assertFen(amount))
  const fromSecond = Math.min(available[second], amount - fromFirst)
  return first === 'currentYear' ? { currentYear: fromFirst, priorYears: fromSecond } : { currentYear: fromSecond, priorYears: fromFirst }
}

/** `a × b / c`, rounded down, for integers whose product may exceed `Number.MAX_SAFE_INTEGER`; `a ≤ c`. */
function shareExactly(a: number, b: number, c: number): number {
  let [quotient, remainder] = [0, 0]
  // Bitwise multiplication that divides in each step, so that no intermediate value exceeds 3 × c.
  for (let bit = 2 ** Math.floor(Math.log2(Math.max(1, b)) + 1); bit >= 1; bit /= 2) {
    quotient *= 2
    remainder *= 2
    if (Math.floor(b / bit) % 2 === 1) remainder += a
    while (remainder >= c) {
      remainder -= c
      quotient += 1
    }
  }
  return quotient
}

/**
 * Splits `amount` over parts in proportion to their sizes. No part gives more than it has, and the result sums to `amount`.
 * @param parts fen
 * @param amount fen, from 0 to the sum of the parts
 * @throws RangeError for an amount above the sum
 */
export function takeShare(parts: readonly number[], amount: number): number[] {
  const whole = sumFen(parts)
  if (amount > whole) throw new RangeError(`${amount} of ${whole} fen`)
  if (amount === whole) return parts.slice()
  // Differences of rounded running sums: each share is within 1 fen of its exact value, and the total is exact.
  let running = 0
  let given = 0
  return parts.map((part) => {
    running += part
    const before = given
    given = shareExactly(running, amount, whole)
    return given - before
  })
}

/** Sum of two accounts by part. @throws RangeError outside of the safe integers */
export const addSubAccounts = (a: SubAccounts, b: SubAccounts): SubAccounts => ({
  currentYear: assertFen(a.currentYear + b.currentYear),
  priorYears: assertFen(a.priorYears + b.priorYears),
})

/** Sum of both parts, fen. @throws RangeError outside of the safe integers */
export const totalOf = (parts: SubAccounts): number => sumFen([parts.currentYear, parts.priorYears])

/** `closing − (opening + credits − debits)` in fen; 0 where they agree. @throws RangeError outside of the safe integers */
export const reconcile = (window: { opening: number; credits: number; debits: number; closing: number }): number =>
  assertFen(window.closing - (window.opening + window.credits - window.debits))

/** Total of the positive and of the negative amounts, both as positive fen. @throws RangeError outside of the safe integers */
export const flows = (amounts: readonly number[]): { credits: number; debits: number } => ({
  credits: sumFen(amounts.filter((amount) => amount > 0)),
  debits: Math.abs(sumFen(amounts.filter((amount) => amount < 0))),
})
