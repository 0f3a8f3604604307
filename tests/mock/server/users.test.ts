import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../../../mock/ledger/random'
import { SERVER_CRYPTO } from '../../../mock/server/crypto'
import { importStateFile, startServer, type MockServer } from '../../../mock/server/server'
import { keptOf, memoryDisk, NOON, type Disk } from '../helpers'
import { folder } from './support/child'

/** Alerts of a card as version 3 kept them. */
const ALERTS = {
  rules: [],
  quietHours: { enabled: true, from: '22:00', to: '07:30' },
  dailyCap: 3,
  state: { lowCrossed: false, quotaYear: null, credits: {}, sent: { day: '', counts: {} }, queue: [] },
  cursor: NOON,
  taken: [],
}

let server: MockServer
let driver: Disk
beforeEach(async () => {
  driver = memoryDisk()
  server = await startServer({ driver, clock: () => NOON, port: 0 })
})
afterEach(() => server.close())

/** The data of the answers used here, one beside the other. */
interface Reply {
  ok: boolean
  error?: { code: string }
  data: {
    token: string
    ticket: string
    cardId: string
    phoneMasked: string
    cards: unknown[]
    credits: { kind: string; left: number }[]
  }
}

const consents = { terms: true, sensitive: true, version: '2026-07' }
const call = async (method: string, path: string, token: string | null, body?: unknown, key?: string) => {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Reply // each test knows the answer it asked for
}

interface Visitor {
  token: string
  phone: string
  device: string
}

async function visitor(phone: string): Promise<Visitor> {
  const device = `device-of-${phone}`
  await call('POST', '/v1/otp', null, { purpose: 'sign-in', phone })
  const otpCode = (await server.control.outbox())[0]?.code
  const { data } = await call('POST', '/v1/session', null, { method: 'sms', host: 'h5', loginCode: device, phone, otpCode, consents })
  return { token: data.token, phone, device }
}

async function bind({ token }: Visitor, number: string, password: string): Promise<string> {
  await call('POST', '/v1/otp', token, { purpose: 'bind' })
  const otpCode = (await server.control.outbox())[0]?.code
  const input = { insuplcAdmdvs: '330100', numberType: 'ssn', number, password, otpCode }
  const { data } = await call('POST', '/v1/cards/verifications', token, input)
  return (await call('POST', '/v1/cards', token, { ticket: data.ticket })).data.cardId
}

const silently = (device: string) => call('POST', '/v1/session', null, { method: 'silent', host: 'h5', loginCode: device })

