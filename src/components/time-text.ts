import { beijing } from '@/domain/beijing-time'
import { t } from '@/locales'

/**
 * How a moment is spoken of: 今天 08:30 · 昨天 08:30 · 7月13日 18:22 · 2025年12月1日 08:30.
 * @param now the demo clock, ms
 */
export function describeTime(time: string, now: number): string {
  const at = beijing(time)
  const today = beijing(now)
  const clock = at.format('HH:mm')
  if (at.isSame(today, 'day')) return t.time.today(clock)
  if (at.isSame(today.subtract(1, 'day'), 'day')) return t.time.yesterday(clock)
  if (at.isSame(today, 'year')) return t.time.dayAndClock(at.month() + 1, at.date(), clock)
  return t.time.fullMinute(at.year(), at.month() + 1, at.date(), clock)
}

/** `2026-07` → 2026年7月. */
export function describeMonth(month: string): string {
  return t.time.yearMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}

/** `2026-07` → 7月. */
export const describeMonthShort = (month: string): string => t.time.month(Number(month.slice(5, 7)))

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Seconds that are left as 29:05. */
export const describeLeft = (seconds: number): string => `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`

/** A calendar day or moment as 2026年7月15日. */
export function describeDate(time: string): string {
  const at = beijing(time)
  return t.time.date(at.year(), at.month() + 1, at.date())
}
