import type { InputOf, Meta, Operation, OperationName, OutputOf } from '@/contract'
import { operationOf } from '@/contract/operations'
import { MAX_LENGTH } from '@/services/http-transport'
import { toFailure } from '@/services/app-error'
import { createClient } from '@/services/client'
import { createSessionStore } from '@/services/session-store'
import { bench, NOON, type Bench } from '../mock/helpers'
import { fakePlatform } from './fake-platform'

const MINUTE = 60_000
const iso = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00')

/** A client over the embedded backend. @param change modifies each answer before the client gets it */
function reader(insurer: Bench, change: (answer: { data: never; meta: Meta }) => unknown) {
  const platform = fakePlatform()
  platform.time = NOON
  const send = async <Name extends OperationName>({ name }: Operation<Name>, input: InputOf<Name>) => {
    const answer = await insurer.ask(name, input)
    if (answer.ok) change({ data: answer.data as never, meta: answer.meta }) // each test casts to the answer of its own operation
    return answer
  }
  const client = createClient({
    transport: { send },
    session: createSessionStore(platform.storage),
    platform,
    clock: platform.now,
    latest: () => NOON + 5 * MINUTE,
  })
  return <Name extends OperationName>(name: Name, input: InputOf<Name>) =>
    client.call(operationOf(name), input).then(
      ({ data, meta }): { data: OutputOf<Name>; meta: Meta } | { code: string; cause: string | undefined } => ({ data, meta }),
      (thrown: unknown) => {
        const { code, cause } = toFailure(thrown, NOON)
        return { code, cause }
      },
    )
}

let insurer: Bench
let cardId: string
beforeAll(async () => {
  insurer = await bench('normal')
  cardId = await insurer.cardId()
})

const LIST = { from: '2026-01-01', to: '2026-12-31' }

describe('an answer about something else', () => {
  it.each([
    ['overview', 'account.overview', {}],
    ['statement', 'account.statement', {}],
    ['list', 'transactions.list', LIST],
    ['settings of alerts', 'alerts.get', {}],
  ] as const)('fails: the %s of another card', async (_, name, more) => {
    const input = { cardId, ...more } as InputOf<typeof name> // each row has its operation's fields
    expect(await reader(insurer, () => undefined)(name, input)).toMatchObject({ meta: { cardId } })
    const other = reader(insurer, ({ meta }) => (meta.cardId = 'another'))
    expect(await other(name, input)).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
  })

  it('fails: an overview that names two cards, or not the primary one', async () => {
    const twice = reader(insurer, ({ data }: { data: OutputOf<'account.overview'> }) => (data.card.cardId = 'another'))
    expect(await twice('account.overview', { cardId: 'primary' })).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
    const second = reader(insurer, ({ data }: { data: OutputOf<'account.overview'> }) => (data.card.primary = false))
    expect(await second('account.overview', { cardId: 'primary' })).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
    expect(await second('account.overview', { cardId })).toHaveProperty('data')
  })

  it('fails: another year, another entry', async () => {
    const later = reader(insurer, ({ data }: { data: OutputOf<'account.statement'> }) => (data.year += 1))
    expect(await later('account.statement', { cardId, year: 2026 })).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
    // Without a year in the request, the backend chooses the current one, so any year is accepted.
    expect(await later('account.statement', { cardId })).toHaveProperty('data')
    const { items } = await insurer.get('transactions.list', { cardId, ...LIST })
    const other = reader(insurer, ({ data }: { data: OutputOf<'transactions.get'> }) => (data.id = 'another'))
    expect(await other('transactions.get', { cardId, transactionId: items[0]!.id })).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
  })

  it('fails for “primary”: a card other than the primary one in the list of cards', async () => {
    const list = { cardId: 'primary', ...LIST }
    const named: string[] = []
    const other = reader(insurer, ({ meta }) => named.length > 0 && Object.assign(meta, { cardId: named[0] }))
    // No list of cards was read so far, so any card is accepted.
    expect(await other('transactions.list', list)).toHaveProperty('data')
    await other('cards.list', {})
    expect(await other('transactions.list', list)).toHaveProperty('data')
    named.push('another')
    expect(await other('transactions.list', list)).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
    expect(await other('transactions.list', list)).toEqual({ code: 'SRV-BAD', cause: 'answer-other' })
  })

  it('is accepted where the primary card was changed on another phone, or here', async () => {
    const family = await bench('normal')
    family.token = (await family.control.usePersona('two-cities'))?.token
    const [first, second] = (await family.get('cards.list', {})).cards
    const own = reader(family, () => undefined)
    await own('account.overview', { cardId: 'primary' })
    await family.get('cards.set-primary', { cardId: second!.cardId })
    expect(await own('transactions.list', { cardId: 'primary', ...LIST })).toHaveProperty('meta.cardId', second!.cardId)
    await own('cards.set-primary', { cardId: first!.cardId })
    expect(await own('account.statement', { cardId: 'primary' })).toHaveProperty('meta.cardId', first!.cardId)
  })

  it('does not make a completed write count as failed', async () => {
    const odd = reader(insurer, ({ meta }) => Object.assign(meta, { cardId: 'another', asOf: iso(NOON + 600 * MINUTE) }))
    expect(await odd('cards.set-primary', { cardId })).toHaveProperty('data')
  })
})

