import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Transport } from '@/contract'
import { operations } from '@/contract/operations'
import { fetchRequest } from '@/platform/h5/request'
import { createHttpTransport } from '@/services/http-transport'

const META = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r1' }
const NOW = Date.parse('2026-07-15T09:41:00+08:00')

type Handle = (request: IncomingMessage, response: ServerResponse, body: string) => void
let handle: Handle
let server: Server
let transport: Transport
/** Divides the transport's 10 s. Only the timeout's own test hurries: a million characters need their time on a busy machine. */
let hurry = 1
const told: number[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => handle(request, response, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const hurried = (request: Parameters<typeof fetchRequest>[0]) => fetchRequest({ ...request, timeout: request.timeout / hurry })
  transport = createHttpTransport({
    baseUrl: `http://127.0.0.1:${port}`,
    request: hurried,
    now: () => NOW,
    onTime: (time) => told.push(time),
  })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const reply =
  (status: number, body: unknown, headers = {}): Handle =>
  (_, response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))

describe('HTTP transport', () => {
  it('reports the provider’s time, also with failures, and nothing when there is none', async () => {
    told.length = 0
    const refusal = { ok: false, error: { code: 'SRV-5XX', reference: 'r1', at: '2026-07-15T09:41:00+08:00' } }
    handle = reply(500, refusal, { date: 'Wed, 15 Jul 2026 02:01:00 GMT' })
    await transport.send(operations['places.list'], {})
    for (const date of ['no time at all', '7', '2026-07-15', '']) {
      handle = reply(500, refusal, { date })
      await transport.send(operations['places.list'], {})
    }
    expect(told).toEqual([Date.parse('2026-07-15T10:01:00+08:00')])
  })

  it('builds route, query and headers from the operation', async () => {
    const seen: Record<string, unknown> = {}
    handle = (request, response, body) => {
      Object.assign(seen, { method: request.method, url: request.url, auth: request.headers.authorization, body })
      reply(200, { ok: false, error: { code: 'DATA-404', reference: 'x' } })(request, response, '')
    }
    await transport.send(
      operations['transactions.list'],
      { cardId: 'a/b', from: '2026-01-01', to: '2026-07-15', query: '药 店' },
      { token: 't' },
    )
    expect(seen).toEqual({
      method: 'GET',
      url: '/v1/cards/a%2Fb/transactions?from=2026-01-01&to=2026-07-15&query=%E8%8D%AF%20%E5%BA%97',
      auth: 'Bearer t',
      body: '',
    })
  })

  it('sends a write’s other fields in the body, with its idempotency key', async () => {
    const seen: Record<string, unknown> = {}
    handle = (request, response, body) => {
      Object.assign(seen, { url: request.url, key: request.headers['idempotency-key'], body: JSON.parse(body) as unknown })
      reply(200, { ok: false, error: { code: 'VERIFY-OTP', reference: 'x' } })(request, response, '')
    }
    await transport.send(operations['cards.unbind'], { cardId: 'c1', otpCode: '123456' }, { idempotencyKey: 'k' })
    expect(seen).toEqual({ url: '/v1/cards/c1/unbind', key: 'k', body: { otpCode: '123456' } })
  })

  it('returns answers and catalogued failures, whatever the status', async () => {
    handle = reply(200, { ok: true, data: { cards: [] }, meta: META })
    await expect(transport.send(operations['cards.list'], {})).resolves.toEqual({ ok: true, data: { cards: [] }, meta: META })
    handle = reply(423, { ok: false, error: { code: 'AUTH-423', until: META.asOf, reference: 'x' } })
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({ error: { code: 'AUTH-423', until: META.asOf } })
  })

  it.each([
    ['an answer that does not fit', 200, { ok: true, data: { cards: 'none' }, meta: META }, 'SRV-BAD'],
    ['a page instead of JSON', 200, '<html>', 'SRV-BAD'],
    ['a refusal that is no answer of ours', 404, '<html>', 'SRV-BAD'],
    ['a fault behind a gateway', 502, 'bad gateway', 'SRV-5XX'],
  ])('reads %s', async (_, status, body, code) => {
    handle = reply(status, body)
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({ ok: false, error: { code } })
  })

  it('reads when a throttle ends', async () => {
    handle = reply(429, 'slow down', { 'retry-after': '30' })
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({
      error: { code: 'SRV-429', until: '2026-07-15T09:41:30+08:00' },
    })
  })

  it.each([
    ['86400', '2026-07-16T09:41:00+08:00'],
    ['Wed, 15 Jul 2026 01:42:00 GMT', '2026-07-15T09:42:00+08:00'],
  ])('accepts the longest allowed wait, and a date: Retry-After %p', async (after, until) => {
    handle = reply(429, 'slow down', { 'retry-after': after })
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({ error: { code: 'SRV-429', until } })
  })

  it('ends a throttle no sooner than the answer said', async () => {
    const { port } = server.address() as AddressInfo
    const between = createHttpTransport({ baseUrl: `http://127.0.0.1:${port}`, request: fetchRequest, now: () => NOW + 999 })
    handle = reply(429, 'slow down', { 'retry-after': '1' })
    await expect(between.send(operations['cards.list'], {})).resolves.toMatchObject({ error: { until: '2026-07-15T09:41:01.999+08:00' } })
  })

  it('ignores an end of a throttle in a body that is more than a day ahead', async () => {
    const until = async (at: string) => {
      handle = reply(429, { ok: false, error: { code: 'SRV-429', until: at, reference: 'r' } })
      const answer = await transport.send(operations['cards.list'], {})
      return answer.ok ? null : answer.error
    }
    expect(await until('2026-07-16T09:41:00+08:00')).toHaveProperty('until')
    expect(await until('2026-07-16T09:41:01+08:00')).toEqual({ code: 'SRV-429', reference: 'r' })
  })

  const OF_LENGTH = (length: number) => {
    const around = JSON.stringify({ ok: true, data: { cards: [] }, meta: META, more: '' }).length
    return { ok: true, data: { cards: [] }, meta: META, more: 'x'.repeat(length - around) }
  }

  it('accepts an answer of a million characters, and rejects a longer one', async () => {
    handle = reply(200, OF_LENGTH(1_000_000))
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({ ok: true })
    handle = reply(200, OF_LENGTH(1_000_001))
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({
      error: { code: 'SRV-BAD', cause: 'answer-too-large' },
    })
    handle = reply(503, OF_LENGTH(1_000_001))
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({ error: { code: 'SRV-5XX' } })
  })

  it('rejects JSON that is nested too deeply', async () => {
    handle = reply(200, `${'['.repeat(400_000)}${']'.repeat(400_000)}`)
    await expect(transport.send(operations['cards.list'], {})).resolves.toMatchObject({
      error: { code: 'SRV-BAD', cause: 'output-invalid' },
    })
  })

  const ODD = ['0', '-5', 'soon', '', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '86401', '9'.repeat(400), '2026-07-15T09:42:00+08:00']
  it.each([...ODD, 'Wed, 15 Jul 2026 01:41:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 15 Jul 2056 01:42:00 GMT'])(
    'gives no end of a throttle without a valid one: Retry-After %p',
    async (after) => {
      handle = reply(429, 'slow down', { 'retry-after': after })
      const answer = await transport.send(operations['cards.list'], {})
      expect(answer).toMatchObject({ ok: false, error: { code: 'SRV-429' } })
      expect(answer.ok || 'until' in answer.error).toBe(false)
    },
  )

  it('counts a throttle from the provider’s time, whatever the phone’s clock says', async () => {
    const { port } = server.address() as AddressInfo
    let skew = 0
    const late = createHttpTransport({
      baseUrl: `http://127.0.0.1:${port}`,
      request: fetchRequest,
      now: () => NOW,
      clock: () => NOW + skew,
      onTime: (time) => (skew = time - NOW),
    })
    handle = reply(429, 'slow down', { 'retry-after': '30', date: 'Wed, 15 Jul 2026 02:41:00 GMT' })
    const answer = await late.send(operations['cards.list'], {})
    expect(answer).toMatchObject({ error: { code: 'SRV-429', until: '2026-07-15T10:41:30+08:00' } })
    // The reference is made on the phone, from the phone's clock.
    expect(answer).toMatchObject({ error: { reference: `L-${NOW.toString(36).toUpperCase()}` } })
  })

  it('times out', async () => {
    handle = () => undefined
    hurry = 25
    const answer = await transport.send(operations['cards.list'], {})
    hurry = 1
    expect(answer).toMatchObject({ error: { code: 'NET-TIMEOUT' } })
  })

  it('reports a server that cannot be reached', async () => {
    const nobody = createHttpTransport({ baseUrl: 'http://127.0.0.1:1', request: fetchRequest, now: () => NOW })
    await expect(nobody.send(operations['cards.list'], {})).resolves.toMatchObject({ error: { code: 'NET-OFFLINE' } })
  })

  it('rejects with AbortError once the call is aborted', async () => {
    handle = () => undefined
    const controller = new AbortController()
    const sending = transport.send(operations['cards.list'], {}, { signal: controller.signal })
    controller.abort()
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
  })
})
