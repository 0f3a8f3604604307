import { operations } from '@/contract/operations'
import { createMockBackend, openPhone, type KeyValues } from '@mock'
import { PERSONAS, PERSONA_IDS } from '../../../mock/personas'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import { parseLegacy } from '../../../mock/storage/legacy'
import first from './fixtures/state-v1.json'
import previous from './fixtures/state-v2.json'
import { bench, memoryDisk, NOON } from '../helpers'

const FIXED = '2026-07-15T09:41:00+08:00'
const KEY = 'mock-backend'

interface Phone extends KeyValues {
  kept: Map<string, string>
  full: boolean
  written: { key: string; bytes: number }[]
}

function phone(kept: Record<string, string> = {}): Phone {
  const self: Phone = {
    kept: new Map(Object.entries(kept)),
    full: false,
    written: [],
    get: (key) => self.kept.get(key) ?? null,
    set(key, text) {
      if (self.full) return false
      self.written.push({ key, bytes: Buffer.byteLength(text) })
      self.kept.set(key, text)
      return true
    },
    remove: (key) => void self.kept.delete(key),
    keys: () => [...self.kept.keys()],
  }
  return self
}

const onPhone = (storage: KeyValues, now = NOON) => createMockBackend({ driver: openPhone(storage, KEY, now), clock: () => now })

describe('what is stored', () => {
  it('survives the app being killed', async () => {
    const storage = phone()
    const app = onPhone(storage)
    const token = (await app.control.useScenario('normal'))?.token
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    await app.transport.send(operations['messages.mark-read'], {}, { token })
    const again = onPhone(storage, NOON + 60_000)
    expect(await again.transport.send(operations['account.overview'], { cardId: 'primary' }, { token })).toMatchObject({
      data: { personalAccount: { total: 416635 }, unreadMessages: 0 },
    })
    expect(await again.control.status()).toMatchObject({
      personaId: 'employee',
      scenarioId: 'normal',
      now: '2026-07-15T09:42:00+08:00',
      balance: 416635,
    })
  })

  it('is known at once when the app starts, before anything is asked', async () => {
    const storage = phone()
    await onPhone(storage).control.useScenario('offline')
    const again = onPhone(storage, NOON + 60_000)
    expect([again.standing(), again.now()]).toEqual([
      { scenarioId: 'offline', platform: { network: 'offline' } },
      Date.parse(FIXED) + 60_000,
    ])
  })

  it('is small in every key, and holds no full number, no password and no token', async () => {
    const storage = phone()
    const app = onPhone(storage)
    await app.control.useScenario('normal')
    const session = await app.control.usePersona('parent')
    for (let day = 0; day < 80; day += 1) {
      await app.control.moveClock(new Date(Date.parse(FIXED) + day * 86_400_000).toISOString())
      await app.control.simulatePurchase({ kind: day % 2 ? 'outpatient' : 'pharmacy', amount: 5000 })
    }
    const text = [...storage.kept].join('\n')
    // Alipay takes 200 KB a key; a document is to stay below 64.
    for (const value of storage.kept.values()) expect(Buffer.byteLength(value)).toBeLessThan(64 * 1024)
    for (const { ssn, ssc, password } of Object.values(DEMO_CREDENTIALS))
      for (const secret of [ssn, ssc, password]) expect(text).not.toContain(secret)
    for (const id of PERSONA_IDS) expect(text).not.toContain(PERSONAS[id].phone)
    expect(text).not.toContain(session?.token)
  })

  it('is written only where something changed: nothing by a read, 8 KB at most by saving a rule', async () => {
    const storage = phone()
    const app = onPhone(storage)
    const token = (await app.control.useScenario('normal'))?.token
    const read = () => app.transport.send(operations['account.overview'], { cardId: 'primary' }, { token })
    await read()
    storage.written = []
    for (let times = 0; times < 5; times += 1) await read()
    expect(storage.written).toEqual([])
    const rules = [{ kind: 'low-balance' as const, enabled: true, threshold: 10_000 }]
    const input = { cardId: 'primary', rules, quietHours: { enabled: false, from: '22:00', to: '07:00' }, dailyCap: 3 }
    expect(await app.transport.send(operations['alerts.save'], input, { token, idempotencyKey: 'k' })).toMatchObject({ ok: true })
    const bytes = storage.written.reduce((sum, write) => sum + write.bytes, 0)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(8 * 1024)
  })

  it('is answered for only once it is kept: a full phone refuses writes, leaves nothing half done, and still reads', async () => {
    const storage = phone()
    const app = onPhone(storage)
    const token = (await app.control.useScenario('normal'))?.token
    const before = new Map(storage.kept)
    storage.full = true
    await expect(app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })).rejects.toThrow('full')
    expect(await app.transport.send(operations['security.set'], { autoLock: true }, { token })).toMatchObject({
      ok: false,
      error: { code: 'SRV-5XX' },
    })
    expect(storage.kept).toEqual(before)
    expect(await app.transport.send(operations['account.overview'], { cardId: 'primary' }, { token })).toMatchObject({
      data: { personalAccount: { total: 428635 } },
    })
    storage.full = false
    expect(await app.transport.send(operations['security.set'], { autoLock: true }, { token })).toMatchObject({
      ok: true,
      data: { autoLock: true },
    })
  })

  it('puts back what it had written when the phone refuses in the middle', async () => {
    const storage = phone()
    const app = onPhone(storage)
    const token = (await app.control.useScenario('normal'))?.token
    const before = new Map(storage.kept)
    let left = 1
    const whole = storage.set
    storage.set = (key, text) => (left-- > 0 || before.get(key) === text ? whole(key, text) : false)
    expect(await app.transport.send(operations['security.set'], { autoLock: true }, { token, idempotencyKey: 'k' })).toMatchObject({
      ok: false,
    })
    expect(left).toBeLessThan(0)
    expect(storage.kept).toEqual(before)
  })

  it('ends by real time, wherever an operator has put the clock: nobody is signed out by a sweep', async () => {
    const storage = phone()
    const app = onPhone(storage)
    const token = (await app.control.useScenario('normal'))?.token
    const guest = await app.transport.send(operations['session.create'], { method: 'sample', host: 'weapp' })
    // The demo's clock stands months behind the phone's, and then years ahead of it.
    for (const to of ['2026-07-15T09:41:00+08:00', '2029-01-01T09:00:00+08:00', null]) {
      await app.control.moveClock(to)
      const again = onPhone(storage, NOON + 60_000)
      expect(await again.transport.send(operations['profile.get'], {}, { token })).toMatchObject({ ok: true })
      expect(await again.transport.send(operations['profile.get'], {}, { token: guest.ok ? guest.data.token : '' })).toMatchObject({
        ok: true,
      })
    }
    const keys = () => [...storage.kept.keys()].map((key) => key.slice(KEY.length + 1))
    await app.transport.send(operations['otp.send'], { purpose: 'bind' }, { token })
    expect(keys().some((key) => key.startsWith('code/'))).toBe(true)
    expect(keys().some((key) => key.startsWith('user/sample'))).toBe(true)
    await onPhone(storage, NOON + 31 * 86_400_000).transport.send(operations['places.list'], {})
    expect(keys().filter((key) => /^(code|session)\/|^user\/sample/.test(key))).toEqual([])
  })

  it('of one person may be broken: nobody else is harmed', async () => {
    const app = await bench('normal')
    await app.get('otp.send', { purpose: 'sign-in', phone: '13900000002' })
    const otpCode = (await app.control.outbox())[0]?.code ?? ''
    const session = await app.get('session.create', {
      method: 'sms',
      host: 'weapp',
      loginCode: 'x',
      phone: '13900000002',
      otpCode,
      consents: { terms: true, sensitive: true, version: '1' },
    })
    const documents = app.driver.documents()
    const key = Object.keys(documents).find(
      (name) => name.startsWith('user/') && (documents[name] as { cards: unknown[] }).cards.length > 0,
    )
    const broken = await bench(undefined, memoryDisk({ ...documents, [key ?? '']: { userId: 7 } }))
    expect(await broken.transport.send(operations['cards.list'], {}, { token: app.token })).toMatchObject({
      ok: false,
      error: { code: 'SRV-5XX' },
    })
    expect(await broken.transport.send(operations['cards.list'], {}, { token: session.token })).toMatchObject({ ok: true })
  })
})

