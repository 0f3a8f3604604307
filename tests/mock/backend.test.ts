import { createMockBackend } from '@mock'
import type { InputOf, OperationName } from '@/contract'
import { freshState, parseState, SCHEMA_VERSION } from '../../mock/state'
import { DEMO_CREDENTIALS } from '../../mock/personas/credentials.demo'
import { PERSONAS, PERSONA_IDS, RECORDS, credentialsOf, passwordDigest } from '../../mock/personas'
import { checkSsc, checkSsn, ssnBirthDate } from '@/domain/identity'
import { bench, memoryStore, NOON } from './helpers'

const FIXED = '2026-07-15T09:41:00+08:00'

describe('dispatch', () => {
  it('rejects an operation nobody implemented, loudly', async () => {
    const name = 'cards.teleport' as OperationName // what a newer app might ask
    expect(await bench('normal').transport.send(name, {} as InputOf<OperationName>)).toMatchObject({
      ok: false,
      error: { code: 'SRV-BAD', cause: 'not-implemented' },
    })
  })

  it('rejects with AbortError once the signal fired, and only then', async () => {
    const app = bench('normal')
    const controller = new AbortController()
    controller.abort()
    await expect(app.transport.send('cards.list', {}, { token: app.token, signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('stops waiting when the signal fires, and the write does not happen', async () => {
    const controller = new AbortController()
    const { transport, control } = createMockBackend({
      store: memoryStore(),
      clock: () => NOON,
      latency: 120,
      delay: () => new Promise(() => undefined),
    })
    control.useScenario('normal')
    const sent = transport.send('otp.send', { purpose: 'sign-in', phone: '13912345678' }, { signal: controller.signal })
    controller.abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(control.outbox()).toEqual([])
  })

  it('waits its latency, and longer while slow', async () => {
    const waits: number[] = []
    const { transport, control } = createMockBackend({
      store: memoryStore(),
      clock: () => NOON,
      latency: 120,
      delay: (ms) => Promise.resolve(void waits.push(ms)),
    })
    const token = control.useScenario('slow')?.token
    const { cards } = await transport.send('cards.list', {}, { token }).then((answer) => (answer.ok ? answer.data : { cards: [] }))
    await transport.send('account.overview', { cardId: cards[0]?.cardId ?? '' }, { token })
    expect(waits).toEqual([120, 9000])
  })

  it('answers a retried write from the first try', async () => {
    const app = bench('normal')
    const cardId = await app.cardId()
    const input = { cardId, outcomes: [{ kind: 'credit' as const, outcome: 'accepted' as const }] }
    const first = await app.transport.send('alerts.record-consent', input, { token: app.token, idempotencyKey: 'k' })
    expect(await app.transport.send('alerts.record-consent', input, { token: app.token, idempotencyKey: 'k' })).toEqual(first)
    const left = (await app.get('alerts.get', { cardId })).credits.filter(({ kind }) => kind === 'credit')[0]?.left
    expect(left).toBe(6)
  })

  it('gives back copies: nobody outside can change the state', async () => {
    const app = bench('normal')
    const cardId = await app.cardId()
    const settings = await app.get('alerts.get', { cardId })
    settings.rules.length = 0
    expect((await app.get('alerts.get', { cardId })).rules).toHaveLength(7)
  })
})

describe('what is stored', () => {
  it('survives the app being killed', async () => {
    const app = bench('normal')
    const cardId = await app.cardId()
    app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    await app.get('messages.mark-read', {})
    const { personalAccount } = await app.get('account.overview', { cardId })
    expect(personalAccount?.total).toBe(416635)
    const again = createMockBackend({ store: app.store, clock: () => NOON + 60_000 })
    expect(await again.transport.send('account.overview', { cardId }, { token: app.token })).toMatchObject({
      data: { personalAccount, unreadMessages: 0 },
    })
    expect(again.control.status()).toMatchObject({ personaId: 'employee', scenarioId: 'normal', now: '2026-07-15T09:42:00+08:00', balance: 416635 })
  })

  it('is small, and holds no full number and no password', async () => {
    const app = bench('normal')
    app.control.usePersona('parent')
    for (let day = 0; day < 80; day += 1) {
      app.control.moveClock(new Date(Date.parse(FIXED) + day * 86_400_000).toISOString())
      app.control.simulatePurchase({ kind: day % 2 ? 'outpatient' : 'pharmacy', amount: 5000 })
    }
    const text = app.store.text ?? ''
    // Alipay takes 200 KB a key.
    expect(Buffer.byteLength(text)).toBeLessThan(150_000)
    for (const { ssn, ssc, password } of Object.values(DEMO_CREDENTIALS))
      for (const secret of [ssn, ssc, password]) expect(text).not.toContain(secret)
    for (const id of PERSONA_IDS) expect(text).not.toContain(PERSONAS[id].phone)
  })

  it('keeps working in memory when the phone is full', async () => {
    const app = bench('normal')
    app.store.full = true
    const kept = app.store.text
    app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    expect((await app.get('account.overview', { cardId: await app.cardId() })).personalAccount?.total).toBe(416635)
    expect(app.store.text).toBe(kept)
  })

  it('starts fresh from what cannot be read', () => {
    for (const text of ['{', '[]', 'null', '{}', '{"schemaVersion":1}', '{"schemaVersion":"1"}', JSON.stringify({ ...freshState(), sessions: 3 })]) {
      expect(parseState(text)).toEqual({ status: 'fresh' })
      expect(bench(undefined, memoryStore(text)).control.status()).toMatchObject({ personaId: 'newcomer', realClock: true })
    }
  })

  it('leaves a state from a newer app untouched', async () => {
    const text = JSON.stringify({ schemaVersion: SCHEMA_VERSION + 1, treasure: true })
    const app = bench('normal', memoryStore(text))
    app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    expect((await app.get('account.overview', { cardId: await app.cardId() })).personalAccount?.total).toBe(416635)
    expect(app.store.text).toBe(text)
  })

  it('migrates step by step, and only along a known path', () => {
    const old = { ...freshState(), schemaVersion: SCHEMA_VERSION - 1, serial: 7 }
    const migrated = parseState(JSON.stringify(old), { [SCHEMA_VERSION - 1]: (state) => ({ ...state, serial: 8 }) })
    expect(migrated).toMatchObject({ status: 'loaded', state: { schemaVersion: SCHEMA_VERSION, serial: 8 } })
    expect(parseState(JSON.stringify(old), {})).toEqual({ status: 'fresh' })
  })
})

describe('personas', () => {
  it('have numbers that pass every check, and the digest of the password shown', () => {
    for (const record of RECORDS) {
      const { ssn, ssc, password } = credentialsOf(record.recordId)
      expect([record.recordId, checkSsn(ssn, '2026-07-15'), checkSsc(ssc), ssnBirthDate(ssn)]).toEqual([
        record.recordId,
        null,
        null,
        record.birthDate,
      ])
      expect(passwordDigest(record.recordId, password)).toBe(record.passwordDigest)
    }
  })

  it('show their balances at the fixed clock', () => {
    const app = bench('normal')
    const shown = app.control.personas().map(({ id, nameMasked, balance, age }) => [id, nameMasked, balance, age])
    expect(shown.slice(0, 5)).toEqual([
      ['newcomer', null, null, null],
      ['employee', '**远', 428635, 36],
      ['retiree', '**兰', 190520, 72],
      ['flexible', '*屿', 31260, 29],
      ['student', '*桐', null, 19],
    ])
  })

  it('give a student a home without an account', async () => {
    const app = bench('normal')
    app.token = app.control.usePersona('student')?.token
    const cardId = await app.cardId()
    const overview = await app.get('account.overview', { cardId })
    expect(overview).toMatchObject({ personalAccount: null, monthEnds: [], card: { insutype: '390', psnType: '14' } })
    expect(overview.pooled.map(({ kind, limit }) => [kind, limit])).toEqual([
      ['outpatient', 300000],
      ['inpatient', 25000000],
    ])
    expect(await app.get('account.statement', { cardId })).toMatchObject({
      opening: 0,
      credits: 0,
      debits: 0,
      closing: 0,
      difference: 0,
      composition: [],
      peak: null,
    })
    expect(app.control.previewPurchase({ kind: 'pharmacy', amount: 100 })).toBeNull()
    expect(app.control.simulateCredit(5000)).toMatchObject({ before: 0, after: 0 })
  })

  it('show a Shanghai insurance year that begins in July', async () => {
    const app = bench('normal')
    app.token = app.control.usePersona('two-cities')?.token
    const { cards } = await app.get('cards.list', {})
    const { pooled } = await app.get('account.overview', { cardId: cards[1]?.cardId ?? '' })
    expect(pooled[0]).toMatchObject({ yearLabel: '2026-2027', yearStart: '2026-07-01', yearEnd: '2027-06-30', limit: 65000000 })
  })
})

describe('control', () => {
  it('previews exactly what a purchase then does', async () => {
    const app = bench('normal')
    const preview = app.control.previewPurchase({ kind: 'pharmacy', amount: 12000 })
    expect(preview).toEqual({ before: 428635, after: 416635 })
    expect(app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })).toMatchObject({ ...preview, accountPaid: 12000, fundPaid: 0 })
    const answer = await app.ask('account.overview', { cardId: await app.cardId() })
    expect(answer).toMatchObject({ meta: { asOf: FIXED }, data: { pending: { count: 1, total: 3800 } } })
  })

  it('puts the platform message of a purchase into the outbox and spends a send', () => {
    const app = bench('normal')
    app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    expect(app.control.outbox()).toEqual([
      {
        id: expect.stringContaining('spending') as unknown,
        at: FIXED,
        channel: 'weapp',
        code: null,
        kind: 'spending',
        fields: [
          { label: 'amount', value: '¥120.00' },
          { label: 'balance', value: '¥4166.35' },
          { label: 'counterparty', value: '百草和大药房（青枫路店）' },
          { label: 'changedAt', value: '2026-07-15 09:41' },
          { label: 'remark', value: '演示消息，点开看详情' },
        ],
      },
    ])
    expect(app.control.status().credits.filter(({ kind }) => kind === 'spending')).toEqual([{ kind: 'spending', left: 1 }])
  })

  it('tells listeners until they leave', () => {
    const app = bench('normal')
    let calls = 0
    const leave = app.control.onChange(() => (calls += 1))
    app.control.simulateCredit(10000)
    app.control.moveClock(null)
    leave()
    app.control.reset()
    expect(calls).toBe(2)
    expect(app.control.status()).toMatchObject({ personaId: 'newcomer', realClock: true, balance: null })
  })

  it('ticks on from a scenario, and shows next month next month', async () => {
    const app = bench('normal')
    app.time.now += 31 * 86_400_000
    expect(app.control.status().now).toBe('2026-08-15T09:41:00+08:00')
    app.token = (await app.get('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).token
    const { items } = await app.get('transactions.list', { cardId: await app.cardId(), from: '2026-08-01', to: '2026-08-31', group: 'credit' })
    expect(items.map(({ period, amount }) => [period, amount])).toEqual([['2026-08', 24800]])
  })

  it('ends in the same messages and sends, in one jump or day by day', async () => {
    const jump = bench('normal')
    const steps = bench('normal')
    for (const app of [jump, steps]) app.control.simulatePurchase({ kind: 'pharmacy', amount: 100 })
    for (let day = 0; day < 75; day += 1) {
      steps.time.now += 86_400_000
      steps.control.status()
    }
    jump.time.now += 75 * 86_400_000
    for (const app of [jump, steps]) app.token = (await app.get('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).token
    expect(await steps.get('messages.list', { limit: 50 })).toEqual(await jump.get('messages.list', { limit: 50 }))
    expect(steps.control.status()).toEqual(jump.control.status())
    expect(steps.control.outbox().length).toBeGreaterThan(2)
  })

  it('keeps a session over a jump of the demo clock, and ends it after 30 days away', async () => {
    const app = bench('normal')
    app.control.moveClock('2027-01-01T09:41:00+08:00')
    expect(await app.ask('cards.list', {})).toMatchObject({ ok: true })
    app.time.now += 30 * 86_400_000
    expect(await app.ask('cards.list', {})).toMatchObject({ error: { code: 'AUTH-440' } })
  })

  it('hides what has not happened when the clock goes back', async () => {
    const app = bench('normal')
    app.control.moveClock('2026-07-01T09:00:00+08:00')
    const { items } = await app.get('messages.list', { limit: 50 })
    expect(items.every(({ createdAt }) => createdAt < '2026-07-01T09:00:01')).toBe(true)
    expect(await app.get('account.overview', { cardId: await app.cardId() })).toMatchObject({ personalAccount: { total: 417095 } })
  })

  it('is fast enough to answer while a page opens', async () => {
    const app = bench('normal')
    const cardId = await app.cardId()
    await app.get('account.overview', { cardId })
    const began = performance.now()
    for (let call = 0; call < 20; call += 1) await app.get('account.overview', { cardId })
    expect((performance.now() - began) / 20).toBeLessThan(15)
  })
})
