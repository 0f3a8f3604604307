import { INVISIBLE, narrow } from './typed-text'

/** Arithmetic and text of integer fen. The only file that formats and parses yuan. */

/** Returns the value where it is a whole, safely representable number of fen. @throws RangeError for fractions and unsafe integers */
export function assertFen(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value
}

/** Sum of integer fen. @throws RangeError for fractions and unsafe integers */
export const sumFen = (values: readonly number[]): number => values.reduce((sum, value) => assertFen(sum + assertFen(value)), 0)

/** `amount × permille / 1000`, rounded half up to whole fen as insurers settle. @throws RangeError for fractions and unsafe integers */
export function shareOfFen(amount: number, permille: number): number {
  const scaled = assertFen(assertFen(amount) * assertFen(permille))
  return Math.floor((scaled + 500) / 1000)
}

export interface MoneyParts {
  sign: '' | '−' | '+'
  /** Whole yuan with thousands separators. */
  yuan: string
  /** Two digits. */
  cents: string
}

/** Adds a separator every three digits: `1234567` → `1,234,567`. */
export const groupThousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** Splits fen for display; `plus` adds a sign to positive amounts. @throws RangeError for fractions and unsafe integers */
export function moneyParts(value: number, plus = false): MoneyParts {
  const absolute = Math.abs(assertFen(value))
  const yuan = groupThousands(Math.floor(absolute / 100))
  const cents = String(absolute % 100).padStart(2, '0')
  // U+2212, because it is as wide as a digit in tabular figures.
  const sign = value < 0 ? '−' : plus && value > 0 ? '+' : ''
  return { sign, yuan, cents }
}

/** Fen as yuan: `428635` → `4,286.35`. @throws RangeError for fractions and unsafe integers */
export function formatFen(value: number, plus = false): string {
  const { sign, yuan, cents } = moneyParts(value, plus)
  return `${sign}${yuan}.${cents}`
}

/** Currency marks before or after an amount, which are ignored. */
const AROUND = /^[¥￥]|元$/g
const PLAIN = /^(\d{1,9})(?:\.(\d{0,2}))?$/
/** Separators are accepted only as thousands groups, because `200,5` is ambiguous. */
const GROUPED = /^\d{1,3}(?:([, ])\d{3})(?:\1\d{3})?(?:\.\d{0,2})?$/

/** Parses an amount in yuan (`500`, `1,200.5`, `¥1 200`). Ambiguous separators are rejected. @returns fen; null for anything else */
export function parseYuan(input: string): number | null {
  const typed = narrow(input).replace(INVISIBLE, '').trim().replace(AROUND, '').trim()
  const match = PLAIN.exec(GROUPED.test(typed) ? typed.replace(/[, ]/g, '') : typed)
  if (!match?.[1]) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/**
 * Shares of a total in ‰ that sum to exactly 1000 (largest remainder method).
 * @param values fen
 * @returns one integer for each value, e.g. 437 for 43.7 %; all 0 where the total is 0
 */
export function permilleShares(values: readonly number[]): number[] {
  const whole = sumFen(values)
  if (whole === 0) return values.map(() => 0)
  const exact = values.map((value) => (value * 1000) / whole)
  const shares = exact.map(Math.floor)
  const missing = 1000 - shares.reduce((a, b) => a + b, 0)
  exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => (shares[index] = (shares[index] ?? 0) + 1))
  return shares
}
