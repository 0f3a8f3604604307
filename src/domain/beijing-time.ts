import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const OFFSET_MINUTES = 8 * 60

/** A moment as Beijing sees it, whatever the phone's zone. Beijing has no daylight saving. */
export const beijing = (time: string | number): Dayjs => dayjs(time).utcOffset(OFFSET_MINUTES)

/** A Beijing calendar day and clock time as a moment. */
export const beijingAt = (date: string, clock = '00:00:00'): Dayjs => beijing(`${date}T${clock}+08:00`)

/** Beijing's clock read as if it were UTC: twenty times quicker to write than a formatted dayjs, which counts over a ledger. */
const shifted = (time: Dayjs | string | number): string =>
  new Date((typeof time === 'number' ? time : dayjs(time).valueOf()) + OFFSET_MINUTES * 60_000).toISOString()

/** `2026-07-15T09:41:00+08:00`, the only form that crosses the contract. @throws RangeError for what is no time */
export const toIso = (time: Dayjs | string | number): string => `${shifted(time).slice(0, 19)}+08:00`

/** Calendar day in Beijing, `YYYY-MM-DD`. @throws RangeError for what is no time */
export const toDate = (time: string | number): string => shifted(time).slice(0, 10)

/** Calendar month in Beijing, `YYYY-MM`. @throws RangeError for what is no time */
export const toMonth = (time: string | number): string => shifted(time).slice(0, 7)

/** The month `offset` after `month`. */
export const addMonths = (month: string, offset: number): string => beijingAt(`${month}-01`).add(offset, 'month').format('YYYY-MM')

/** All months from `first` to `last`, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}
