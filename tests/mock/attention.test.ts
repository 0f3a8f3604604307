import { bench } from './helpers'

const attention = async (scenario: Parameters<typeof bench>[0]) => {
  const app = await bench(scenario)
  return (await app.get('account.overview', { cardId: await app.cardId() })).attention
}

describe('what the holder of a card should look at', () => {
  it('is a device that nobody confirmed, then a password that is due', async () =>
    expect(await attention('normal')).toEqual([
      { kind: 'device', count: 1 },
      { kind: 'password', dueOn: '2026-07-29', daysLeft: 14 },
    ]))

  it('puts an overdue password before everything else of the account', async () =>
    expect(await attention('password-overdue')).toContainEqual({ kind: 'password', dueOn: '2026-07-29', daysLeft: 0 }))

  it('names a balance below the threshold once it is there', async () => {
    const app = await bench('low-balance')
    const cardId = await app.cardId()
    const kinds = async () => (await app.get('account.overview', { cardId })).attention.map(({ kind }) => kind)
    expect(await kinds()).not.toContain('low-balance')
    app.time.now += 26 * 3_600_000
    expect(await kinds()).toContain('low-balance')
  })

  it('names another card that its owner stopped, or that is in arrears, and never the one that is shown', async () => {
    const app = await bench()
    app.token = (await app.control.usePersona('two-cities'))?.token
    const { cards } = await app.get('cards.list', {})
    const [shown, other] = cards
    if (!shown || !other) throw new Error('not two cards')
    const told = async (cardId: string) => (await app.get('account.overview', { cardId })).attention.filter(({ kind }) => kind === 'card')
    expect([await told(shown.cardId), await told(other.cardId)]).toEqual([[], []])
    const { items } = await app.get('transactions.list', { cardId: other.cardId, from: '2026-01-01', to: '2026-07-15' })
    const entry = items.find(({ amount, state }) => amount < 0 && state === 'posted')
    await app.get('cases.hold', { cardId: other.cardId, transactionId: entry?.id ?? '' })
    expect(await told(shown.cardId)).toEqual([
      { kind: 'card', card: { ...other, held: { since: expect.any(String), transactionId: entry?.id } } },
    ])
    // Its own page has a notice of its own.
    expect(await told(other.cardId)).toEqual([])
    const held = (await app.get('cards.list', {})).cards.map((card) => card.held?.transactionId ?? null)
    expect(held).toEqual([null, entry?.id])
  })

  it('is nothing for a guest, whose card it is not', async () => {
    const app = await bench('normal')
    const session = await app.get('session.create', { method: 'sample', host: 'h5' })
    app.token = session.token
    expect((await app.get('account.overview', { cardId: 'primary' })).attention).toEqual([])
  })
})
