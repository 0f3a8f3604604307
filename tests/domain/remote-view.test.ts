import { hasNoCard, type RemoteView } from '@/domain/remote-view'

describe('remote view', () => {
  it('treats only a missing record as a missing card', () => {
    const failed = (code: 'DATA-404' | 'SRV-5XX'): RemoteView<null> => ({
      phase: 'error',
      error: { code, reference: 'r' },
      retrying: false,
    })
    const meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' } as const
    expect(hasNoCard(failed('DATA-404'))).toBe(true)
    expect(hasNoCard(failed('SRV-5XX'))).toBe(false)
    expect(hasNoCard({ phase: 'loading', slow: false })).toBe(false)
    expect(hasNoCard({ phase: 'offline', data: null, meta, refreshing: false, error: { code: 'DATA-404', reference: 'r' } })).toBe(false)
  })
})
