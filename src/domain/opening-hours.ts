import { DAY } from '@/contract'
import type { OpeningHours } from '@/contract'
import { beijingAt, toDate } from './beijing-time'

/** Whether a place is open, and until or from when. `daysAhead` is 0 for today; null where it is always open. */
export type Opening = { open: true; until: string | null; daysAhead: 0 } | { open: false; from: string; daysAhead: number }

/** 1 (Monday) to 7 in Beijing. The epoch was a Thursday. */
const weekdayOf = (at: number): number => ((Math.floor(beijingAt(toDate(at), '12:00:00') / DAY) + 3) % 7) + 1

/** Opening of a place at a moment, ms. Hours lie within one day. */
export function openingAt(hours: OpeningHours, now: number): Opening {
  if (hours === null) return { open: true, until: null, daysAhead: 0 }
  const { days, from, to } = hours
  const today = toDate(now)
  const begins = beijingAt(today, `${from}:00`)
  const serves = (at: number): boolean => days.includes(weekdayOf(at))
  if (serves(now) && now < begins) return { open: false, from, daysAhead: 0 }
  if (serves(now) && now < beijingAt(today, `${to}:00`)) return { open: true, until: to, daysAhead: 0 }
  let ahead = 1
  while (ahead < 7 && !serves(now + ahead * DAY)) ahead += 1
  return { open: false, from, daysAhead: ahead }
}