describe('several people at once', () => {
  it('each finds their own again, and nobody another’s', async () => {
    const first = await visitor('13900000001')
    const second = await visitor('13900000002')
    expect((await silently(first.device)).data.phoneMasked).toBe('139******01')
    expect((await silently(second.device)).data.phoneMasked).toBe('139******02')
    expect(await silently('a-device-nobody-used')).toMatchObject({ ok: false, error: { code: 'AUTH-440' } })
    await call('DELETE', '/v1/session', first.token)
    expect((await silently(first.device)).ok).toBe(false)
    expect((await silently(second.device)).ok).toBe(true)
  })

  it('signing one device out leaves the other one in', async () => {
    const phone = await visitor('13900000001')
    await call('POST', '/v1/otp', null, { purpose: 'sign-in', phone: '13900000001' })
    const input = {
      method: 'sms',
      host: 'h5',
      loginCode: 'a tablet',
      phone: '13900000001',
      otpCode: (await server.control.outbox())[0]?.code,
      consents,
    }
    const tablet = await call('POST', '/v1/session', null, input)
    await call('DELETE', '/v1/session', tablet.data.token)
    expect((await silently('a tablet')).ok).toBe(false)
    expect((await silently(phone.device)).ok).toBe(true)
  })

  it('tells two phones apart whose numbers a short hash takes for one', async () => {
    const first = await visitor('13802511135')
    await bind(first, '330106199003072837', 'Linyuan26')
    const second = await visitor('13803662928')
    expect((await call('GET', '/v1/cards', second.token)).data.cards).toEqual([])
  })

  it('knows people again who were there when users had shorter names', async () => {
    const phone = '13900000001'
    const userId = digest(`phone|${phone}`)
    const old = {
      schemaVersion: 3,
      users: [{ userId, phoneMasked: '139******01', consents: [] }],
      logins: [{ login: SERVER_CRYPTO.digest('login|an old phone'), userId, deviceId: 'd-first' }],
      devices: [{ deviceId: 'd-first', userId, host: 'h5', name: '', city: null, firstSeenAt: NOON, lastSeenAt: NOON, confirmed: true }],
      sessions: [],
      messages: [],
      bindings: [{ cardId: 'c1', recordId: 'employee-hz', userId, relation: 'self', boundAt: NOON - 1, primary: true }],
      alerts: { c1: ALERTS },
    }
    const path = join(folder(), 'mock-state.json')
    writeFileSync(path, JSON.stringify(old))
    const disk = memoryDisk()
    await importStateFile(disk, path)
    const before = await startServer({ driver: disk, clock: () => NOON, port: 0 })
    const { url, control } = server
    server.url = before.url
    server.control = before.control
    const silent = await silently('an old phone')
    const { token } = await visitor(phone)
    const { cards } = (await call('GET', '/v1/cards', token)).data
    Object.assign(server, { url, control })
    await before.close()
    expect(silent).toMatchObject({ ok: true, data: { phoneMasked: '139******01' } })
    expect(cards).toHaveLength(1)
  })

  it('hands out tokens that follow from nothing it ever said', async () => {
    const twins = await Promise.all([memoryDisk(), memoryDisk()].map((disk) => startServer({ driver: disk, clock: () => NOON, port: 0 })))
    const tokens = await Promise.all(twins.map(async ({ control }) => (await control.useScenario('normal'))?.token))
    await Promise.all(twins.map((twin) => twin.close()))
    expect(tokens[0]).toMatch(/^[0-9a-f]{24,}$/)
    expect(tokens[0]).not.toBe(tokens[1])
  })

  it('a card of one is no card of the other', async () => {
    const first = await visitor('13900000001')
    const second = await visitor('13900000002')
    const cardId = await bind(first, '330106199003072837', 'Linyuan26')
    expect((await call('GET', `/v1/cards/${cardId}/overview`, first.token)).ok).toBe(true)
    expect(await call('GET', `/v1/cards/${cardId}/overview`, second.token)).toMatchObject({ error: { code: 'DATA-404' } })
    expect((await call('GET', '/v1/cards', second.token)).data.cards).toEqual([])
  })

  it('many signing in sign nobody out', async () => {
    const first = await visitor('13900000001')
    for (let index = 10; index < 25; index += 1) await visitor(`139000000${index}`)
    expect((await call('GET', '/v1/profile', first.token)).ok).toBe(true)
  })

  it('two writing at the same time lose nothing, and a retry counts once however busy it is', async () => {
    const first = await visitor('13900000001')
    const second = await visitor('13900000002')
    const cards = [await bind(first, '330106199003072837', 'Linyuan26'), await bind(second, '330102195403210262', 'Ruolan1954')]
    const outcomes = [{ kind: 'spending', outcome: 'accepted' }]
    const accept = (who: number, key: string) =>
      call('POST', `/v1/cards/${cards[who]}/alerts/consents`, [first, second][who]!.token, { outcomes }, key)
    const left = async (who: number): Promise<number> => {
      const { data } = await call('GET', `/v1/cards/${cards[who]}/alerts`, [first, second][who]!.token)
      return data.credits.find(({ kind }) => kind === 'spending')?.left ?? 0
    }
    const before = [await left(0), await left(1)]
    // Both use the same keys: a key belongs to its session.
    await Promise.all(Array.from({ length: 40 }, (_, index) => accept(index % 2, `key-${Math.floor(index / 2)}`)))
    await Promise.all(Array.from({ length: 40 }, (_, index) => accept(index % 2, `key-${Math.floor(index / 2)}`)))
    expect([await left(0), await left(1)]).toEqual(before.map((count) => count + 20))
    expect(Object.keys(keptOf(driver, 'user'))).toHaveLength(2)
  })
})
