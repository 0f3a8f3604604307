import type { AlertRule, InputOf, MessageBody } from '@/contract'
import { bench, type Bench } from '../helpers'

const QUIET = { enabled: false, from: '22:00', to: '07:30' }

const save = async (app: Bench, rules: AlertRule[], quietHours: InputOf<'alerts.save'>['quietHours'] = QUIET) =>
  app.get('alerts.save', { cardId: await app.cardId(), rules, quietHours, dailyCap: 10 })
const told = async (app: Bench, kind: MessageBody['kind']) =>
  (await app.get('messages.list', { limit: 50 })).items.filter(({ body }) => body.kind === kind)

describe('rules as the person saves them', () => {
  it('are one of a kind: the last one holds', async () => {
    const app = await bench('normal')
    const low = (threshold: number, enabled = true): AlertRule => ({ kind: 'low-balance', enabled, threshold })
    const { rules } = await save(app, [low(10_000), { kind: 'credit', enabled: true }, low(20_000, false), low(30_000)])
    expect(rules).toEqual([{ kind: 'credit', enabled: true }, low(30_000)])
    expect((await app.get('alerts.get', { cardId: await app.cardId() })).rules).toEqual(rules)
  })

  it('tell of the pool again once the percentage is raised, and not when it is lowered below what was reached', async () => {
    const app = await bench('deductible-met') // 5 % of the year's limit
    const quota = (percent: number): AlertRule => ({ kind: 'pooled-quota', enabled: true, percent })
    const visit = () => app.control.simulatePurchase({ kind: 'outpatient', amount: 100_000 })
    const percents = async () => (await told(app, 'pooled-quota')).map(({ body }) => body.kind === 'pooled-quota' && body.percent)
    await save(app, [quota(10)])
    await visit()
    const [first] = await percents()
    expect(first).toBeGreaterThanOrEqual(10)
    expect(first).toBeLessThan(20)
    await visit()
    expect(await percents()).toHaveLength(1)
    await save(app, [quota(40)])
    await visit()
    await visit()
    await visit()
    const raised = await percents()
    expect(raised).toHaveLength(2)
    expect(raised[0]).toBeGreaterThanOrEqual(40)
    await save(app, [quota(15)])
    await visit()
    expect(await percents()).toHaveLength(2)
  })

  it('hold back from the first minute of the quiet hours, to the last', async () => {
    const app = await bench('normal')
    await save(app, [{ kind: 'spending', enabled: true, minimum: 0 }], { ...QUIET, enabled: true })
    // With sends enough: what has none is not held back.
    const cardId = await app.cardId()
    for (let accepts = 0; accepts < 3; accepts += 1)
      await app.get('alerts.record-consent', { cardId, outcomes: [{ kind: 'spending', outcome: 'accepted' }] })
    const delivered: unknown[] = []
    for (const clock of ['21:59:59', '22:00:00', '22:00:59']) {
      await app.control.moveClock(`2026-07-15T${clock}+08:00`)
      await app.control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
      const [newest] = (await told(app, 'spending')).filter(({ createdAt }) => createdAt.slice(11, 19) === clock)
      delivered.push(newest?.delivery)
    }
    const waits = { channel: 'queued', until: '2026-07-16T07:30:00+08:00' }
    expect(delivered).toEqual([expect.objectContaining({ channel: 'platform' }), waits, waits])
  })

  it('withdraw a low balance that waits once the threshold is no longer above it', async () => {
    const app = await bench('normal')
    const low = (threshold: number): AlertRule => ({ kind: 'low-balance', enabled: true, threshold })
    await app.control.moveClock('2026-07-15T22:30:00+08:00')
    const night = { ...QUIET, enabled: true }
    await save(app, [low(424_000)], night)
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 10_000 })
    const balance = (await app.control.status()).balance ?? 0
    const delivery = async () => (await told(app, 'low-balance'))[0]?.delivery
    expect(balance).toBeLessThan(424_000)
    expect(await delivery()).toMatchObject({ channel: 'queued' })
    await save(app, [low(balance + 1)], night)
    expect(await delivery()).toMatchObject({ channel: 'queued' })
    await save(app, [low(balance)], night)
    expect(await delivery()).toEqual({ channel: 'inbox', reason: 'withdrawn' })
    await app.control.moveClock('2026-07-16T09:00:00+08:00')
    expect(await delivery()).toEqual({ channel: 'inbox', reason: 'withdrawn' })
  })
})
