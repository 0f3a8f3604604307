import fc from 'fast-check'
import { DAY } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { openingAt } from '@/domain/opening-hours'

const at = (text: string): number => toMs(`${text}+08:00`)
const DAILY = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' }
/** 2026-07-15 is a Wednesday. */
const SIX_DAYS = { days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '17:30' }

describe('opening hours', () => {
  it('are those of Beijing', () => {
    expect(openingAt(null, at('2026-07-15T03:00:00'))).toEqual({ open: true, until: null, daysAhead: 0 })
    expect(openingAt(DAILY, at('2026-07-15T09:41:00'))).toEqual({ open: true, until: '17:00', daysAhead: 0 })
    expect(openingAt(DAILY, at('2026-07-15T07:59:59'))).toEqual({ open: false, from: '08:00', daysAhead: 0 })
    expect(openingAt(DAILY, at('2026-07-15T17:00:00'))).toEqual({ open: false, from: '08:00', daysAhead: 1 })
  })

  it('skip the days that a place is closed', () => {
    expect(openingAt(SIX_DAYS, at('2026-07-18T18:00:00'))).toEqual({ open: false, from: '08:00', daysAhead: 2 })
    expect(openingAt(SIX_DAYS, at('2026-07-19T10:00:00'))).toEqual({ open: false, from: '08:00', daysAhead: 1 })
    expect(openingAt({ ...SIX_DAYS, days: [3] }, at('2026-07-15T18:00:00'))).toEqual({ open: false, from: '08:00', daysAhead: 7 })
  })

  it('come back when they say', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 * 24 * 28 }), (open, minutes) => {
        const hours = { days: open.sort(), from: '08:30', to: '17:00' }
        const now = at('2026-07-01T00:00:00') + minutes * 60_000
        const opening = openingAt(hours, now)
        if (opening.open) return
        const day = new Date(now + 8 * 3_600_000 + opening.daysAhead * DAY).toISOString().slice(0, 10)
        expect(openingAt(hours, at(`${day}T${opening.from}:00`)).open).toBe(true)
        expect(at(`${day}T${opening.from}:00`)).toBeGreaterThan(now)
      }),
    )
  })
})
