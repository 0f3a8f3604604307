/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import type { Meta } from '@/contract'
import { operations } from '@/contract/operations'
import { readAhead } from '@/services/remote/remote-query'
import { useRemote } from '@/services/remote/use-remote'
import { fakeApp } from './fake-app'

const META: Meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const start = () => fakeApp(() => Promise.resolve({ data: { cards: [] }, meta: META }))

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

describe('readAhead', () => {
  const overview = operations['account.overview']
  const session = { token: 't', expiresAt: '2026-08-14T09:41:00+08:00', scope: 'full', phoneMasked: '138******52', boundCards: 1 } as const

  it('asks before a page does, whose own read joins it', async () => {
    const { runtime, render, call } = start()
    runtime.sessions.getState().begin(session)
    await runtime.forgotten()
    readAhead(runtime, overview, { cardId: 'primary' })
    await pass(0)
    expect(call.mock.calls.map(([name]) => name)).toEqual([overview.name])
    const { result } = render(() => useRemote(overview, { cardId: 'primary' }))
    await pass(10)
    expect(result.current.view.phase).toBe('ready')
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('asks nothing while nobody is signed in', async () => {
    const { runtime, call } = start()
    readAhead(runtime, overview, { cardId: 'primary' })
    await pass(10)
    expect(call).not.toHaveBeenCalled()
  })
})
