/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import type { InputOf, Meta, OutputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { useRemote } from '@/services/remote/use-remote'
import { useRemotePages } from '@/services/remote/use-remote-pages'
import { readAhead } from '@/subpackages/preview/index/see-once'
import { fakeApp } from './fake-app'
import { fakePlatform, type FakePlatform } from './fake-platform'

const PRIMARY = { cardId: 'primary' }
const LIST: InputOf<'transactions.list'> = { cardId: 'primary', from: '2026-01-01', to: '2026-12-31' }
const at = (clock: string): string => `2026-07-15T${clock}:00+08:00`

/** An app whose answers have the `asOf` that the test sets in `told`. */
function start(platform: FakePlatform = fakePlatform()) {
  const told: Partial<Meta> & { asOf: string; nextCursor: string | null } = { asOf: at('08:30'), nextCursor: null }
  const call = (name: string) => {
    const { nextCursor, ...meta } = told
    const page = { pending: [], items: [], months: [], total: 0, nextCursor }
    const data = name === 'transactions.list' ? page : { cards: [told.asOf] }
    return Promise.resolve({ data, meta: { freshness: 'live', requestId: 'r-7', ...meta } })
  }
  const operator = { at: 0 }
  return { told, operator, ...fakeApp(call, platform, { goneBackAt: () => operator.at }) }
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

const STAYS = {
  phase: 'offline',
  meta: { asOf: at('08:30') },
  error: { code: 'SRV-BAD', cause: 'answer-older', reference: 'r-7' },
}

describe('an answer older than what is shown', () => {
  it('is not shown but reported; a newer one is shown', async () => {
    const { render, told } = start()
    const { result } = render(() => useRemote(operations['account.overview'], PRIMARY))
    await pass(10)
    told.asOf = at('08:29')
    act(() => result.current.refresh())
    await pass(10)
    expect(result.current.view).toMatchObject({ ...STAYS, data: { cards: [at('08:30')] } })
    for (const asOf of [at('08:30'), at('08:31')]) {
      told.asOf = asOf
      act(() => result.current.refresh())
      await pass(10)
      expect(result.current.view).toMatchObject({ phase: 'ready', meta: { asOf }, error: null })
    }
  })

  it('does not replace the stored view after a restart', async () => {
    const first = start()
    first.render(() => useRemote(operations['account.overview'], PRIMARY))
    await pass(10)
    first.runtime.queryClient.clear()
    await pass(60_000)
    const second = start(first.platform)
    second.told.asOf = at('08:00')
    const { result } = second.render(() => useRemote(operations['account.overview'], PRIMARY))
    await pass(50)
    expect(result.current.view).toMatchObject(STAYS)
  })

  it('does not replace any page of a list and is not added before it', async () => {
    const { render, told, runtime } = start()
    const { queryClient } = runtime
    told.nextCursor = 'more'
    const { result } = render(() => useRemotePages(operations['transactions.list'], LIST))
    await pass(10)
    told.asOf = at('08:29')
    act(() => result.current.loadMore())
    await pass(10)
    expect(result.current.view).toMatchObject(STAYS)
    expect(result.current.view).toHaveProperty('data.pages.length', 1)
    queryClient.setQueryData(['cards.list', {}], { data: {}, meta: { asOf: at('08:30') } }, { updatedAt: 1 })
    await readAhead(runtime, operations['cards.list'], {})
    expect(queryClient.getQueryData(['cards.list', {}])).toMatchObject({ meta: { asOf: at('08:30') } })
  })

  it('does not count as older when it is about another card', async () => {
    const { render, told } = start()
    told.cardId = 'one'
    const { result } = render(() => useRemote(operations['account.overview'], PRIMARY))
    await pass(10)
    Object.assign(told, { cardId: 'two', asOf: at('08:00') })
    act(() => result.current.refresh())
    await pass(10)
    expect(result.current.view).toMatchObject({ phase: 'ready', meta: { cardId: 'two', asOf: at('08:00') } })
  })

  it('is shown after an operator turned the clock back', async () => {
    const { render, told, operator } = start()
    const { result } = render(() => useRemote(operations['account.overview'], PRIMARY))
    await pass(10)
    operator.at = Date.now()
    await pass(1)
    told.asOf = at('07:00')
    act(() => result.current.refresh())
    await pass(10)
    expect(result.current.view).toMatchObject({ phase: 'ready', meta: { asOf: at('07:00') } })
    told.asOf = at('06:00')
    await pass(10)
    act(() => result.current.refresh())
    await pass(10)
    expect(result.current.view).toMatchObject({ phase: 'offline', meta: { asOf: at('07:00') } })
  })
})

type Page = OutputOf<'transactions.list'>

it('shows the sums of a month on two pages once both pages are loaded', async () => {
  const entry = (id: string, amount: number, balanceAfter: number): Page['items'][number] => ({
    id,
    kind: 'pharmacy',
    state: 'posted',
    amount,
    balanceAfter,
    occurredAt: at('08:00'),
    postedAt: at('08:00'),
    counterparty: null,
    note: null,
    period: null,
    member: null,
    fees: null,
  })
  const months = [{ month: '2026-07', credits: 0, debits: 301, fees: { medfeeSumamt: 0, fundPaySumamt: 0 } }]
  const pages: Page[] = [
    { pending: [], items: [entry('b', -200, 700)], months, total: 2, nextCursor: 'a' },
    { pending: [], items: [entry('a', -100, 900)], months, total: 2, nextCursor: null },
  ]
  const meta: Meta = { asOf: at('08:30'), freshness: 'live', requestId: 'r' }
  const { render } = fakeApp((_, { cursor }) => Promise.resolve({ data: pages[cursor ? 1 : 0], meta }))
  const { result } = render(() => useRemotePages(operations['transactions.list'], LIST))
  await pass(10)
  expect(result.current.view).not.toHaveProperty('meta.uneven')
  act(() => result.current.loadMore())
  await pass(10)
  expect(result.current.view).toHaveProperty('meta.uneven', ['month-totals'])
})
