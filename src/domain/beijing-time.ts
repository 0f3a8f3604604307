import { DAY, HOUR, parseTime } from '@/contract'
import { dayAt, dayNumber } from './calendar'

/** Beijing has no daylight saving time, so the offset is constant and independent of the phone's time zone. */
const OFFSET = 8 * HOUR

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** ms since the epoch of an ISO time of the contract; a number is returned as it is. @throws RangeError for an invalid time */
export function toMs(time: string | number): number {
  const ms = typeof time === 'number' ? time : parseTime(time)
  if (ms === null || !Number.isFinite(ms)) throw new RangeError('not a time')
  return ms
}

/** ms since the epoch of a Beijing calendar day and clock time. @throws RangeError for an invalid time */
export const beijingAt = (date: string, clock?: string): number =>
  clock === undefined ? dayNumber(date) * DAY - OFFSET : toMs(`${date}T${clock}+08:00`)

/** Calendar day in Beijing, `YYYY-MM-DD`. @throws RangeError for an invalid time */
export const toDate = (time: string | number): string => dayAt(Math.floor((toMs(time) + OFFSET) / DAY))

/** Calendar month in Beijing, `YYYY-MM`. @throws RangeError for an invalid time */
export const toMonth = (time: string | number): string => toDate(time).slice(0, 7)

/** Clock time in Beijing, `HH:mm:ss`. */
function fullClock(time: string | number): string {
  const second = Math.floor((toMs(time) + OFFSET) / 1000)
  const ofDay = second - Math.floor(second / 86_400) * 86_400
  return [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map(twoDigits).join(':')
}

/** Clock time in Beijing, `HH:mm`. @throws RangeError for an invalid time */
export const toClock = (time: string | number): string => fullClock(time).slice(0, 5)

/** ISO time as the contract uses it, `2026-07-15T09:41:00+08:00`. @throws RangeError for an invalid time */
export const toIso = (time: string | number): string => `${toDate(time)}T${fullClock(time)}+08:00`

/** As `toIso`, with milliseconds. Cut to whole seconds, a countdown of 60 s would begin at 59. @throws RangeError for an invalid time */
export function toDeadline(time: string | number): string {
  const ms = ((toMs(time) % 1000) + 1000) % 1000
  return ms === 0 ? toIso(time) : toIso(time).replace('+', `.${String(ms).padStart(3, '0')}+`)
}

/** Day and clock of a list's row, `07-14 19:06`. @throws RangeError for an invalid time */
export const toDayAndClock = (time: string | number): string => `${toDate(time).slice(5)} ${toClock(time)}`

/**
 * The same clock time on another day, ms since the epoch. `change` maps a day `YYYY-MM-DD` to another.
 * @throws RangeError for an invalid time or day
 */
export const onDay = (time: string | number, change: (date: string) => string): number =>
  toMs(time) + (dayNumber(change(toDate(time))) - dayNumber(toDate(time))) * DAY
