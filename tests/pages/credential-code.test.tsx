/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import { toIso } from '@/domain/beijing-time'
import { useCode } from '@/subpackages/credential/code/use-code'
import { fakeApp } from '../services/fake-app'
import { fakePlatform } from '../services/fake-platform'

const REFUSED = {
  status: 'refused',
  at: '2026-07-15T09:41:06+08:00',
  institution: 'a',
  city: 'b',
  business: '01301',
  seen: [],
  refusal: 'EC-PLACE',
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

/** The hook over a backend. @param lasts ms until each operation answers @param scanned codes that a cashier refused */
function show(lasts: { issue?: number; get?: number; life?: number } = {}, scanned: ReadonlySet<string> = new Set()) {
  const platform = fakePlatform()
  let issued = 0
  const ended: string[] = []
  const later = (ms: number, data: object) =>
    new Promise((resolve) =>
      setTimeout(() => resolve({ data, meta: { asOf: toIso(platform.time), freshness: 'live', requestId: `r${platform.time}` } }), ms),
    )
  const { render, runtime } = fakeApp((name, input) => {
    const credentialId = String(input.credentialId)
    if (name === 'credentials.get') {
      const scan = scanned.has(credentialId) ? REFUSED : { status: 'waiting' }
      return later(lasts.get ?? 0, { credentialId, tail: credentialId.padStart(4, '0'), scan })
    }
    if (name === 'credentials.end') {
      ended.push(credentialId)
      return later(0, {})
    }
    issued += 1
    const issuedAt = toIso(platform.time)
    return later(lasts.issue ?? 0, {
      credentialId: `c${issued}`,
      token: `MOCK-${issued}`,
      issuedAt,
      expiresAt: toIso(platform.time + (lasts.life ?? 60_000)),
    })
  }, platform)
  const { result, unmount } = render(() => useCode('card'))
  const passes = async (seconds: number) => {
    for (let step = 0; step < seconds * 4; step += 1) {
      platform.time += 250
      await act(() => jest.advanceTimersByTimeAsync(250))
    }
  }
  const { store: lock } = runtime.autoLock
  return { code: () => result.current, passes, unmount, ended, issued: () => issued, lock }
}

describe('the code on the screen', () => {
  it('is followed by the next one when its minute is over', async () => {
    const { code, passes } = show()
    await passes(1)
    expect(code().credential?.token).toBe('MOCK-1')
    await passes(60)
    expect([code().credential?.token, code().earlier]).toEqual(['MOCK-2', 'MOCK-1'])
  })

  it('lives as long as the insurer says', async () => {
    const { code, passes } = show({ life: 30_000 })
    await passes(1)
    expect(code().secondsLeft).toBe(30)
    await passes(28)
    expect([code().credential?.token, code().secondsLeft]).toEqual(['MOCK-1', 2])
    await passes(3)
    expect([code().credential?.token, code().earlier]).toEqual(['MOCK-2', 'MOCK-1'])
  })

  it('keeps the screen bright from one code to the next, and not beyond the cashier’s answer', async () => {
    const scanned = new Set<string>()
    const { code, passes, lock } = show({ issue: 600 }, scanned)
    expect(code().lit).toBe(false)
    await passes(1)
    const seen = new Set<boolean>()
    for (let step = 0; step < 65; step += 1) {
      await passes(1)
      seen.add(code().lit)
    }
    expect([...seen]).toEqual([true])
    act(() => lock.setState({ locked: true, confirmed: false }))
    expect(code().lit).toBe(false)
    act(() => lock.setState({ locked: false, confirmed: true }))
    await passes(2)
    expect(code().lit).toBe(true)
    scanned.add('c3')
    await passes(5)
    expect([code().result?.tail, code().lit]).toEqual(['00c3', false])
  })

  it('turns into the answer of the cashier, also on a network that needs longer than the question is repeated', async () => {
    const { code, passes } = show({ get: 5_000 }, new Set(['c1']))
    await passes(9)
    expect(code().result).toMatchObject({ scan: { refusal: 'EC-PLACE' }, tail: '00c1' })
    expect(code().credential).toBeNull()
  })

  it('shows the answer to the code before, which was scanned a moment too late', async () => {
    const scanned = new Set<string>()
    const { code, passes } = show({}, scanned)
    await passes(61)
    scanned.add('c1')
    await passes(4)
    expect(code().result?.tail).toBe('00c1')
    act(() => code().renew())
    await passes(2)
    expect([code().result, code().credential?.token]).toEqual([null, 'MOCK-3'])
  })

  it('is one after two quick taps', async () => {
    const { code, passes } = show({ issue: 800 })
    await passes(2)
    act(() => {
      code().renew()
      code().renew()
    })
    await passes(3)
    expect(code().credential?.token).toBe('MOCK-2')
  })

  it('is ended while the app is locked, and none is fetched before it is open again', async () => {
    const { code, passes, ended, issued, lock } = show()
    await passes(1)
    act(() => lock.setState({ locked: true, confirmed: false }))
    await passes(130)
    expect([issued(), ended]).toEqual([1, ['c1']])
    act(() => lock.setState({ locked: false, confirmed: true }))
    await passes(1)
    expect([issued(), code().credential?.token]).toEqual([2, 'MOCK-2'])
  })

  it('is ended when the page is left, also if it comes only afterwards', async () => {
    const shown = show()
    await shown.passes(1)
    shown.unmount()
    await shown.passes(1)
    expect(shown.ended).toEqual(['c1'])
    const leaving = show({ issue: 2_000 })
    await leaving.passes(1)
    leaving.unmount()
    await leaving.passes(2)
    expect(leaving.ended).toEqual(['c1'])
  })
})
