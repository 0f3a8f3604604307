import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayAt,
  dayNumber,
  dayParts,
  daysBetween,
  isDay,
  lastDayOf,
  mondayOf,
  monthsBetween,
  shiftMonths,
} from '@/domain/calendar'

const DAY = 86_400_000
const someDay = fc.integer({ min: dayNumber('1901-01-01'), max: dayNumber('2100-12-31') })

describe('calendar days', () => {
  it('are the proleptic Gregorian ones, each day of 1901–2100', () => {
    for (let number = dayNumber('1901-01-01'); number <= dayNumber('2100-12-31'); number += 1) {
      const date = new Date(number * DAY).toISOString().slice(0, 10)
      if (dayAt(number) !== date || dayNumber(date) !== number) throw new Error(date)
    }
    expect([dayNumber('1970-01-01'), dayNumber('1600-02-29'), dayAt(dayNumber('1600-02-29'))]).toEqual([0, -135_081, '1600-02-29'])
  })

  it('are checked for existence', () => {
    expect(['2000-02-29', '2024-02-29', '1948-05-01', '2026-12-31'].every(isDay)).toBe(true)
    expect(
      ['1900-02-29', '2026-02-29', '2026-02-31', '2026-04-31', '2026-00-01', '2026-13-01', '2026-01-00', '2026-1-1', ''].some(isDay),
    ).toBe(false)
    expect(() => addDays('2026-02-31', 1)).toThrow(RangeError)
  })

  it('are added across months and years', () => {
    expect([addDays('2026-02-28', 1), addDays('2024-02-28', 1), addDays('2026-01-01', -1)]).toEqual([
      '2026-03-01',
      '2024-02-29',
      '2025-12-31',
    ])
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: -9999, max: 9999 }),
        (number, n) => daysBetween(dayAt(number), addDays(dayAt(number), n)) === n,
      ),
    )
  })

  it('have parts and a Monday of their week', () => {
    expect(dayParts('2026-07-05')).toEqual({ year: 2026, month: 7, day: 5 })
    expect(['2026-07-13', '2026-07-15', '2026-07-19'].map(mondayOf)).toEqual(['2026-07-13', '2026-07-13', '2026-07-13'])
    fc.assert(fc.property(someDay, (number) => new Date(`${mondayOf(dayAt(number))}T00:00:00Z`).getUTCDay() === 1))
  })
})

describe('calendar months', () => {
  it('are added across years', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2024-02', 24)]).toEqual(['2027-01', '2025-12', '2026-02'])
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsBetween('2026-02', '2026-01')).toEqual([])
    expect(() => addMonths('2026-13', 1)).toThrow(RangeError)
  })

  it('end on their last day', () => {
    expect(['2026-02', '2024-02', '2100-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2100-02-28',
      '2026-04-30',
      '2026-12-31',
    ])
    expect([shiftMonths('2026-01-31', 1), shiftMonths('2024-03-31', -1), shiftMonths('2026-07-15', -12)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2025-07-15',
    ])
  })
})
