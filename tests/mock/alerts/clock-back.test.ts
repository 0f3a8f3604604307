import type { Message } from '@/contract'
import { bench, type Bench } from '../helpers'

const START = '2026-07-15T09:41:00+08:00'

const messagesOf = async (app: Bench): Promise<Message[]> => (await app.get('messages.list', { limit: 50 })).items

describe('a demo clock that went forward and back', () => {
  it('still sends, and no send of the future stays used', async () => {
    const app = await bench('normal')
    const before = { credits: (await app.control.status()).credits, messages: await messagesOf(app) }
    await app.control.moveClock('2026-10-20T09:00:00+08:00')
    expect((await app.control.status()).credits).not.toEqual(before.credits)
    await app.control.moveClock(START)
    expect((await app.control.status()).credits).toEqual(before.credits)
    expect(await messagesOf(app)).toEqual(before.messages)
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    const [newest] = await messagesOf(app)
    expect(newest).toMatchObject({ body: { kind: 'spending', amount: 12000 }, delivery: { channel: 'platform' } })
  })

  it('comes to the same messages and sends when it goes forward again', async () => {
    const app = await bench('normal')
    await app.control.moveClock('2026-09-20T09:00:00+08:00')
    const then = { credits: (await app.control.status()).credits, messages: await messagesOf(app) }
    for (const at of [START, '2026-08-03T23:30:00+08:00', '2026-07-20T08:00:00+08:00', '2026-09-20T09:00:00+08:00'])
      await app.control.moveClock(at)
    expect((await app.control.status()).credits).toEqual(then.credits)
    // Only what was read may differ: a message that came anew is unread.
    const unread = (messages: readonly Message[]) => messages.map((message) => ({ ...message, read: false }))
    expect(unread(await messagesOf(app))).toEqual(unread(then.messages))
  })

  it('holds back again what quiet hours had held back at that moment', async () => {
    const app = await bench('normal')
    await app.control.moveClock('2026-07-15T23:00:00+08:00')
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    const night = { credits: (await app.control.status()).credits, first: (await messagesOf(app))[0] }
    expect(night.first?.delivery).toEqual({ channel: 'queued', until: '2026-07-16T07:30:00+08:00' })
    await app.control.moveClock('2026-07-16T12:00:00+08:00')
    expect((await messagesOf(app)).find(({ id }) => id === night.first?.id)?.delivery.channel).toBe('platform')
    await app.control.moveClock('2026-07-15T23:10:00+08:00')
    expect({ credits: (await app.control.status()).credits, first: (await messagesOf(app))[0] }).toEqual(night)
  })

  it('returns the sends that a refusing platform had taken', async () => {
    const app = await bench('subscription-off')
    const before = (await app.control.status()).credits
    await app.control.moveClock('2026-10-20T09:00:00+08:00')
    expect((await app.control.status()).credits).not.toEqual(before)
    await app.control.moveClock(START)
    expect((await app.control.status()).credits).toEqual(before)
  })

  it('keeps rules that were saved and sends that were agreed to in between', async () => {
    const app = await bench('normal')
    const cardId = await app.cardId()
    await app.control.moveClock('2026-08-20T09:00:00+08:00')
    const { rules, quietHours } = await app.get('alerts.get', { cardId })
    await app.get('alerts.save', { cardId, rules, quietHours, dailyCap: 7 })
    await app.get('alerts.record-consent', { cardId, outcomes: [{ kind: 'credit', outcome: 'accepted' }] })
    await app.control.moveClock(START)
    const { dailyCap, credits } = await app.get('alerts.get', { cardId })
    expect([dailyCap, credits.find(({ kind }) => kind === 'credit')?.left]).toEqual([7, 6])
  })

  it('alerts a card that was bound in what is the future again', async () => {
    const app = await bench('normal')
    await app.control.moveClock('2026-05-01T09:00:00+08:00') // the card was bound on 8 June
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 1000 })
    expect((await messagesOf(app))[0]).toMatchObject({ body: { kind: 'spending', amount: 1000 } })
  })
})
