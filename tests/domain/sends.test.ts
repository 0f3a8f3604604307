import type { AlertSettings } from '@/contract'
import { kindsToAsk } from '@/domain/sends'

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

describe('kinds to ask one more send for', () => {
  it('are the enabled ones with the fewest sends left, as many as a panel shows', () => {
    expect(kindsToAsk(SETTINGS, SHOWN)).toEqual([
      { kind: 'missed-contribution', left: 0 },
      { kind: 'spending', left: 2 },
      { kind: 'low-balance', left: 3 },
    ])
  })

  it('are none where none is enabled, and exclude kinds that do not apply', () => {
    expect(kindsToAsk({ ...SETTINGS, rules: [] }, SHOWN)).toEqual([])
    expect(kindsToAsk(SETTINGS, ['pooled-quota', 'missed-contribution']).map(({ kind }) => kind)).toEqual(['missed-contribution'])
  })
})
