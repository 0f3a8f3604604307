/** @jest-environment jsdom */
import { act, waitFor } from '@testing-library/react'
import { onlineManager } from '@tanstack/react-query'
import type { Failure, Meta } from '@/contract'
import { operationOf, operations } from '@/contract/operations'
import { abortError, AppError } from '@/services/app-error'
import { useAction } from '@/services/remote/use-action'
import { useRemote } from '@/services/remote/use-remote'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { fakeApp as start } from './fake-app'
import { fakePlatform } from './fake-platform'

const META: Meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const fail = (code: Failure['code']) => Promise.reject(new AppError({ code, reference: 'x' }))
const answer = (data: unknown) => Promise.resolve({ data, meta: META })

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
afterEach(() => {
  onlineManager.setOnline(true)
  jest.useRealTimers()
})
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

describe('a write that changes whose data is shown', () => {
  it('has cleared memory and storage by the time it succeeds', async () => {
    const platform = fakePlatform()
    const app = start((name) => answer(name === 'cards.unbind' ? { done: true } : { cards: [] }), platform)
    const home = app.render(() => useRemote(operations['account.overview'], { cardId: 'primary' }))
    await pass(10)
    home.unmount()
    expect(app.runtime.queryClient.getQueryData(['account.overview', { cardId: 'primary' }])).toBeDefined()
    const page = app.render(() => useAction(operations['cards.unbind']))
    let done: unknown = null
    await act(async () => {
      done = await page.result.current.run({ cardId: 'c1', otpCode: '123456' })
    })
    expect(done).not.toBeNull()
    expect(app.runtime.queryClient.getQueryData(['account.overview', { cardId: 'primary' }])).toBeUndefined()
    expect(platform.storage.keys().filter((key) => key.includes('overview'))).toEqual([])
  })
})

