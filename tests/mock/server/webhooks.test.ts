import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { OWN_DATABASES } from '../../support/databases'
import { ask, typesOf, until, useBackground } from './support/background'

describe.each(OWN_DATABASES)('webhooks, over %s', (_name, open) => {
  const place = useBackground(open)

  it('tells of a purchase, signed so that its owner can check it, once', async () => {
    const { base, listener, subscribe, operate, session, settled } = place()
    await session()
    const { id, secret } = (await subscribe(['entry.posted'])).body
    const { transactionId } = (await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })).body.result
    await until(() => listener.told.length > 0)
    await settled()
    const [told] = listener.told
    expect(listener.told).toHaveLength(1)
    const headers = told?.headers as Record<string, string>
    // Both by the library of the standard, and by the words of the standard.
    expect(new Webhook(secret).verify(told?.body ?? '', headers)).toMatchObject({
      type: 'entry.posted',
      data: { transactionId, amount: -12_000 },
    })
    const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${told?.body}`)
      .digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signature}`)
    expect(() => new Webhook('whsec_c29tZWJvZHkgZWxzZQ==').verify(told?.body ?? '', headers)).toThrow()
    await until(async () => (await ask('GET', `${base}/webhooks/${id}/deliveries`)).body.deliveries[0]?.state === 'delivered')
  }, 30_000)

  it('tells a story again that is loaded anew', async () => {
    const { listener, subscribe, operate, settled } = place()
    await subscribe(['entry.posted'])
    for (let loads = 1; loads <= 2; loads += 1) {
      await operate('useScenario', 'normal')
      await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
      await until(() => listener.told.length === loads)
      await settled()
    }
    expect(new Set(listener.told.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
  }, 60_000)

  it('signs by two secrets for a day after one was made anew', async () => {
    const { base, listener, subscribe, operate, session } = place()
    await session()
    const { id, secret } = (await subscribe(['entry.posted'])).body
    const next = (await ask('POST', `${base}/webhooks/${id}/secret`)).body.secret
    expect(next).not.toBe(secret)
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await until(() => listener.told.length > 0)
    const [told] = listener.told
    for (const live of [secret, next])
      expect(() => new Webhook(live).verify(told?.body ?? '', told?.headers as Record<string, string>)).not.toThrow()
    expect(String(told?.headers['webhook-signature']).split(' ')).toHaveLength(2)
  }, 30_000)

  it('tries again with the same id until it is taken, and sends what was taken again on demand', async () => {
    const { base, listener, subscribe, operate, session } = place()
    await session()
    listener.answer = (before) => (before < 1 ? 503 : 200)
    const { id } = (await subscribe(['entry.posted'])).body
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    const deliveries = async () => (await ask('GET', `${base}/webhooks/${id}/deliveries`)).body.deliveries
    await until(async () => (await deliveries())[0]?.state === 'delivered')
    const [delivery] = await deliveries()
    expect(delivery?.attempts.map(({ status }) => status)).toEqual([503, 200])
    expect((await ask('POST', `${base}/webhooks/${id}/deliveries/${delivery?.event}/replay`)).status).toBe(202)
    await until(() => listener.told.length === 3)
    expect(new Set(listener.told.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(listener.told.map(({ body }) => body)).size).toBe(1)
    expect((await ask('POST', `${base}/webhooks/${id}/deliveries/evt_none/replay`)).status).toBe(404)
  }, 60_000)

  it('tells nothing any more to whoever says that it is gone', async () => {
    const { base, listener, subscribe, operate, session, settled } = place()
    await session()
    listener.answer = () => 410
    await subscribe(['entry.posted'])
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await until(async () => (await ask('GET', `${base}/webhooks`)).body.webhooks[0]?.disabledAt !== null)
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await settled()
    expect(listener.told).toHaveLength(1)
  }, 30_000)

  it('tells everything that the moved clock brings, to people who do not look', async () => {
    const { base, listener, subscribe, session, settled } = place()
    await session()
    await subscribe()
    const moved = await ask('POST', `${base}/clock`, { to: '2026-09-01T12:00:00+08:00' })
    expect(moved.body.status).toBe('advancing')
    await settled()
    await until(() => listener.told.length > 2)
    expect(new Set(typesOf(listener))).toContain('entry.posted')
    const inSum = listener.told.length
    // Whoever looks now finds nothing that was not told.
    const token = await session()
    expect((await ask('GET', `${base}/v1/messages`, undefined, token)).status).toBe(200)
    await settled()
    expect(listener.told).toHaveLength(inSum)
  }, 60_000)

  it('tells of a balance that is low, a limit that is used up, an entry taken back, contributions missing, and a consent taken back', async () => {
    const { base, listener, subscribe, operate, settled } = place()
    const seen = async (scenario: string, act: (token: string) => Promise<unknown>) => {
      const { token } = (await operate('useScenario', scenario)).body.result
      await settled()
      await act(token)
      await settled()
    }
    await subscribe()
    await seen('normal', () => operate('simulatePurchase', { kind: 'pharmacy', amount: 420_000 }))
    await until(() => typesOf(listener).includes('balance.low'))
    await seen('arrears', () => operate('simulateCredit', 10_000))
    await seen('normal', (token) => ask('DELETE', `${base}/v1/consents/terms`, undefined, token))
    await until(() => typesOf(listener).includes('consent.withdrawn'))
    // As whole words: ids are digits and letters, and may hold eleven digits in a row by chance.
    expect(listener.told.map(({ body }) => body).join(' ')).not.toMatch(/\b(?:\d{17}[\dX]|1\d{10})\b/)
  }, 60_000)

  it('keeps nobody waiting for an endpoint that does not answer', async () => {
    const { listener, subscribe, operate, session, settled } = place()
    await session()
    const deaf = createServer(() => undefined)
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    await subscribe(['entry.posted'], `http://127.0.0.1:${(deaf.address() as AddressInfo).port}/`)
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 1_000 })
    await settled()
    await subscribe(['entry.posted'])
    const began = Date.now()
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 2_000 })
    await until(() => listener.told.length === 1)
    expect(Date.now() - began).toBeLessThan(8000)
    deaf.closeAllConnections()
    deaf.close()
  }, 30_000)

  it('goes nowhere it was not told to go', async () => {
    const { server, base, subscribe } = place()
    for (const url of [
      'http://10.0.0.1/',
      'https://example.com/',
      'file:///etc/passwd',
      'http://u:p@127.0.0.1/',
      'http://127.0.0.1.evil.test/',
      'no',
    ])
      expect((await subscribe(undefined, url)).status).toBe(400)
    expect((await subscribe(['no such event'])).status).toBe(400)
    for (let made = 0; made < 10; made += 1) expect((await subscribe()).status).toBe(201)
    expect((await subscribe()).status).toBe(409)
    const { webhooks } = (await ask('GET', `${base}/webhooks`)).body
    expect(JSON.stringify(webhooks)).not.toContain('whsec_')
    const other = (await ask('POST', `${server.url}/sandboxes`, {})).body.baseUrl
    expect((await ask('GET', `${other}/webhooks`)).body.webhooks).toEqual([])
    expect((await ask('DELETE', `${other}/webhooks/${webhooks[0]?.id}`)).status).toBe(404)
    expect((await ask('DELETE', `${base}/webhooks/${webhooks[0]?.id}`)).status).toBe(204)
  }, 30_000)

  it('keeps nobody waiting for an endpoint that never answers, however much is left for it', async () => {
    const { server, listener, subscribe, operate, session } = place()
    await session()
    const deaf = createServer(() => undefined)
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    await subscribe(['entry.posted'], `http://127.0.0.1:${(deaf.address() as AddressInfo).port}/`)
    for (let bought = 0; bought < 45; bought += 1) await operate('simulatePurchase', { kind: 'pharmacy', amount: 1_000 })
    // It was found out to be deaf once; from then on it has one try at a time.
    await new Promise((resolve) => setTimeout(resolve, 12_000))
    const { baseUrl } = (await ask('POST', `${server.url}/sandboxes`, {})).body
    await ask('POST', `${baseUrl}/__mock/usePersona`, ['employee'])
    await ask('POST', `${baseUrl}/webhooks`, { url: listener.url, events: ['entry.posted'] })
    const began = Date.now()
    await ask('POST', `${baseUrl}/__mock/simulatePurchase`, [{ kind: 'pharmacy', amount: 2_000 }])
    await until(() => listener.told.length === 1)
    expect(Date.now() - began).toBeLessThan(5000)
    deaf.closeAllConnections()
    deaf.close()
  }, 60_000)

  it('delivers what had failed for good, once somebody asks for it again', async () => {
    const { sql, base, listener, subscribe, operate, session } = place()
    await session()
    const { id } = (await subscribe(['entry.posted'])).body
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await until(() => listener.told.length === 1)
    const [delivery] = (await ask('GET', `${base}/webhooks/${id}/deliveries`)).body.deliveries
    // As after the last try.
    const data = `select jsonb_build_object('sandbox', sandbox, 'data', jsonb_build_object('endpoint', endpoint, 'event', event))`
    await sql.query(`update webhook_delivery set state = 'failed' where event = $1`, [delivery?.event])
    await sql.query(`insert into pgboss.job (name, data) select 'deliver-dead', (${data} from webhook_delivery where event = $1)`, [
      delivery?.event,
    ])
    const [dead] = (await ask('GET', `${base}/jobs/failed`)).body.jobs
    expect((await ask('POST', `${base}/jobs/failed/${dead?.id}/retry`)).status).toBe(202)
    await until(() => listener.told.length === 2)
    await until(async () => (await ask('GET', `${base}/webhooks/${id}/deliveries`)).body.deliveries[0]?.state === 'delivered')
  }, 30_000)

  it('sends nothing again to whoever said that it is gone', async () => {
    const { base, listener, subscribe, operate, session } = place()
    await session()
    listener.answer = () => 410
    const { id } = (await subscribe(['entry.posted'])).body
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await until(async () => (await ask('GET', `${base}/webhooks`)).body.webhooks[0]?.disabledAt !== null)
    const [delivery] = (await ask('GET', `${base}/webhooks/${id}/deliveries`)).body.deliveries
    expect((await ask('POST', `${base}/webhooks/${id}/deliveries/${delivery?.event}/replay`)).status).toBe(404)
  }, 30_000)

  it('names people so that nobody finds their number out', async () => {
    const { sql, base, listener, subscribe, operate } = place()
    await subscribe(['consent.withdrawn'])
    const { token } = (await operate('useScenario', 'normal')).body.result
    const people = (await sql.query(`select substr(key, 6) as id from document where key like 'user/%'`, [])).rows as { id: string }[]
    expect(people.length).toBeGreaterThan(0)
    expect((await ask('DELETE', `${base}/v1/consents/sensitive`, undefined, token)).status).toBe(200)
    await until(() => listener.told.length === 1)
    for (const { id } of people) expect(listener.told[0]?.body).not.toContain(id)
  }, 30_000)

  it('does not tell the server itself, and other hosts by TLS only', async () => {
    const { server, subscribe } = place()
    expect((await subscribe(undefined, `${server.url}/__mock/reset`)).status).toBe(400)
    expect((await subscribe(undefined, 'http://hooks.test/')).status).toBe(400)
    expect((await subscribe(undefined, 'https://HOOKS.test/')).status).toBe(201)
  })
})
