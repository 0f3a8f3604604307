import { addMonths, beijing, beijingAt, monthsBetween, toDate, toIso, toMonth } from '@/domain/beijing-time'

describe('Beijing time, whatever the zone of the phone', () => {
  it('reads and writes one form', () => {
    expect(toIso('2026-07-15T01:41:00Z')).toBe('2026-07-15T09:41:00+08:00')
    expect(toIso(0)).toBe('1970-01-01T08:00:00+08:00')
    expect(toIso(beijing('2026-07-15T09:41:00+08:00'))).toBe('2026-07-15T09:41:00+08:00')
    expect(beijingAt('2026-07-15', '09:41:00').valueOf()).toBe(Date.UTC(2026, 6, 15, 1, 41))
  })

  it('turns the day at Beijing midnight', () => {
    expect([toDate('2026-07-14T15:59:59Z'), toDate('2026-07-14T16:00:00Z')]).toEqual(['2026-07-14', '2026-07-15'])
    expect(toMonth('2026-07-31T16:00:00Z')).toBe('2026-08')
  })

  it('counts months over years', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2024-02', 24)]).toEqual(['2027-01', '2025-12', '2026-02'])
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsBetween('2026-02', '2026-01')).toEqual([])
  })
})
