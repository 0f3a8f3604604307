import type { MessageBody } from '@/contract'
import { parseState } from '../../mock/state'
import type { LedgerEvent } from '../../mock/ledger/types'
import { beijingAt } from '@/domain/beijing-time'
import { bench, memoryStore, type Bench } from './helpers'

const bodiesOf = async <Kind extends MessageBody['kind']>(app: Bench, kind: Kind) =>
  (await app.get('messages.list', { limit: 50 })).items.flatMap(({ body }) =>
    body.kind === kind ? [body as Extract<MessageBody, { kind: Kind }>] : [],
  ) // narrowed by the comparison

/** The base person from before the first message, with what happened to the record since. */
function living(events: readonly LedgerEvent[], months: readonly string[]): Bench {
  const staged = bench('normal')
  staged.control.moveClock('2026-05-01T09:00:00+08:00')
  const loaded = parseState(staged.store.text)
  if (loaded.status !== 'loaded') throw new Error('nothing stored')
  const changes = { 'employee-hz': { events, arrears: { months, frozenSince: null } } }
  const app = bench(undefined, memoryStore(JSON.stringify({ ...loaded.state, changes })))
  app.token = staged.token
  return app
}

describe('a bill that waits', () => {
  it('is told with the day it posts on', async () => {
    expect(await bodiesOf(bench('normal'), 'pending')).toMatchObject([{ amount: 3800, expectedOn: '2026-07-15' }])
  })

  it('is no message where nothing will be taken from the account', async () => {
    expect(await bodiesOf(bench('arrears'), 'pending')).toEqual([])
  })
})

describe('contributions that are missing', () => {
  const paid = (period: string, day: string): LedgerEvent => ({
    id: `paid-${period}`,
    at: beijingAt(day, '11:00:00'),
    type: 'credit',
    kind: 'back-payment',
    amount: 24_800,
    period,
  })

  it('are named only as long as they are', async () => {
    const app = living([paid('2026-05', '2026-06-02')], ['2026-05', '2026-06'])
    app.control.moveClock('2026-07-15T09:41:00+08:00')
    expect((await bodiesOf(app, 'missed-contribution')).map(({ months }) => months)).toEqual([['2026-06'], ['2026-05']])
  })

  it('are no message once they are paid', async () => {
    const app = living([paid('2026-06', '2026-06-15')], ['2026-06'])
    app.control.moveClock('2026-07-15T09:41:00+08:00')
    expect(await bodiesOf(app, 'missed-contribution')).toEqual([])
  })
})
