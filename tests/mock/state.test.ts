import { createMockBackend } from '@mock'
import { PERSONAS, PERSONA_IDS } from '../../mock/personas'
import { DEMO_CREDENTIALS } from '../../mock/personas/credentials.demo'
import { freshState, parseState, SCHEMA_VERSION } from '../../mock/state'
import first from './fixtures/state-v1.json'
import previous from './fixtures/state-v2.json'
import { bench, memoryStore, NOON } from './helpers'

const FIXED = '2026-07-15T09:41:00+08:00'

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
    expect(again.control.status()).toMatchObject({
      personaId: 'employee',
      scenarioId: 'normal',
      now: '2026-07-15T09:42:00+08:00',
      balance: 416635,
    })
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
    for (const text of [
      '{',
      '[]',
      'null',
      '{}',
      '{"schemaVersion":1}',
      '{"schemaVersion":"1"}',
      JSON.stringify({ ...freshState(), sessions: 3 }),
    ]) {
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

  it('knows a state of each version before', () => {
    expect([first, previous].map(({ text }) => (JSON.parse(text) as { schemaVersion: number }).schemaVersion)).toEqual([
      1,
      SCHEMA_VERSION - 1,
    ])
  })

  it.each([first, previous])('opens a state of a version before, with everything in it', async ({ text, token, cardId }) => {
    const backend = createMockBackend({ store: memoryStore(text), clock: () => NOON })
    expect(await backend.transport.send('account.overview', { cardId }, { token })).toMatchObject({
      data: { personalAccount: { total: 416635 }, unreadMessages: 0 },
    })
    expect(await backend.transport.send('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({ ok: true })
  })

  it('turns the locks and codes of version 2 into those of today', () => {
    expect(parseState(previous.text)).toMatchObject({
      status: 'loaded',
      state: {
        locks: [{ lockId: 'l-retiree-hz', subject: 'record:retiree-hz', wrong: 2, until: null, reported: false }],
        codes: [{ code: '123456', sends: 1 }],
        sessions: [{ deviceId: 'd-first' }],
      },
    })
  })

  it('migrates step by step, and only along a known path', () => {
    const old = { ...freshState(), schemaVersion: SCHEMA_VERSION - 1, serial: 7 }
    const migrated = parseState(JSON.stringify(old), { [SCHEMA_VERSION - 1]: (state) => ({ ...state, serial: 8 }) })
    expect(migrated).toMatchObject({ status: 'loaded', state: { schemaVersion: SCHEMA_VERSION, serial: 8 } })
    expect(parseState(JSON.stringify(old), {})).toEqual({ status: 'fresh' })
  })
})
