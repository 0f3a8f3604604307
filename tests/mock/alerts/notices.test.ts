import type { MessageBody } from '@/contract'
import type { LedgerEvent } from '../../../mock/ledger/types'
import { beijingAt } from '@/domain/beijing-time'
import { bench, type Bench } from '../helpers'

const bodiesOf = async <Kind extends MessageBody['kind']>(app: Bench, kind: Kind) =>
  (await app.get('messages.list', { limit: 50 })).items.flatMap(({ body }) =>
    body.kind === kind ? [body as Extract<MessageBody, { kind: Kind }>] : [],
  ) // narrowed by the comparison

/** The base person from before the first message, with what happened to the record since. */
async function living(events: readonly LedgerEvent[], months: readonly string[]): Promise<Bench> {
  const app = await bench('normal')
  await app.control.moveClock('2026-05-01T09:00:00+08:00')
  await app.store.transaction(async ({ record }) => {
    const happened = await record.open('employee-hz', {})
    happened.events = events.slice()
    happened.arrears = { months: months.slice(), frozenSince: null }
  })
  return app
}

describe('a bill that waits', () => {
  it('is told with the day it posts on', async () => {
    expect(await bodiesOf(await bench('normal'), 'pending')).toMatchObject([{ amount: 3800, expectedOn: '2026-07-15' }])
  })

  const bill = (on: string, postedOn = on): LedgerEvent => ({
    id: 'bill',
    at: beijingAt(on, '10:00:00'),
    type: 'visit',
    postedAt: beijingAt(postedOn, '10:00:00'),
    visit: {
      ...{ kind: 'outpatient', institutionId: 'H33010000101', note: null, member: null },
      items: [{ name: 'x', category: 'treatment', cnt: 1, amount: 9_000_000, level: '1', preselfpay: 0, ownpay: 0 }],
    },
  })

  // The account is emptied: each contribution until then is taken, too.
  it.each<[string, LedgerEvent[]]>([
    ['a bill of the next month but one', [bill('2026-07-18', '2026-09-20')]],
    // Found by the property on replays: what happens first may post last.
    [
      'a refund of what comes long after it',
      [bill('2026-11-06'), { id: 'back', at: beijingAt('2026-07-18'), type: 'reversal', of: 'bill' }],
    ],
  ])('is told with one amount, whenever somebody looks: %s', async (_name, events) => {
    const told = async (day: string) => {
      const app = await living(events, [])
      await app.control.moveClock(`${day}T09:41:00+08:00`)
      return (await bodiesOf(app, 'pending')).filter(({ at }) => at.startsWith('2026-07-19'))
    }
    const early = await told('2026-07-20')
    expect(early).toHaveLength(1)
    expect(await told('2026-08-20')).toEqual(early)
    expect(await told('2026-09-15')).toEqual(early)
  })

  it('is no message where nothing will be taken from the account', async () => {
    expect(await bodiesOf(await bench('arrears'), 'pending')).toEqual([])
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
    const app = await living([paid('2026-05', '2026-06-02')], ['2026-05', '2026-06'])
    await app.control.moveClock('2026-07-15T09:41:00+08:00')
    expect((await bodiesOf(app, 'missed-contribution')).map(({ months }) => months)).toEqual([['2026-06'], ['2026-05']])
  })

  it('are no message once they are paid', async () => {
    const app = await living([paid('2026-06', '2026-06-15')], ['2026-06'])
    await app.control.moveClock('2026-07-15T09:41:00+08:00')
    expect(await bodiesOf(app, 'missed-contribution')).toEqual([])
  })
})
