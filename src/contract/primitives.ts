import * as v from 'valibot'
import { parseDay, parseTime, TIME_GRAMMAR } from './time'

/** Signed amount in integer fen (1 yuan = 100 fen). Never a fraction, never beyond 2^53. */
export const fen = v.pipe(v.number(), v.safeInteger())
/** Amount in fen that cannot be below zero. */
export const nonNegativeFen = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A moment that exists, RFC 3339 with offset, e.g. `2026-07-15T09:41:00+08:00`. */
export const isoTime = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.regex(TIME_GRAMMAR),
  v.check((text) => parseTime(text) !== null),
)
/** Calendar day in Beijing time that exists, `YYYY-MM-DD`. */
export const isoDate = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => parseDay(text) !== null),
)
/** Calendar month in Beijing time, `YYYY-MM`. */
export const yearMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
/** Six-digit administrative division, the national `admdvs`. */
export const admdvs = v.pipe(v.string(), v.regex(/^\d{6}$/))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
/** Controls and marks that turn the direction of what stands around them. No name needs one, and a line of money must not be turned. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g
/** One line of text that is shown as it comes. */
export const text = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((line) => line.replace(CONTROLS, '')),
)
/**
 * A code of a list that grows without asking us: those known today, or any other of its form. A page shows an unknown one
 * as 其他; what must stay closed (errors, access) uses `picklist`.
 */
export const openCode = <const Known extends string>(known: readonly Known[]): v.GenericSchema<Known | (string & {})> =>
  v.union([v.picklist(known), v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))])

/** Digits of an SMS code. */
export const OTP_LENGTH = 6
export const otpCode = v.pipe(v.string(), v.regex(new RegExp(`^\\d{${OTP_LENGTH}}$`)))

/** Whole number that may arrive as a string, because GET inputs travel in the query. */
export const queryInteger = (min: number, max: number) =>
  v.pipe(v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]), v.integer(), v.minValue(min), v.maxValue(max))
