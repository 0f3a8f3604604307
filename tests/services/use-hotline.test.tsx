/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import type { Session } from '@/contract'
import { AppError } from '@/services/app-error'
import { useCallHotline } from '@/services/use-hotline'
import { fakeApp } from './fake-app'
import { fakePlatform } from './fake-platform'

const SESSION: Session = { token: 't', expiresAt: '2026-07-29T09:41:00+08:00', scope: 'full', phoneMasked: null, boundCards: 1 }
const META = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const ANSWERS: Record<string, unknown> = {
  'places.list': { places: [{ admdvs: '330100', city: '杭州市', areaCode: '0571', prefix: '3301' }] },
  'cards.list': { cards: [{ primary: true, insuplcAdmdvs: '330100' }] },
}

async function dialled(answer: (name: string) => Promise<unknown>, session: Session | null = SESSION, taps = 1) {
  const platform = fakePlatform()
  platform.callPhone = jest.fn(platform.callPhone)
  const { runtime, render, call } = fakeApp(answer, platform)
  if (session) runtime.signIn(session)
  const { result } = render(() => useCallHotline())
  // Wait until signing in has cleared the cache.
  await act(() => jest.advanceTimersByTimeAsync(100))
  for (let tap = 0; tap < taps; tap += 1) result.current()
  await act(() => jest.advanceTimersByTimeAsync(2_000))
  return { numbers: jest.mocked(platform.callPhone).mock.calls.flat(), asked: call.mock.calls.length }
}

describe('the hotline of a page that shows no number', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
  afterEach(() => jest.useRealTimers())

  it('is dialled with the area code of the primary card’s place', async () => {
    const { numbers } = await dialled((name) => Promise.resolve({ data: ANSWERS[name], meta: META }))
    expect(numbers).toEqual(['057112393'])
  })

  it('is dialled without an area code where the place cannot be read', async () => {
    const down = () => Promise.reject(new AppError({ code: 'SRV-5XX', reference: 'r' }))
    expect((await dialled(down)).numbers).toEqual(['12393'])
    expect((await dialled(() => new Promise(() => undefined))).numbers).toEqual(['12393'])
  })

  it('is dialled once by two quick taps, also while the place is not answered', async () => {
    expect((await dialled(() => new Promise(() => undefined), SESSION, 2)).numbers).toEqual(['12393'])
  })

  it('requests no card before sign-in', async () => {
    const { numbers, asked } = await dialled(() => Promise.reject(new Error('asked')), null)
    expect({ numbers, asked }).toEqual({ numbers: ['12393'], asked: 0 })
  })
})
