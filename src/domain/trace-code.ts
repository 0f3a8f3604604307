import { narrow } from './typed-text'

/** Digits of the code on a box. */
export const TRACE_DIGITS = 20

/** What was typed, without what stands between the digits; one digit too many is kept, so that it can be pointed out. */
export const readTyped = (typed: string): string =>
  narrow(typed)
    .replace(/\D/g, '')
    .slice(0, TRACE_DIGITS + 1)

/** In fours, as it is printed. */
export const groupTrace = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** The code in what a scanner read: alone, or within an address. Null where there is none. */
export const traceIn = (scanned: string): string | null => /(?:^|\D)(\d{20})(?:\D|$)/.exec(narrow(scanned).replace(/\s/g, ''))?.[1] ?? null
