import fc from 'fast-check'
import { createProviderClock } from '@/services/provider-clock'

const NOW = Date.parse('2026-07-15T09:41:00+08:00')
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

function clockAt(phone: number, ...told: number[]) {
  const clock = createProviderClock(() => phone)
  for (const time of told) clock.learn(time)
  return clock
}

describe('the provider’s clock', () => {
  it('is the phone’s clock until the first answer, then the provider’s time', () => {
    expect(clockAt(NOW).now()).toBe(NOW)
    expect(clockAt(NOW, NOW + 20 * MINUTE).now()).toBe(NOW + 20 * MINUTE)
    // Differences below 2 s are ignored, because rounding and transmission cause them.
    expect(clockAt(NOW, NOW - 1_999).now()).toBe(NOW)
  })

  it.each([
    ['1970', 0],
    ['the year before this app', Date.parse('2024-12-31T23:59:59+08:00')],
    ['eleven years ahead', NOW + 11 * YEAR],
    ['the year 2100', Date.parse('2100-01-01T00:00:00+08:00')],
    ['no time at all', NaN],
  ])('ignores an impossible time: %s', (_, time) => {
    const clock = clockAt(NOW, time)
    expect([clock.now(), clock.latest()]).toEqual([NOW, NOW + 24 * 60 * MINUTE])
    // The last plausible time stays in use.
    expect(clockAt(NOW, NOW + YEAR, time).now()).toBe(NOW + YEAR)
  })

  it('is right where the phone’s clock is at 0', () => expect(clockAt(0, NOW).now()).toBe(NOW))

  it('accepts times a few minutes ahead of the provider, and a day ahead of the phone', () => {
    expect(clockAt(NOW, NOW).latest()).toBe(NOW + 5 * MINUTE)
    expect(clockAt(NOW).latest()).toBe(NOW + 24 * 60 * MINUTE)
  })

  it('is never more than ten years from a phone whose clock is set', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -9e12, max: 9e12 }))), (told) => {
        expect(Math.abs(clockAt(NOW, ...told).now() - NOW)).toBeLessThanOrEqual(10 * YEAR)
      }),
    ))
})
