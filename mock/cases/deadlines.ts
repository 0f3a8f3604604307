import { addDays, dayNumber } from '@/domain/calendar'

/** Saturday and Sunday; public holidays are not part of the demonstration. */
const isWeekend = (day: string): boolean => [2, 3].includes(((dayNumber(day) % 7) + 7) % 7)

/** The working day so many after a day, `YYYY-MM-DD`. */
export function addWorkdays(day: string, count: number): string {
  let date = day
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (!isWeekend(date)) left -= 1
  }
  return date
}

/** Working days in which an institution hands in its evidence, and in which the case is decided. Samples. */
export const EVIDENCE_DAYS = 3
export const RESULT_DAYS = 10
