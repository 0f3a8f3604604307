import { toClock, toDate } from '@/domain/beijing-time'
import { addDays, dayParts } from '@/domain/calendar'
import { t } from '@/locales'

/**
 * Describes a time: 今天 08:30 · 昨天 08:30 · 7月13日 18:22 · 2025年12月1日 08:30.
 * @param time ISO time
 * @param now ms since the epoch on the backend's clock
 */
export function describeTime(time: string, now: number): string {
  const date = toDate(time)
  const today = toDate(now)
  const clock = toClock(time)
  if (date === today) return t.time.today(clock)
  if (date === addDays(today, -1)) return t.time.yesterday(clock)
  const { year, month, day } = dayParts(date)
  return year === dayParts(today).year ? t.time.dayAndClock(month, day, clock) : t.time.fullMinute(year, month, day, clock)
}

/** `2026-07` → 2026年7月. */
export function describeMonth(month: string): string {
  return t.time.yearMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}

/** `2026-07` → 7月. */
export const describeMonthShort = (month: string): string => t.time.month(Number(month.slice(5, 7)))

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Remaining seconds as minutes and seconds, 29:05. */
export const describeLeft = (seconds: number): string => `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`

/** A calendar day as 2026年7月15日. */
export function describeDate(date: string): string {
  const { year, month, day } = dayParts(date)
  return t.time.date(year, month, day)
}
