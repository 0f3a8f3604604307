import type { OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { memoryDriver, type MemoryDriver } from '@mock'
import { startServer, type MockServer } from '../../../mock/server/server'
import { memoryDisk, NOON } from '../helpers'

const JSON_TYPE = { 'content-type': 'application/json' }
const RATES = { session: 100_000, address: 100_000 }

let server: MockServer
let drivers: Map<string, MemoryDriver>
beforeEach(async () => {
  drivers = new Map()
  server = await startServer({
    driver: memoryDisk(),
    sandboxDriver: (id) => {
      const driver = drivers.get(id) ?? memoryDriver()
      drivers.set(id, driver)
      return driver
    },
    clock: () => NOON,
    port: 0,
    rates: RATES,
  })
})
afterEach(() => server.close())

interface Reply {
  status: number
  body: {
    key: string
    baseUrl: string
    status: string
    now: string
    result: { token: string }
    ok: boolean
    data: { cards: { cardId: string }[] }
  }
}

async function ask(method: string, url: string, body?: unknown, token?: string): Promise<Reply> {
  const headers = { ...JSON_TYPE, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: response.status, body: (await response.json()) as Reply['body'] } // each test knows the answer it asked for
}

const create = async (scenario = 'normal') => (await ask('POST', `${server.url}/sandboxes`, { scenario })).body
const operate = (base: string, name: string, ...args: unknown[]) => ask('POST', `${base}/__mock/${name}`, args)
const session = async (base: string): Promise<string> => (await operate(base, 'usePersona', 'employee')).body.result.token

describe('sandboxes', () => {
  it('have people, a scenario, an outbox and a clock of their own', async () => {
    const [one, other] = [await create('normal'), await create('arrears')]
    const tokens = [await session(one.baseUrl), await session(other.baseUrl)]
    expect((await ask('GET', `${one.baseUrl}/v1/cards`, undefined, tokens[0])).body.data.cards).toHaveLength(1)
    // A token of one opens nothing in the other, nor in what has no sandbox.
    expect((await ask('GET', `${other.baseUrl}/v1/cards`, undefined, tokens[0])).status).toBe(401)
    expect((await ask('GET', `${server.url}/v1/cards`, undefined, tokens[0])).status).toBe(401)
    await operate(one.baseUrl, 'simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await operate(one.baseUrl, 'moveClock', '2027-01-01T09:00:00+08:00')
    const status = async (base: string) => (await operate(base, 'status')).body.result
    expect(await status(one.baseUrl)).toMatchObject({ now: '2027-01-01T09:00:00+08:00' })
    expect(await status(other.baseUrl)).toMatchObject({ now: '2026-07-15T09:41:00+08:00', balance: 428_635 })
    expect(await status(server.url)).toMatchObject({ personaId: 'newcomer', realClock: true })
  })

  it('are changed by no operation of another one, whatever is sent', async () => {
    const [one, other] = [await create(), await create()]
    const theirs = await session(other.baseUrl)
    await session(one.baseUrl)
    const { cardId = '' } = (await ask('GET', `${other.baseUrl}/v1/cards`, undefined, theirs)).body.data.cards[0] ?? {}
    const documents = () => [...drivers.values()].map((driver) => JSON.stringify(driver.documents()))
    const [mine, before] = documents()
    for (const name of Object.keys(operations) as OperationName[]) {
      const { method, path } = operations[name]
      const url = one.baseUrl + path.replace(/\{cardId\}/g, cardId).replace(/\{\w+\}/g, 'x')
      // Signed in anew each time: some of them end the session.
      await ask(method, url, method === 'GET' || method === 'DELETE' ? undefined : {}, await session(one.baseUrl))
    }
    expect(documents()[0]).not.toBe(mine)
    expect(documents()[1]).toBe(before)
    expect((await ask('GET', `${other.baseUrl}/v1/cards`, undefined, theirs)).body.ok).toBe(true)
  }, 30_000)

  it('move their clock forward only', async () => {
    const { baseUrl } = await create()
    const clock = (to?: string) => (to === undefined ? ask('GET', `${baseUrl}/clock`) : ask('POST', `${baseUrl}/clock`, { to }))
    expect((await clock()).body).toEqual({ status: 'ready', now: '2026-07-15T09:41:00+08:00' })
    expect((await clock('2026-08-01T09:00:00+08:00')).body).toEqual({ status: 'ready', now: '2026-08-01T09:00:00+08:00' })
    for (const wrong of ['2026-07-31T09:00:00+08:00', '2026-08-01T09:00:00+08:00', '9999-01-01T09:00:00+08:00', 'tomorrow', ''])
      expect((await clock(wrong)).status).toBe(400)
  })

  it('open to their key only, and keep no key', async () => {
    const { key } = await create()
    for (const wrong of [`sb_${'0'.repeat(32)}`, 'sb_', 'default', '..%2Fv1'])
      expect((await ask('GET', `${server.url}/sandboxes/${wrong}/v1/places`)).status).toBe(404)
    expect((await ask('GET', `${server.url}/sandboxes/${key}/v1/places`)).status).toBe(200)
    for (const [id, driver] of drivers) expect(id + JSON.stringify(driver.documents())).not.toContain(key.slice(3))
    expect((await ask('POST', `${server.url}/sandboxes`, { scenario: 'no such' })).status).toBe(400)
  })

  it('outlive that they are not held open: far more than are', async () => {
    const first = await create()
    const token = await session(first.baseUrl)
    for (let made = 0; made < 120; made += 1) await create()
    expect((await ask('GET', `${first.baseUrl}/v1/cards`, undefined, token)).body.data.cards).toHaveLength(1)
  }, 60_000)
})
