/**
 * The grammar of days and times on the wire, and the lengths that times are counted in. It is written here once, so that whatever passes the contract can be
 * calculated with and shown. Everything is integer arithmetic on the proleptic Gregorian calendar: a phone's own date
 * functions go through the daylight-saving history of its zone.
 */

/** ms. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const DAY_GRAMMAR = /^(\d{4})-(\d\d)-(\d\d)$/
/** RFC 3339, with `T`, seconds and an offset of hours and minutes. Years before 1000 are slips, not times. */
export const TIME_GRAMMAR = /^([1-9]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** @param month 1–12 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days from 1 March of the year 0 to 1970-01-01. */
export const EPOCH_DAYS = 719_468

/** Days since 1970-01-01 of a day that exists (days_from_civil, Howard Hinnant: years begin in March, so that a leap day ends one). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - EPOCH_DAYS
}

/** A group of the grammar; one that is absent counts as 0. */
const numberOf = (digits: string | undefined): number => Number(digits ?? 0)

/** `YYYY-MM-DD` → days since 1970-01-01; null for another form, and for a day that never was. */
export function parseDay(text: string): number | null {
  const match = DAY_GRAMMAR.exec(text)
  if (!match) return null
  const [year, month, day] = [numberOf(match[1]), numberOf(match[2]), numberOf(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return daysSinceEpoch(year, month, day)
}

/** `2026-07-15T09:41:00+08:00` → ms since the epoch; null for another form, and for a moment that never was. */
export function parseTime(text: string): number | null {
  const match = TIME_GRAMMAR.exec(text)
  const day = parseDay(match?.[1] ?? '')
  if (match === null || day === null) return null
  const [hour, minute, second] = [numberOf(match[2]), numberOf(match[3]), numberOf(match[4])]
  const thousandths = match[5] === undefined ? 0 : numberOf(match[5].slice(0, 3).padEnd(3, '0'))
  const east = (numberOf(match[7]) * 60 + numberOf(match[8])) * (match[6] === '-' ? -1 : 1)
  return (((day * 24 + hour) * 60 + minute - east) * 60 + second) * 1000 + thousandths
}