describe('useRemote', () => {
  it('makes one request for two equal reads on one screen', async () => {
    const { render, call } = start(() => answer({ cards: [] }))
    const { result } = render(() => [useRemote(operations['cards.list'], {}), useRemote(operations['cards.list'], {})])
    expect(result.current[0]?.view).toEqual({ phase: 'loading', slow: false })
    await pass(10)
    expect(result.current.map(({ view }) => view.phase)).toEqual(['ready', 'ready'])
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('reports a slow first load', async () => {
    const { render } = start(() => new Promise(() => undefined))
    const { result } = render(() => useRemote(operations['cards.list'], {}))
    await pass(3_001)
    expect(result.current.view).toEqual({ phase: 'loading', slow: true })
  })

  it('shows a fault at once and tries again after 2, 5 and 15 seconds', async () => {
    const { render, call } = start(() => fail('SRV-5XX'))
    const { result } = render(() => useRemote(operations['cards.list'], {}))
    await pass(10)
    expect(result.current.view).toMatchObject({ phase: 'error', error: { code: 'SRV-5XX' }, retrying: true })
    for (const [wait, tries] of [
      [2_000, 2],
      [5_000, 3],
      [15_000, 4],
      [60_000, 4],
    ] as const) {
      await pass(wait)
      expect(call).toHaveBeenCalledTimes(tries)
    }
    expect(result.current.view).toMatchObject({ phase: 'error', retrying: false })
  })

  it('does not retry a failure that cannot pass', async () => {
    const { render, call } = start(() => fail('DATA-404'))
    render(() => useRemote(operations['cards.list'], {}))
    await pass(30_000)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('retries at once when the person asks during a wait', async () => {
    let broken = true
    const { render, call } = start(() => (broken ? fail('NET-TIMEOUT') : answer({ cards: [] })))
    const { result } = render(() => useRemote(operations['cards.list'], {}))
    await pass(10)
    broken = false
    act(() => result.current.refresh())
    await pass(10)
    expect(call).toHaveBeenCalledTimes(2)
    expect(result.current.view.phase).toBe('ready')
  })

  it('stops retrying when the page is left', async () => {
    let signal: AbortSignal | undefined
    const { render } = start((_, __, options) => {
      signal = options.signal
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(abortError())))
    })
    const { unmount } = render(() => useRemote(operations['cards.list'], {}))
    await pass(10)
    unmount()
    await pass(10)
    expect(signal?.aborted).toBe(true)
  })

  it('shows the last view after a restart without a network, and refreshes when it is back', async () => {
    const first = start(() => answer({ cards: ['one'] }))
    first.render(() => useRemote(operations['cards.list'], {}))
    await pass(10)
    jest.setSystemTime(Date.now() + 3_600_000)
    act(() => first.platform.setOnline(false))

    let online = false
    const second = start(() => (online ? answer({ cards: ['two'] }) : fail('NET-OFFLINE')), first.platform)
    const { result } = second.render(() => useRemote(operations['cards.list'], {}))
    await pass(50)
    expect(result.current.view).toMatchObject({ phase: 'offline', data: { cards: ['one'] }, error: { code: 'NET-OFFLINE' } })
    online = true
    act(() => first.platform.setOnline(true))
    await pass(50)
    expect(result.current.view).toMatchObject({ phase: 'ready', data: { cards: ['two'] }, error: null })
  })

  it('stores no details or searches, and works when the phone is full', async () => {
    const platform = fakePlatform()
    const { render, runtime } = start(
      (name) => answer(name === 'transactions.list' ? { pending: [], items: [], months: [], total: 0, nextCursor: null } : { cards: [] }),
      platform,
    )
    render(() => useRemote(operations['transactions.get'], { cardId: 'c', transactionId: 't' }))
    render(() => useRemotePages(operations['transactions.list'], { cardId: 'c', from: '2026-01-01', to: '2026-02-01', query: 'x' }))
    await pass(10)
    expect([...platform.stored.keys()]).toEqual([])
    platform.full = true
    const { result } = render(() => useRemote(operations['cards.list'], {}))
    await pass(10)
    expect(result.current.view.phase).toBe('ready')
    expect(runtime.notices.store.getState().full).toBe(true)
  })
})

describe('useRemotePages', () => {
  it('appends pages up to the last one', async () => {
    const pages: Record<string, object> = {
      first: { items: ['a', 'b'], nextCursor: 'second', unread: 2 },
      second: { items: ['c'], nextCursor: null, unread: 2 },
    }
    const { render, call } = start((_, { cursor = 'first' }) => answer(pages[cursor as string]))
    const { result } = render(() => useRemotePages(operations['messages.list'], {}))
    await pass(10)
    expect(result.current).toMatchObject({ hasMore: true, view: { phase: 'ready', data: { items: ['a', 'b'] } } })
    act(() => {
      result.current.loadMore()
      result.current.loadMore()
    })
    await pass(10)
    expect(result.current).toMatchObject({ hasMore: false, view: { data: { items: ['a', 'b', 'c'] } } })
    act(() => result.current.loadMore())
    await pass(10)
    expect(call).toHaveBeenCalledTimes(2)
  })
})

describe('useAction', () => {
  it('ignores a second tap while the first request runs', async () => {
    const { render, call } = start(() => answer({ unread: 0 }))
    const { result } = render(() => useAction(operations['messages.mark-read']))
    await act(async () => {
      const answers = await Promise.all([result.current.run({}), result.current.run({})])
      expect(answers).toEqual([{ unread: 0 }, null])
    })
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('repeats a write without an answer with the same key, and uses another key for a new write', async () => {
    let broken = true
    const { render, call } = start(() => (broken ? fail('NET-TIMEOUT') : answer({})))
    const { result } = render(() => useAction(operations['cards.bind']))
    const bind = () =>
      act(async () => {
        await result.current.run({ ticket: 't' })
      })
    await bind()
    expect(result.current).toMatchObject({ pending: false, failure: { code: 'NET-TIMEOUT' } })
    broken = false
    await bind()
    expect(result.current.failure).toBeNull()
    await bind()
    expect(call.mock.calls.map(([, , { idempotencyKey }]) => idempotencyKey)).toEqual(['k1', 'k1', 'k2'])
  })

  it('uses a new key when a write without an answer is repeated with another password', async () => {
    const { render, call } = start(() => fail('NET-TIMEOUT'))
    const { result } = render(() => useAction(operations['passwords.change']))
    for (const oldPassword of ['Linyuan26', 'Linyuan26', 'Linyuan27']) {
      await act(async () => {
        await result.current.run({ cardId: 'c', oldPassword, newPassword: 'Hangzhou-88' })
      })
    }
    expect(call.mock.calls.map(([, , { idempotencyKey }]) => idempotencyKey)).toEqual(['k1', 'k1', 'k2'])
  })

  it('refetches the reads that the write invalidates', async () => {
    const { render, call } = start(() => answer({ cards: [] }))
    const { result } = render(() => ({
      cards: useRemote(operations['cards.list'], {}),
      places: useRemote(operations['places.list'], {}),
      bind: useAction(operations['cards.bind']),
    }))
    await pass(10)
    await act(async () => {
      await result.current.bind.run({ ticket: 't' })
    })
    await pass(10)
    expect(call.mock.calls.map(([name]) => name)).toEqual(['cards.list', 'places.list', 'cards.bind', 'cards.list'])
  })

  it.each([
    ['passwords.change', 'AUTH-401', ['locks.get', 'security.log']],
    ['cards.verify', 'AUTH-423', ['locks.get', 'security.log']],
    ['step-up.finish', 'VERIFY-FACE', ['security.log']],
    // The fifth wrong number ends the verification.
    ['flows.submit', 'VERIFY-NAME', ['channels.list']],
    // Without an answer the write may have happened.
    ['devices.confirm', 'NET-TIMEOUT', ['security.get', 'security.log', 'devices.list']],
    ['alerts.save', 'SRV-5XX', ['alerts.get', 'messages.list']],
    // The target no longer exists, so reads that name it are outdated.
    ['devices.sign-out', 'DATA-404', ['security.get', 'security.log', 'devices.list']],
    ['cards.bind', 'VERIFY-OTP', []],
    ['alerts.save', 'NET-OFFLINE', []],
  ] as const)('%s that fails with %s invalidates the reads that it may have changed: %j', async (write, code, concerned) => {
    const reads = [
      'locks.get',
      'security.log',
      'security.get',
      'flows.get',
      'channels.list',
      'devices.list',
      'alerts.get',
      'messages.list',
    ] as const
    const { render, call } = start((name) => (name === write ? fail(code) : answer({ items: [] })))
    const { result } = render(() => {
      for (const name of reads) useRemote(operationOf(name), {})
      return useAction(operationOf(write))
    })
    await pass(10)
    call.mockClear()
    await act(async () => {
      await result.current.run({} as never) // `start` ignores the input
    })
    await pass(10)
    expect(
      call.mock.calls
        .map(([name]) => name)
        .filter((name) => name !== write)
        .sort(),
    ).toEqual([...concerned].sort())
    expect(result.current.failure).toMatchObject({ code })
  })

  it('shows success only after the cached data of another card is deleted', async () => {
    let letGo: () => void = () => undefined
    const forget = jest.fn(() => new Promise<void>((resolve) => (letGo = resolve)))
    const { offlineCache } = start(() => answer({})).runtime
    const { render } = start(() => answer({ cards: [] }), fakePlatform(), { offlineCache: { ...offlineCache, forget } })
    const { result } = render(() => useAction(operations['cards.unbind']))
    const done = jest.fn()
    act(() => void result.current.run({ cardId: 'c', otpCode: '123456' }).then(done))
    await pass(10)
    expect(forget).toHaveBeenCalledTimes(1)
    expect(done).not.toHaveBeenCalled()
    letGo()
    await pass(10)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('deletes the cards’ stored data on unbinding', async () => {
    const { render, platform } = start(() => answer({ cards: [] }))
    const { result } = render(
      () => ({ account: useRemote(operations['account.statement'], { cardId: 'c' }), unbind: useAction(operations['cards.unbind']) }),
      {},
    )
    await pass(10)
    const kept = () => [...platform.stored.keys()].filter((key) => key.startsWith('last-view'))
    await waitFor(() => expect(kept()).toHaveLength(1))
    platform.full = true
    await act(async () => {
      await result.current.unbind.run({ cardId: 'c', otpCode: '123456' })
    })
    expect(kept()).toEqual([])
  })
})
