import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const OFFSET_MINUTES = 8 * 60

/** A moment as Beijing sees it, whatever the phone's zone. Beijing has no daylight saving. */
export const beijing = (time: string | number): Dayjs => dayjs(time).utcOffset(OFFSET_MINUTES)

/** A Beijing calendar day and clock time as a moment. */
export const beijingAt = (date: string, clock = '00:00:00'): Dayjs => beijing(`${date}T${clock}+08:00`)

/** `2026-07-15T09:41:00+08:00`, the only form that crosses the contract. */
export const toIso = (time: Dayjs | string | number): string =>
  beijing(typeof time === 'object' ? time.valueOf() : time).format('YYYY-MM-DDTHH:mm:ssZ')

/** Calendar day in Beijing, `YYYY-MM-DD`. */
export const toDate = (time: string | number): string => beijing(time).format('YYYY-MM-DD')

/** Calendar month in Beijing, `YYYY-MM`. */
export const toMonth = (time: string | number): string => beijing(time).format('YYYY-MM')

/** The month `offset` after `month`. */
export const addMonths = (month: string, offset: number): string => beijingAt(`${month}-01`).add(offset, 'month').format('YYYY-MM')

/** All months from `first` to `last`, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}
