import type { AlertSettings } from '@/contract'
import { kindsToAsk, sendsLeft } from '@/domain/sends'

const SETTINGS: AlertSettings = {
  rules: [
    { kind: 'low-balance', enabled: true, threshold: 50_000 },
    { kind: 'spending', enabled: true, minimum: 0 },
    { kind: 'credit', enabled: true },
    { kind: 'pooled-quota', enabled: false, percent: 80 },
    { kind: 'missed-contribution', enabled: true },
  ],
  credits: [
    { kind: 'low-balance', left: 3 },
    { kind: 'spending', left: 2 },
    { kind: 'credit', left: 5 },
  ],
  quietHours: { enabled: true, from: '22:00', to: '07:30' },
  dailyCap: 3,
  usable: 428_635,
}
const SHOWN = ['low-balance', 'spending', 'credit', 'pooled-quota', 'missed-contribution'] as const

describe('what enabled kinds can still send', () => {
  it('is told of each, the fewest first', () =>
    expect(sendsLeft(SETTINGS, SHOWN)).toEqual([
      { kind: 'missed-contribution', left: 0 },
      { kind: 'spending', left: 2 },
      { kind: 'low-balance', left: 3 },
      { kind: 'credit', left: 5 },
    ]))

  it('is nothing where none is enabled, and excludes kinds that do not apply', () => {
    expect(sendsLeft({ ...SETTINGS, rules: [] }, SHOWN)).toEqual([])
    expect(sendsLeft(SETTINGS, ['pooled-quota', 'missed-contribution']).map(({ kind }) => kind)).toEqual(['missed-contribution'])
  })

  it('is asked for as many at once as a panel shows', () =>
    expect(kindsToAsk(sendsLeft(SETTINGS, SHOWN))).toEqual(['missed-contribution', 'spending', 'low-balance']))
})
