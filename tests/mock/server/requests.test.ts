import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { memoryDriver } from '@mock'
import { createRing, type Logged } from '../../../mock/server/requests/ring'
import { startServer, type MockServer, type ServerOptions } from '../../../mock/server/server'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import { memoryDisk, NOON } from '../helpers'

// A shell for each line takes its time on a busy machine.
jest.setTimeout(30_000)

const JSON_TYPE = { 'content-type': 'application/json' }
const CONSENTS = { terms: true, sensitive: true, version: '2026-07' }

let server: MockServer
const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0, sandboxDriver: () => memoryDriver(), ...options })
}
afterEach(() => server.close())

/** What any of the answers here has. */
interface Body {
  error: { reference: string }
  data: { token: string; ticket: string; proof: string; certno: string }
  result: { token: string } & { code: string }[]
  key: string
  curl: string
}

interface Reply {
  id: string
  status: number
  body: Body
}

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(server.url + path, {
    method,
    headers: { ...(body === undefined ? {} : JSON_TYPE), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { id: response.headers.get('x-request-id') ?? '', status: response.status, body: (await response.json()) as Body }
}
const control = async (name: string, ...args: unknown[]) => (await ask('POST', `/__mock/${name}`, args)).body.result
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const logged = async (id: string): Promise<Logged> => (await ask('GET', `/requests/${id}`)).body as unknown as Logged // the route's own answer

describe('the log of requests', () => {
  it('finds a failure by its reference: what was asked, what was wrong, and how to ask again', async () => {
    await start()
    const { token } = await control('useScenario', 'normal')
    const { body } = await ask('GET', '/v1/cards/primary/transactions?from=2026-01-01&to=soon', undefined, bearer(token))
    expect(await logged(body.error.reference)).toEqual({
      id: body.error.reference,
      operation: 'transactions.list',
      method: 'GET',
      path: '/v1/cards/:cardId/transactions',
      at: '2026-07-15T09:41:00+08:00',
      status: 400,
      ms: expect.any(Number),
      error: { code: 'SRV-BAD', cause: 'input-invalid', field: 'to', expected: 'iso_date', reference: body.error.reference },
      input: { cardId: 'primary', from: '2026-01-01', to: '***' },
      answer: null,
      curl: `curl -X GET "${server.url}/v1/cards/primary/transactions?from=2026-01-01&to=$TO" -H "authorization: Bearer $TOKEN"`,
    })
  })

  it.each([
    ['a route that does not exist', () => ask('GET', '/v1/nothing'), 404],
    ['a path that is no path', () => ask('GET', '/v1/cards/%E0%A4%A/overview'), 400],
    ['a body that is not JSON', () => ask('POST', '/v1/otp', '{'), 400],
    ['a body without an end', () => ask('POST', '/v1/otp', { x: 'y'.repeat(70_000) }), 413],
    ['nobody', () => ask('GET', '/v1/profile'), 401],
  ])('finds %s', async (_what, request, status) => {
    await start()
    const { id, body } = await request()
    expect(body.error.reference).toBe(id)
    expect(await logged(id)).toMatchObject({ id, status, error: body.error })
  })

  it('finds what was refused for coming too often', async () => {
    await start({ rates: { session: 1, address: 100 } })
    await ask('GET', '/v1/places', undefined, bearer('one'))
    const { id, status } = await ask('GET', '/v1/places', undefined, bearer('one'))
    expect([status, await logged(id)]).toMatchObject([429, { status: 429, error: { code: 'SRV-429' } }])
  })

  it('tells no secret: not of a whole binding, not of what was put in the wrong place', async () => {
    await start()
    const phone = '13912345678'
    const { ssn, ssc, password } = DEMO_CREDENTIALS['employee-hz']!
    const ids: string[] = []
    const noted = async (...args: Parameters<typeof ask>) => {
      const reply = await ask(...args)
      ids.push(reply.id)
      return reply.body
    }
    const code = async (): Promise<string> => (await control('outbox'))[0]?.code ?? ''
    await noted('POST', '/v1/otp', { purpose: 'sign-in', phone })
    const codes = [await code()]
    const signIn = { method: 'sms', host: 'h5', loginCode: 'login-of-device', phone, otpCode: codes[0], consents: CONSENTS }
    const { token } = (await noted('POST', '/v1/session', signIn)).data
    const headers = bearer(token)
    await noted('POST', '/v1/otp', { purpose: 'bind' }, headers)
    codes.push(await code())
    const card = { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode: codes[1] }
    const { ticket } = (await noted('POST', '/v1/cards/verifications', card, headers)).data
    await noted('POST', '/v1/cards', { ticket }, headers)
    await noted('POST', '/v1/otp', { purpose: 'step-up' }, headers)
    codes.push(await code())
    const { proof } = (await noted('POST', '/v1/step-ups/proofs', { factor: 'code', otpCode: codes[2], purpose: 'reveal' }, headers)).data
    expect((await noted('POST', '/v1/cards/primary/reveal', { proof }, headers)).data.certno).toBe(ssn)
    // What a client that is not finished sends.
    await noted(
      'POST',
      '/v1/cards/verifications',
      { ...card, number: Number(phone), otpCode: Number(codes[1]), password: [password] },
      headers,
    )
    await noted('POST', '/v1/cards/verifications', { ...card, numberType: password, insuplcAdmdvs: ssc, [ssn]: password }, headers)
    await noted('POST', '/v1/cards', { ticket: { password, otpCode: codes[1], deep: [[phone]] } }, headers)
    await noted('GET', `/v1/cards/${ssn}/overview`, undefined, headers)
    await noted('GET', `/v1/cards/${ssc}/overview`, undefined, headers)
    await noted('GET', `/v1/cards/primary/transactions?from=${phone}&to=2026-01-01&query=${phone}`, undefined, headers)
    await noted('POST', '/v1/otp', { purpose: 'sign-in', phone: password }, headers)
    const all = await Promise.all(ids.map(logged))
    expect(all.map(({ id }) => id)).toEqual(ids)
    const told = JSON.stringify(all)
    const secrets = [phone, ssn, ssc, password, token, ticket, proof, 'login-of-device', '林知远', ...codes]
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
    expect(all[3]).toMatchObject({
      operation: 'cards.verify',
      input: { insuplcAdmdvs: '330100', numberType: 'ssn', number: '3****************7', password: '***', otpCode: '***' },
      answer: { data: { ticket: '***', psnNameMasked: '**远', insutype: '310', minor: false } },
    })
  })

  it('gives a line that asks the same again', async () => {
    await start()
    const { token } = await control('useScenario', 'normal')
    const again = async ({ id, body }: Reply, variables: Record<string, string> = {}) => {
      const { curl } = await logged(id)
      const env = { PATH: process.env.PATH, TOKEN: token, ...variables }
      const { stdout } = await promisify(execFile)('bash', ['-c', `${curl ?? ''} -s`], { env })
      const told = JSON.parse(stdout) as object // what the server answers
      expect({ ...told, meta: null }).toEqual({ ...body, meta: null })
    }
    await again(
      await ask('GET', '/v1/cards/primary/transactions?from=2026-01-01&to=2026-07-01&limit=2&query=%E8%8D%AF', undefined, bearer(token)),
      {
        QUERY: '%E8%8D%AF',
      },
    )
    const outcomes = [{ kind: 'credit', outcome: 'refused' }]
    await again(await ask('POST', '/v1/cards/primary/alerts/consents', { outcomes }, bearer(token)))
    await again(await ask('GET', '/v1/places'))
  })

  it('says nothing in it that a shell would run', async () => {
    await start()
    const { token } = await control('useScenario', 'normal')
    for (const evil of ['$(touch x)', '`touch x`', 'a";touch x;"', "a';touch x;'", '!!', 'a\\']) {
      const got = await ask('GET', `/v1/cards/${encodeURIComponent(evil)}/overview`, undefined, bearer(token))
      expect((await logged(got.id)).curl).toContain('/v1/cards/$CARD_ID/overview"')
    }
  })

  it('is the operators’: not there without the control, not for pages from elsewhere', async () => {
    await start({ withControl: false })
    const { id } = await ask('GET', '/v1/places')
    expect(await ask('GET', `/requests/${id}`)).toMatchObject({ status: 404, body: { error: { cause: 'not-implemented' } } })
    await server.close()
    await start()
    const asked = await ask('GET', '/v1/places')
    expect((await ask('GET', `/requests/${asked.id}`, undefined, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await ask('GET', '/requests/R00000000')).toMatchObject({ status: 404, body: { error: { code: 'DATA-404' } } })
  })

  it('is apart for each sandbox, and never tells its key', async () => {
    await start()
    const [one, other] = [(await ask('POST', '/sandboxes', {})).body, (await ask('POST', '/sandboxes', {})).body]
    const { id } = await ask('GET', `/sandboxes/${one.key}/v1/places`)
    expect(await ask('GET', `/sandboxes/${one.key}/requests/${id}`)).toMatchObject({ status: 200, body: { id, operation: 'places.list' } })
    const { body } = await ask('GET', `/sandboxes/${one.key}/requests/${id}`)
    expect(body.curl).toBe(`curl -X GET "${server.url}/sandboxes/$SANDBOX/v1/places"`)
    expect(JSON.stringify(body)).not.toContain(one.key)
    expect((await ask('GET', `/sandboxes/${other.key}/requests/${id}`)).status).toBe(404)
    expect((await ask('GET', `/requests/${id}`)).status).toBe(404)
  })
})

describe('what it keeps', () => {
  const entry = (id: string, more: Partial<Logged> = {}): Logged => ({
    ...{ id, operation: null, method: 'GET', path: '/', at: '', status: 200, ms: 1, error: null, input: null, answer: null, curl: null },
    ...more,
  })

  it('is the last ones', () => {
    const ring = createRing(2)
    for (const id of ['a', 'b', 'a', 'c']) ring.add(entry(id))
    expect(['a', 'b', 'c'].map((id) => ring.find(id)?.id)).toEqual(['a', undefined, 'c'])
  })

  it('has a size, and of one that is too large only the head', () => {
    const ring = createRing(1000, 50_000)
    for (let index = 0; index < 100; index += 1) ring.add(entry(`e${index}`, { input: 'x'.repeat(10_000) }))
    expect(Array.from({ length: 100 }, (_, index) => ring.find(`e${index}`)).filter((found) => found !== null)).toHaveLength(4)
    ring.add(entry('large', { input: 'x'.repeat(20_000), answer: 1, status: 400 }))
    expect(ring.find('large')).toEqual(entry('large', { status: 400 }))
  })
})
