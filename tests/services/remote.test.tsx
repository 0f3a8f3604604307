/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react'
import { onlineManager } from '@tanstack/react-query'
import type { Failure, Meta } from '@/contract'
import { abortError, AppError } from '@/services/app-error'
import type { CallOptions, Client } from '@/services/client'
import { createLastView } from '@/services/remote/last-view'
import { createQueryClient } from '@/services/remote/query-client'
import { createUseAction } from '@/services/remote/use-action'
import { createUseRemote } from '@/services/remote/use-remote'
import { createUseRemotePages } from '@/services/remote/use-remote-pages'
import { createRetryingStorage } from '@/services/retrying-storage'
import { fakePlatform, type FakePlatform } from './fake-platform'

const META: Meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const fail = (code: Failure['code']) => Promise.reject(new AppError({ code, reference: 'x' }))
const answer = (data: unknown) => Promise.resolve({ data, meta: META })

type Call = (name: string, input: Record<string, unknown>, options: CallOptions) => Promise<unknown>

/** One app start: pass the same platform twice for a restart. */
function start(call: Call, platform: FakePlatform = fakePlatform()) {
  const onFull = jest.fn()
  const lastView = createLastView(createRetryingStorage(platform.storage, onFull))
  const queryClient = createQueryClient(platform, lastView)
  let keys = 0
  const client = { call: jest.fn(call), newKey: () => `k${(keys += 1)}` }
  const context = { client: client as unknown as Client, queryClient, now: platform.now, forget: lastView.forget }
  return {
    platform,
    onFull,
    queryClient,
    call: client.call,
    useRemote: createUseRemote(context),
    useRemotePages: createUseRemotePages(context),
    useAction: createUseAction(context),
  }
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
afterEach(() => {
  onlineManager.setOnline(true)
  jest.useRealTimers()
})
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

describe('a write that makes what was read another person’s', () => {
  it('leaves nothing of it in memory or on the phone when it says that it is done', async () => {
    const platform = fakePlatform()
    const app = start((name) => answer(name === 'cards.unbind' ? { done: true } : { cards: [] }), platform)
    const home = renderHook(() => app.useRemote('account.overview', { cardId: 'primary' }))
    await pass(10)
    home.unmount()
    expect(app.queryClient.getQueryData(['account.overview', { cardId: 'primary' }])).toBeDefined()
    const page = renderHook(() => app.useAction('cards.unbind'))
    let done: unknown = null
    await act(async () => {
      done = await page.result.current.run({ cardId: 'c1', otpCode: '123456' })
    })
    expect(done).not.toBeNull()
    expect(app.queryClient.getQueryData(['account.overview', { cardId: 'primary' }])).toBeUndefined()
    expect(platform.storage.keys().filter((key) => key.includes('overview'))).toEqual([])
  })
})

describe('useRemote', () => {
  it('asks once for the same thing on one screen', async () => {
    const { useRemote, call } = start(() => answer({ cards: [] }))
    const { result } = renderHook(() => [useRemote('cards.list', {}), useRemote('cards.list', {})])
    expect(result.current[0]?.view).toEqual({ phase: 'loading', slow: false })
    await pass(10)
    expect(result.current.map(({ view }) => view.phase)).toEqual(['ready', 'ready'])
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('says that the first load is slow', async () => {
    const { useRemote } = start(() => new Promise(() => undefined))
    const { result } = renderHook(() => useRemote('cards.list', {}))
    await pass(3_001)
    expect(result.current.view).toEqual({ phase: 'loading', slow: true })
  })

  it('shows a fault at once and tries again after 2, 5 and 15 seconds', async () => {
    const { useRemote, call } = start(() => fail('SRV-5XX'))
    const { result } = renderHook(() => useRemote('cards.list', {}))
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

  it('does not repeat what cannot pass', async () => {
    const { useRemote, call } = start(() => fail('DATA-404'))
    renderHook(() => useRemote('cards.list', {}))
    await pass(30_000)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('asks at once when the person asks, in the middle of a wait', async () => {
    let broken = true
    const { useRemote, call } = start(() => (broken ? fail('NET-TIMEOUT') : answer({ cards: [] })))
    const { result } = renderHook(() => useRemote('cards.list', {}))
    await pass(10)
    broken = false
    act(() => result.current.refresh())
    await pass(10)
    expect(call).toHaveBeenCalledTimes(2)
    expect(result.current.view.phase).toBe('ready')
  })

  it('stops asking when the page is left', async () => {
    let signal: AbortSignal | undefined
    const { useRemote } = start((_, __, options) => {
      signal = options.signal
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(abortError())))
    })
    const { unmount } = renderHook(() => useRemote('cards.list', {}))
    await pass(10)
    unmount()
    await pass(10)
    expect(signal?.aborted).toBe(true)
  })

  it('shows the last view after a restart without a network, and refreshes when it is back', async () => {
    const first = start(() => answer({ cards: ['one'] }))
    renderHook(() => first.useRemote('cards.list', {}))
    await pass(10)
    jest.setSystemTime(Date.now() + 3_600_000)
    act(() => first.platform.setOnline(false))

    let online = false
    const second = start(() => (online ? answer({ cards: ['two'] }) : fail('NET-OFFLINE')), first.platform)
    const { result } = renderHook(() => second.useRemote('cards.list', {}))
    await pass(50)
    expect(result.current.view).toMatchObject({ phase: 'offline', data: { cards: ['one'] }, error: { code: 'NET-OFFLINE' } })
    online = true
    act(() => first.platform.setOnline(true))
    await pass(50)
    expect(result.current.view).toMatchObject({ phase: 'ready', data: { cards: ['two'] }, error: null })
  })

  it('keeps no details, no searches, and goes on when the phone is full', async () => {
    const platform = fakePlatform()
    const { useRemote, useRemotePages, onFull } = start(
      (name) => answer(name === 'transactions.list' ? { items: [], nextCursor: null } : { cards: [] }),
      platform,
    )
    renderHook(() => useRemote('transactions.get', { cardId: 'c', transactionId: 't' }))
    renderHook(() => useRemotePages('transactions.list', { cardId: 'c', from: '2026-01-01', to: '2026-02-01', query: 'x' }))
    await pass(10)
    expect([...platform.stored.keys()]).toEqual([])
    platform.full = true
    const { result } = renderHook(() => useRemote('cards.list', {}))
    await pass(10)
    expect(result.current.view.phase).toBe('ready')
    expect(onFull).toHaveBeenLastCalledWith(true)
  })
})

describe('useRemotePages', () => {
  it('appends page after page and stops at the last', async () => {
    const pages: Record<string, object> = {
      first: { items: ['a', 'b'], nextCursor: 'second', unread: 2 },
      second: { items: ['c'], nextCursor: null, unread: 2 },
    }
    const { useRemotePages, call } = start((_, { cursor = 'first' }) => answer(pages[cursor as string]))
    const { result } = renderHook(() => useRemotePages('messages.list', {}))
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
  it('ignores a second tap while the first is at work', async () => {
    const { useAction, call } = start(() => answer({ unread: 0 }))
    const { result } = renderHook(() => useAction('messages.mark-read'))
    await act(async () => {
      const answers = await Promise.all([result.current.run({}), result.current.run({})])
      expect(answers).toEqual([{ unread: 0 }, null])
    })
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('repeats an unclear write with its key, and a new one with another', async () => {
    let broken = true
    const { useAction, call } = start(() => (broken ? fail('NET-TIMEOUT') : answer({})))
    const { result } = renderHook(() => useAction('cards.bind'))
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

  it('makes the reads it concerns ask again', async () => {
    const { useRemote, useAction, call } = start(() => answer({ cards: [] }))
    const { result } = renderHook(() => ({
      cards: useRemote('cards.list', {}),
      places: useRemote('places.list', {}),
      bind: useAction('cards.bind'),
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
    // The fifth ends the verification.
    ['flows.submit', 'VERIFY-NAME', ['channels.list']],
    // Nobody knows whether it happened.
    ['devices.confirm', 'NET-TIMEOUT', ['security.get', 'security.log', 'devices.list']],
    ['alerts.save', 'SRV-5XX', ['alerts.get', 'messages.list']],
    // It is not there any more: whatever named it is out of date.
    ['devices.sign-out', 'DATA-404', ['security.get', 'security.log', 'devices.list']],
    ['cards.bind', 'VERIFY-OTP', []],
    ['alerts.save', 'NET-OFFLINE', []],
  ] as const)('%s that fails with %s makes the reads it may have changed ask again: %j', async (write, code, concerned) => {
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
    const { useRemote, useAction, call } = start((name) => (name === write ? fail(code) : answer({ items: [] })))
    const { result } = renderHook(() => {
      for (const name of reads) useRemote(name, {})
      return useAction(write)
    })
    await pass(10)
    call.mockClear()
    await act(async () => {
      await result.current.run({} as never) // as above
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

  it('shows no success before the cache of another person’s card is gone', async () => {
    let letGo: () => void = () => undefined
    const started = start(() => answer({ cards: [] }))
    const forget = jest.fn(() => new Promise<void>((resolve) => (letGo = resolve)))
    const useAction = createUseAction({
      client: { call: started.call, newKey: () => 'k' } as unknown as Client,
      queryClient: started.queryClient,
      now: started.platform.now,
      forget,
    })
    const { result } = renderHook(() => useAction('cards.unbind'))
    const done = jest.fn()
    act(() => void result.current.run({ cardId: 'c', otpCode: '123456' }).then(done))
    await pass(10)
    expect(forget).toHaveBeenCalledTimes(1)
    expect(done).not.toHaveBeenCalled()
    letGo()
    await pass(10)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('leaves nothing of the cards on the phone after unbinding', async () => {
    const { useRemote, useAction, platform } = start(() => answer({ cards: [] }))
    const { result } = renderHook(
      () => ({ account: useRemote('account.statement', { cardId: 'c' }), unbind: useAction('cards.unbind') }),
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