describe('what lay there before there were documents', () => {
  it('starts with nothing from what cannot be read', async () => {
    for (const text of ['{', '[]', 'null', '{}', '{"schemaVersion":1}', '{"schemaVersion":"1"}', '{"schemaVersion":3,"users":3}']) {
      expect(parseLegacy(text)).toEqual({ status: 'unreadable' })
      const storage = phone({ [KEY]: text })
      expect(await onPhone(storage).control.status()).toMatchObject({ personaId: 'newcomer', realClock: true })
      expect(storage.get(KEY)).toBeNull()
    }
  })

  it('is left untouched where it is of a newer app', async () => {
    const text = JSON.stringify({ schemaVersion: 4, treasure: true })
    const storage = phone({ [KEY]: text })
    const app = onPhone(storage)
    await app.control.useScenario('normal')
    expect(await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })).toMatchObject({ after: 416635 })
    expect([...storage.kept]).toEqual([[KEY, text]])
  })

  it.each([first, previous])('becomes documents with everything in it, once', async ({ text, token, cardId }) => {
    const storage = phone({ [KEY]: text, session: 'mine' })
    const app = onPhone(storage)
    expect(await app.transport.send(operations['account.overview'], { cardId }, { token })).toMatchObject({
      data: { personalAccount: { total: 416635 }, unreadMessages: 0 },
    })
    expect(await app.transport.send(operations['session.create'], { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({
      ok: true,
    })
    expect([storage.get(KEY), storage.get('session')]).toEqual([null, 'mine'])
    expect(await onPhone(storage).transport.send(operations['account.overview'], { cardId }, { token })).toMatchObject({ ok: true })
  })

  it('brings its locks and its codes along', async () => {
    const storage = phone({ [KEY]: previous.text })
    onPhone(storage)
    const documents = [...storage.kept].map(
      ([key, value]) => [key.slice(KEY.length + 1), JSON.parse(value.slice(value.indexOf('|') + 1)) as unknown] as const,
    )
    expect(Object.fromEntries(documents)).toMatchObject({
      'record/retiree-hz': { lock: { lockId: 'l-retiree-hz', wrong: 2, until: null, reported: false } },
      'lock/l-retiree-hz': { subject: 'record:retiree-hz' },
    })
    const codes = documents.filter(([key]) => key.startsWith('code/'))
    expect(codes).toMatchObject([[expect.anything(), { sends: 1 }]])
    expect(JSON.stringify(codes)).not.toContain('123456')
  })
})
