import { assertFen, sumFen } from './money'

/** The two parts of a personal account where a city keeps them apart (fen). */
export interface SubAccounts {
  currentYear: number
  priorYears: number
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

/** `a × b / c`, rounded down, for whole numbers whose product leaves what is safely counted; `a ≤ c`. */
function shareExactly(a: number, b: number, c: number): number {
  let [quotient, remainder] = [0, 0]
  // Long multiplication, bit by bit, that divides as it goes: nothing in it exceeds 3 × c.
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
 * Takes `amount` out of parts in proportion to their sizes: no part gives more than it has, nothing is lost to rounding.
 * @param amount fen, from 0 to the sum of the parts
 * @throws RangeError beyond the sum
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
    given = shareExactly(running, amount, whole)
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
