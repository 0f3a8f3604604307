import { request } from 'node:http'
import { operations } from '@/contract/operations'
import { startServer, type MockServer, type ServerOptions } from '../../../mock/server/server'
import { memoryDisk, NOON } from '../helpers'

let server: MockServer
const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0, ...options })
}
afterEach(() => server.close())

const JSON_TYPE = { 'content-type': 'application/json' }
const control = async (name: string, args: unknown[] = []): Promise<{ token: string }> => {
  const response = await fetch(`${server.url}/__mock/${name}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(args) })
  return ((await response.json()) as { result: { token: string } }).result // the control's own answer
}
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(server.url + path, { headers })
const post = (body: string, headers = JSON_TYPE): Promise<Response> => fetch(`${server.url}/v1/otp`, { method: 'POST', headers, body })
const sent = (path: string): Promise<Response> => fetch(server.url + path, { method: 'POST', headers: JSON_TYPE, body: '{}' })
/** As a browser asks that was told another name for this machine; `fetch` would not let us. */
const named = (host: string): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    request({ port, path: '/v1/places', headers: { host } }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.on('end', () =>
        resolve(new Response(body, { status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string> })),
      ) // one each here
    })
      .on('error', reject)
      .end()
  })
const bearer = ({ token }: { token: string }): Record<string, string> => ({ authorization: `Bearer ${token}` })

describe('what the server answers for itself', () => {
  beforeEach(() => start())

  it.each([
    ['a route it does not know', () => get('/v1/nothing'), 404, { code: 'SRV-BAD', cause: 'not-implemented' }],
    ['a method no route has', () => fetch(`${server.url}/v1/session`, { method: 'PATCH' }), 404, { cause: 'not-implemented' }],
    ['a path that is no path', () => get('/v1/cards/%E0%A4%A/overview'), 400, { code: 'SRV-BAD', cause: 'input-invalid' }],
    ['a body that is not JSON', () => post('{'), 400, { code: 'SRV-BAD', cause: 'input-invalid' }],
    ['a body that is no object', () => post('[1]'), 400, { cause: 'input-invalid' }],
    ['a body of a kind a foreign form can send', () => post('{}', { 'content-type': 'text/plain' }), 415, { cause: 'input-invalid' }],
    ['a body without an end', () => post(JSON.stringify({ x: 'y'.repeat(70_000) })), 413, { code: 'SRV-BAD', cause: 'input-invalid' }],
    [
      'a body deeper than anything we ask for',
      () => post(`${'{"x":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
      400,
      { cause: 'input-invalid' },
    ],
    ['a write whose words stand in the address', () => sent('/v1/otp?purpose=sign-in&phone=13912345678'), 400, { cause: 'input-invalid' }],
    ['a name of this machine that is not its own', () => named('evil.example'), 400, { cause: 'input-invalid' }],
    ['nobody in particular', () => get('/v1/profile'), 401, { code: 'AUTH-440' }],
  ])('%s: in the shape of the contract', async (_what, ask, status, error) => {
    const response = await ask()
    const id = response.headers.get('x-request-id')
    expect([response.status, await response.json()]).toMatchObject([status, { ok: false, error: { ...error, reference: id } }])
  })

  it('has a route for every operation, and the path wins over the query', async () => {
    for (const { method, path } of Object.values(operations)) {
      const response = await fetch(server.url + path.replace(/\{\w+\}/g, 'x'), { method })
      expect([path, response.status === 404]).toEqual([path, false])
    }
    const session = await control('useScenario', ['normal'])
    expect((await get('/v1/cards/nobody/overview?cardId=primary', bearer(session))).status).toBe(404)
    expect((await get('/v1/cards/a%2Fb/overview', bearer(session))).status).toBe(404)
  })

  it('names a request as its caller did, or by an id short enough to read out', async () => {
    const trace = 'c0ffee00c0ffee00c0ffee00c0ffee00'
    const asked = await get('/v1/places', { 'x-request-id': trace })
    expect(asked.headers.get('x-request-id')).toBe(trace)
    expect(await asked.json()).toMatchObject({ meta: { requestId: trace } })
    const padded = ['00000000000000330106199003072837', '00000000-0000-0033-0106-199003072837', 'R13912345']
    for (const id of ['330106199003072837', '13912345678', 'x', 'a b', ...padded])
      expect((await get('/v1/places', { 'x-request-id': id })).headers.get('x-request-id')).toMatch(/^R[0-9A-F]{8}$/)
  })

  it('tells browsers to be careful, and lets only pages of this machine read', async () => {
    const from = async (origin: string) => (await get('/v1/places', { origin })).headers
    const headers = await from('http://localhost:10086')
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:10086')
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
    for (const foreign of ['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'null'])
      expect((await from(foreign)).get('access-control-allow-origin')).toBeNull()
    const preflight = await fetch(`${server.url}/v1/otp`, {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:5000', 'access-control-request-method': 'POST' },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST, PUT, DELETE'])
  })

  it('says when a code may be sent again, in the header too', async () => {
    const send = () => post(JSON.stringify({ purpose: 'sign-in', phone: '13912345678' }))
    expect((await send()).status).toBe(200)
    const early = await send()
    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '60'])
  })

  it('is alive', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok', live: true, store: 'writable' })
  })
})

