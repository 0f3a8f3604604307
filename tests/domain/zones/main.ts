import { beijingAt, toDate, toIso } from '@/domain/beijing-time'
import { formatTime } from '@/domain/format-time'
import { addDays, addMonths, dayAt, dayNumber, monthsBetween } from '@/domain/calendar'
import { ssnBirthDate } from '@/domain/identity'

/** Checks the days of two centuries in all zones that Node knows; prints the first fault of each zone. */
const FIRST = dayNumber('1901-01-01')
const LAST = dayNumber('2100-12-31')
/** Zones in which every day is checked; in the others, only days around a change of the zone's offset. */
const WHOLE = ['UTC', 'Asia/Shanghai', 'Asia/Almaty', 'Africa/Cairo', 'America/New_York', 'Australia/Lord_Howe']
/** Days between two readings of a zone's offset; shorter than any daylight-saving period. */
const STEP = 7

function faultOf(date: string): string | null {
  if (ssnBirthDate(`330106${date.replace(/-/g, '')}0000`) !== date) return `nobody is born on ${date}`
  const midnight = beijingAt(date)
  if (toDate(midnight) !== date || toDate(midnight - 1) === date) return `${date} begins at another time`
  const moment = beijingAt(date, '02:30:00')
  if (formatTime(moment, 'YYYY-MM-DD HH:mm') !== `${date} 02:30` || toIso(moment) !== `${date}T02:30:00+08:00`)
    return `${date} is shown wrong`
  const month = date.slice(0, 7)
  if (addMonths(month, 1) <= month || monthsBetween(month, addMonths(month, 2)).length !== 3) return `${month} stands still`
  return addDays(date, 1) > date ? null : `${date} has no morrow`
}

const offsetOn = (number: number): number => new Date(number * 86_400_000).getTimezoneOffset()

/** Every day, or the days between two readings with different offsets. */
function* daysOf(zone: string): Generator<number> {
  const whole = WHOLE.includes(zone)
  for (let number = FIRST; number <= LAST; number += STEP) {
    if (whole || offsetOn(number) !== offsetOn(number + STEP)) for (let day = number; day <= number + STEP; day += 1) yield day
  }
}

let looked = 0
function firstFault(zone: string): string | null {
  for (const number of daysOf(zone)) {
    looked += 1
    const fault = faultOf(dayAt(number))
    if (fault !== null) return fault
  }
  return null
}

const zones = new Set([...Intl.supportedValuesOf('timeZone'), ...WHOLE])
for (const zone of zones) {
  process.env.TZ = zone
  const fault = firstFault(zone)
  if (fault !== null) process.stdout.write(`${zone}: ${fault}\n`)
}
process.stdout.write(`${zones.size} zones, ${looked} days\n`)
