import { YEAR, caller } from './caller'
import { TRANSPORTS } from './transports'

describe.each(TRANSPORTS)('writing over %s', (_name, open) => {
  const { start, ok, failure, card } = caller(open)

  it('saves rules, and adds one send for each accepted consent', async () => {
    await start('normal')
    const cardId = await card()
    const saved = await ok('alerts.save', {
      cardId,
      rules: [{ kind: 'low-balance', enabled: true, threshold: 30000 }],
      quietHours: { enabled: false, from: '22:00', to: '07:00' },
      dailyCap: 2,
    })
    expect(saved).toMatchObject({ rules: [{ threshold: 30000 }], dailyCap: 2 })
    const after = await ok('alerts.record-consent', {
      cardId,
      outcomes: [
        { kind: 'low-balance', outcome: 'accepted' },
        { kind: 'spending', outcome: 'refused' },
        { kind: 'credit', outcome: 'banned' },
      ],
    })
    expect(after.credits.filter(({ left }) => left > 0)).toEqual([
      { kind: 'low-balance', left: 4 },
      { kind: 'spending', left: 2 },
      { kind: 'credit', left: 5 },
    ])
    expect(await ok('alerts.get', { cardId })).toEqual(after)
  })

  it('marks one message as read, then all', async () => {
    await start('normal')
    const { items, unread } = await ok('messages.list', {})
    expect((await ok('messages.mark-read', { messageId: items[0]?.id })).unread).toBe(unread - 1)
    expect(await failure('messages.mark-read', { messageId: 'none' })).toMatchObject({ code: 'DATA-404' })
    expect(await ok('messages.mark-read', {})).toEqual({ unread: 0 })
    expect((await ok('messages.list', { category: 'security' })).items.map(({ body }) => body.kind)).toEqual(['password-age', 'new-device'])
  })

  it('files a dispute once and shows its reference', async () => {
    await start('normal')
    const cardId = await card()
    const [entry] = (await ok('transactions.list', { cardId, ...YEAR, group: 'pharmacy' })).items
    const filed = await ok('transactions.dispute', { cardId, transactionId: entry?.id ?? '', reason: 'not-mine' })
    expect(await ok('transactions.dispute', { cardId, transactionId: entry?.id ?? '', reason: 'other' })).toEqual(filed)
    expect((await ok('transactions.get', { cardId, transactionId: entry?.id ?? '' })).dispute).toMatchObject({
      ...{ reference: filed.disputeReference, reason: 'not-mine', answerDue: '2026-07-22', confirmedAt: null },
    })
  })
})
