import fc from 'fast-check'
import * as v from 'valibot'
import { isoDate, isoTime, text } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { formatTime } from '@/domain/format-time'
import { addDays } from '@/domain/calendar'

describe('times on the wire', () => {
  it.each([
    '2026-07-15T09:41:00+08:00',
    '2026-07-15T01:41:00Z',
    '2026-07-15T01:41:00.123456789Z',
    '2024-02-29T23:59:59-03:30',
    '9999-12-31T23:59:59+08:00',
  ])('are accepted: %p', (time) => expect(v.is(isoTime, time)).toBe(true))

  it.each([
    '2026-07-15T09:41:00+08',
    '2026-07-15T09:41:00 +08:00',
    '2026-07-15 09:41:00+08:00',
    '2026-02-31T09:41:00+08:00',
    '2026-07-15T24:00:00+08:00',
    '2026-07-15T09:41+08:00',
    '2026-07-15T09:41:00',
    '2026-07-15T09:41:60Z',
    '2026-07-15T09:41:00+0800',
    '0026-07-15T09:41:00Z',
    '2026-07-15t09:41:00z',
  ])('are rejected: %p', (time) => expect(v.is(isoTime, time)).toBe(false))

  it('are rejected on days that do not exist', () => {
    expect(['2024-02-29', '2026-12-31'].every((day) => v.is(isoDate, day))).toBe(true)
    expect(['2026-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-7-1'].some((day) => v.is(isoDate, day))).toBe(false)
  })

  it('can be formatted whenever they are accepted', () => {
    const digits = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'))
    const day = fc.tuple(fc.integer({ min: 1900, max: 2199 }), digits, digits).map((parts) => parts.join('-'))
    const clock = fc.tuple(digits, digits, digits).map((parts) => parts.join(':'))
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), digits, digits).map(([sign, h, m]) => `${sign}${h}:${m}`),
    )
    fc.assert(
      fc.property(day, clock, offset, (date, time, zone) => {
        if (v.is(isoDate, date)) expect(addDays(date, 1) > date).toBe(true)
        const moment = `${date}T${time}${zone}`
        if (v.is(isoTime, moment)) expect(formatTime(moment, 'YYYY-MM-DD')).toBe(toDate(moment))
      }),
      { numRuns: 20_000 },
    )
  })
})

it('removes control and bidirectional characters from texts', () => {
  expect(v.parse(text, 'A\u202E药店\u2066B\u0007\u200F')).toBe('A药店B')
})
