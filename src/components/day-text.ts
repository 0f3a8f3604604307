import { dayParts } from '@/domain/calendar'
import { t } from '@/locales'

/** 7月14日, with its year where that is not this one. Days are `YYYY-MM-DD`. */
export function dayText(date: string, today: string): string {
  const { year, month, day } = dayParts(date)
  return year === dayParts(today).year ? t.time.day(month, day) : t.time.date(year, month, day)
}