it('says so when it would forget', async () => {
  const driver = memoryDisk()
  driver.full = true
  await start({ driver })
  const response = await get('/health')
  expect([response.status, await response.json()]).toEqual([503, { status: 'degraded', live: true, store: 'refuses' }])
})

it('slows down a session, and an address whatever its tokens', async () => {
  await start({ rates: { session: 3, address: 6 } })
  const ask = async (token: string): Promise<number> => (await get('/v1/places', { authorization: `Bearer ${token}` })).status
  const statuses: number[] = []
  for (const token of ['one', 'one', 'one', 'one', 'two', 'three', 'four']) statuses.push(await ask(token))
  expect(statuses).toEqual([200, 200, 200, 429, 200, 200, 429])
  const refused = await get('/v1/nothing')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ ok: false, error: { code: 'SRV-429', reference: refused.headers.get('x-request-id') } })
  expect((await get('/health')).status).toBe(200)
})

it.each([
  ['the control', (url: string) => fetch(`${url}/__mock/status`, { method: 'POST' })],
  ['health', (url: string) => fetch(`${url}/health`)],
  ['the docs', (url: string) => fetch(`${url}/docs/style.css`)],
  ['sandboxes', (url: string) => fetch(`${url}/sandboxes`, { method: 'POST' })],
  ['the log of requests', (url: string) => fetch(`${url}/requests/R00000000`)],
  ['what there is not', (url: string) => fetch(`${url}/nothing`)],
  [
    'preflights',
    (url: string) =>
      fetch(`${url}/v1/otp`, { method: 'OPTIONS', headers: { origin: 'http://localhost', 'access-control-request-method': 'POST' } }),
  ],
])('slows down %s, too', async (_what, ask) => {
  await start({ rates: { session: 100, address: 3 }, sandboxDriver: () => memoryDisk() })
  const statuses: number[] = []
  for (let asked = 0; asked < 4; asked += 1) statuses.push((await ask(server.url)).status)
  expect(statuses.map((status) => status === 429)).toEqual([false, false, false, true])
})

it('works its documents out once', async () => {
  await start()
  const timed = async (): Promise<number> => {
    const before = performance.now()
    await (await get('/openapi.json')).text()
    return performance.now() - before
  }
  const first = await timed()
  expect(Math.min(await timed(), await timed())).toBeLessThan(first / 2)
}, 30_000)

describe('the control', () => {
  it.each([
    ['usePersona', ['nobody'], '0: ('],
    ['usePersona', [], '0: required'],
    ['useScenario', ['__proto__'], '0: ('],
    ['simulatePurchase', [{ kind: 'pharmacy', amount: -1 }], '0.amount: >=1'],
    ['simulatePurchase', [{ kind: 'pharmacy', amount: 1e300 }], '0.amount: <=1000000000'],
    ['simulatePurchase', [{ kind: 'pharmacy', amount: '12' }], '0.amount: number'],
    ['simulatePurchase', [null], '0: Object'],
    ['previewPurchase', [{ kind: 'hotel', amount: 1 }], '0.kind: ('],
    ['simulateCredit', [0.5], '0: integer'],
    ['moveClock', ['tomorrow'], '0: iso_timestamp'],
    ['moveClock', ['2026-02-30T00:00:00+08:00'], '0: check'],
    ['moveClock', ['9999-01-01T00:00:00+08:00'], '0: check'],
    ['moveClock', [], '0: required'],
    ['status', ['x'], '0: never'],
    ['status', { x: 1 }, 'arguments: array'],
  ])('refuses %s with %j by name, and changes nothing', async (name, args, told) => {
    const driver = memoryDisk()
    await start({ driver })
    const { token } = await control('useScenario', ['normal'])
    const before = JSON.stringify(driver.documents())
    const response = await fetch(`${server.url}/__mock/${name}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(args) })
    const body = (await response.json()) as { error: string } // the control's own
    expect([response.status, body.error.slice(0, told.length)]).toEqual([400, told])
    expect(JSON.stringify(driver.documents())).toBe(before)
    expect((await get('/v1/cards/primary/overview', bearer({ token }))).status).toBe(200)
  })

  it('is the operators’, outside the contract', async () => {
    await start()
    const session = await control('useScenario', ['normal'])
    expect(await (await get('/v1/cards', bearer(session))).json()).toMatchObject({ ok: true, data: { cards: [{ psnNameMasked: '**远' }] } })
    const call = async (name: string, headers: Record<string, string> = {}, body = '[]'): Promise<unknown[]> => {
      const response = await fetch(`${server.url}/__mock/${name}`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body })
      const answer: unknown = await response.json()
      return [response.status, answer]
    }
    expect(await call('constructor')).toEqual([404, { error: 'no such control' }])
    expect(await call('onChange')).toEqual([404, { error: 'no such control' }])
    expect(await call('useScenario', {}, '["no-such"]')).toEqual([400, { error: expect.any(String) }])
    expect(await call('status', { origin: 'https://evil.example' })).toEqual([403, { error: 'only from this machine' }])
  })

  it('does not exist where it is off', async () => {
    await start({ withControl: false })
    const response = await fetch(`${server.url}/__mock/status`, { method: 'POST', headers: JSON_TYPE, body: '[]' })
    expect([response.status, await response.json()]).toMatchObject([404, { error: { cause: 'not-implemented' } }])
  })
})
