import { daysInMonth, EPOCH_DAYS, parseDay } from '@/contract'

/** Calendar days `YYYY-MM-DD` and months `YYYY-MM` as integers, independent of clocks and time zones. */

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Days since 1970-01-01. @throws RangeError for an invalid day */
export function dayNumber(date: string): number {
  const number = parseDay(date)
  if (number === null) throw new RangeError('not a calendar day')
  return number
}

/** The day `number` days after 1970-01-01 (civil_from_days, Howard Hinnant). */
export function dayAt(number: number): string {
  const days = number + EPOCH_DAYS
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return writeDay(year, month, ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

const writeMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${twoDigits(month)}`
const writeDay = (year: number, month: number, day: number): string => `${writeMonth(year, month)}-${twoDigits(day)}`

/** Whether `date` is a valid calendar day. */
export const isDay = (date: string): boolean => parseDay(date) !== null

/** The day `days` days after `date`. @throws RangeError for an invalid day */
export const addDays = (date: string, days: number): string => dayAt(dayNumber(date) + days)

/** Days from one day to another; negative where `to` is earlier. @throws RangeError for an invalid day */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** `2026-07-15` → year 2026, month 7, day 15. @throws RangeError for an invalid day */
export function dayParts(date: string): { year: number; month: number; day: number } {
  dayNumber(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The Monday of the week that contains a day. @throws RangeError for an invalid day */
export const mondayOf = (date: string): string => dayAt(Math.floor((dayNumber(date) + 3) / 7) * 7 - 3)

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Months since the year 0. @throws RangeError for an invalid month */
function monthNumber(month: string): number {
  const match = MONTH.exec(month)
  if (!match) throw new RangeError('not a calendar month')
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

const monthAt = (number: number): string => writeMonth(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1)

/** The month `offset` months after `month`. @throws RangeError for an invalid month */
export const addMonths = (month: string, offset: number): string => monthAt(monthNumber(month) + offset)

/** All months from `first` to `last`, both included; empty where `last` is earlier. @throws RangeError for an invalid month */
export function monthsBetween(first: string, last: string): string[] {
  const start = monthNumber(first)
  return Array.from({ length: Math.max(0, monthNumber(last) - start + 1) }, (_, index) => monthAt(start + index))
}

/** Last day of a month, `YYYY-MM-DD`. @throws RangeError for an invalid month */
export function lastDayOf(month: string): string {
  const number = monthNumber(month)
  return `${month}-${daysInMonth(Math.floor(number / 12), (number % 12) + 1)}`
}

/** The same day `offset` months later; the last day of shorter months. @throws RangeError for an invalid day */
export function shiftMonths(date: string, offset: number): string {
  const { day } = dayParts(date)
  const last = lastDayOf(addMonths(date.slice(0, 7), offset))
  return day > Number(last.slice(8)) ? last : `${last.slice(0, 8)}${twoDigits(day)}`
}