describe('an answer from the future', () => {
  it('fails beyond a few minutes', async () => {
    const ahead = (ms: number) => reader(insurer, ({ meta }) => (meta.asOf = iso(NOON + ms)))('account.overview', { cardId })
    expect(await ahead(5 * MINUTE)).toHaveProperty('data')
    expect(await ahead(5 * MINUTE + 1000)).toEqual({ code: 'SRV-BAD', cause: 'answer-future' })
    const synced = reader(insurer, ({ data }: { data: OutputOf<'account.overview'> }) => (data.lastSyncAt = iso(NOON + 86_400_000)))
    expect(await synced('account.overview', { cardId })).toEqual({ code: 'SRV-BAD', cause: 'answer-future' })
  })
})

describe('an answer whose sums do not add up', () => {
  it('is shown, and the figures that do not add up are named', async () => {
    const fair = await reader(insurer, () => undefined)('account.overview', { cardId })
    expect(fair).not.toHaveProperty('meta.uneven')
    const more = reader(insurer, ({ data }: { data: OutputOf<'account.overview'> }) => (data.personalAccount!.total += 1))
    expect(await more('account.overview', { cardId })).toHaveProperty('meta.uneven', ['sub-accounts', 'usable', 'month-ends'])
    const less = reader(insurer, ({ data }: { data: OutputOf<'transactions.list'> }) => (data.items[2]!.balanceAfter! -= 1))
    expect(await less('transactions.list', { cardId, ...LIST })).toHaveProperty('meta.uneven', ['running-balance'])
  })

  it('fails where sums exceed the range of exact integers', async () => {
    const huge = reader(insurer, ({ data }: { data: OutputOf<'account.statement'> }) => {
      data.credits = Number.MAX_SAFE_INTEGER
      data.opening = Number.MAX_SAFE_INTEGER
    })
    expect(await huge('account.statement', { cardId })).toEqual({ code: 'SRV-BAD', cause: 'output-invalid' })
  })

  it('is not checked where entries were left out', async () => {
    const gap = reader(insurer, ({ data, meta }: { data: OutputOf<'transactions.list'>; meta: Meta }) => {
      data.items.splice(1, 1)
      meta.unreadable = 1
    })
    expect(await gap('transactions.list', { cardId, ...LIST })).not.toHaveProperty('meta.uneven')
  })
})

it('the longest valid page of a list is less than a tenth of the accepted length', async () => {
  const page = await insurer.ask('transactions.list', { cardId, from: '2000-01-01', to: '2100-12-31', limit: 50 })
  expect(JSON.stringify(page).length * 10).toBeLessThan(MAX_LENGTH)
})
