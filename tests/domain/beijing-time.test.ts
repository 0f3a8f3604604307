import { beijingAt, onDay, toClock, toDate, toIso, toMonth, toMs } from '@/domain/beijing-time'
import { formatTime } from '@/domain/format-time'

describe('Beijing time, whatever the zone of the phone', () => {
  it('reads and writes one form', () => {
    expect(toIso('2026-07-15T01:41:00Z')).toBe('2026-07-15T09:41:00+08:00')
    expect([toIso(0), toIso(-1)]).toEqual(['1970-01-01T08:00:00+08:00', '1970-01-01T07:59:59+08:00'])
    expect(beijingAt('2026-07-15', '09:41:00')).toBe(Date.UTC(2026, 6, 15, 1, 41))
    expect(toMs('2026-07-14T21:41:00.250-04:00')).toBe(Date.UTC(2026, 6, 15, 1, 41, 0, 250))
  })

  it.each(['2026-07-15', '2026-07-15 09:41:00+08:00', '2026-07-15T09:41:00+08', '2026-02-31T09:41:00+08:00', ''])('refuses %p', (text) => {
    expect(() => toMs(text)).toThrow(RangeError)
  })

  it('fails for numbers that are not a time', () => {
    for (const bad of [NaN, Infinity]) expect(() => toIso(bad)).toThrow(RangeError)
  })

  it('starts a new day at Beijing midnight', () => {
    expect([toDate('2026-07-14T15:59:59Z'), toDate('2026-07-14T16:00:00Z')]).toEqual(['2026-07-14', '2026-07-15'])
    expect(toMonth('2026-07-31T16:00:00Z')).toBe('2026-08')
  })

  it('shows days and clocks of Beijing', () => {
    expect(toClock('2026-07-15T01:41:59Z')).toBe('09:41')
    expect(formatTime('2026-07-14T16:00:05Z', 'YYYY-MM-DD HH:mm:ss')).toBe('2026-07-15 00:00:05')
  })

  it('moves to another day and keeps the time of day', () => {
    expect(toIso(onDay('2026-07-15T09:41:07+08:00', () => '2026-08-01'))).toBe('2026-08-01T09:41:07+08:00')
  })
})
