import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AlertField } from '@/domain/alert-message'
import { onDatabase } from '../../../../mock/server/background'
import { startServer, type MockServer } from '../../../../mock/server/server'
import { prepare, type Sql } from '../../../../mock/server/sql-driver'
import { createWechat } from '../../../../mock/server/vendors/wechat'
import { CREDENTIALS, fakeVendors, type FakeVendors } from './vendors'

const JSON_TYPE = { 'content-type': 'application/json' }
const RATES = { session: 100_000, address: 100_000 }

interface Told {
  headers: IncomingHttpHeaders
  body: string
}

/** Somebody who wants to be told. */
export interface Listener {
  url: string
  told: Told[]
  /** What it answers; a function of how often it was told before. */
  answer: (before: number) => number
  close(): void
}

async function listen(): Promise<Listener> {
  const listener: Omit<Listener, 'url'> & { server: Server } = {
    told: [],
    answer: () => 204,
    server: createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        response.statusCode = listener.answer(listener.told.length)
        listener.told.push({ headers: request.headers, body })
        response.end()
      })
    }),
    close: () => void listener.server.close(),
  }
  await new Promise<void>((resolve) => listener.server.listen(0, '127.0.0.1', resolve))
  return Object.assign(listener, { url: `http://127.0.0.1:${(listener.server.address() as AddressInfo).port}/` })
}

export interface Reply {
  status: number
  body: {
    id: string
    secret: string
    baseUrl: string
    status: string
    result: { token: string; transactionId: string }
    data: {
      token: string
      devices: { deviceId: string; current: boolean }[]
      credits: { kind: string; left: number }[]
      items: { body: { amount?: number }; delivery: { channel: string; reason?: string } }[]
    }
    deliveries: { event: string; type: string; state: string; attempts: { status: number | null }[] }[]
    webhooks: { id: string; disabledAt: string | null }[]
    jobs: { id: string; queue: string }[]
  }
}

export async function ask(method: string, url: string, body?: unknown, token?: string): Promise<Reply> {
  const headers = { ...JSON_TYPE, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text || '{}') as Reply['body'] } // each test knows the answer it asked for
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it never happened')
}

export const typesOf = ({ told }: Listener) => told.map(({ body }) => (JSON.parse(body) as { type: string }).type)

const template = (...names: AlertField['key'][]) => ({
  id: `T-${names.join('-')}`,
  fields: Object.fromEntries(names.map((name) => [name, name])),
})

/** Templates that the app has registered; no others. */
const TEMPLATES = {
  spending: template('amount', 'balance', 'counterparty', 'changedAt'),
  'low-balance': template('balance', 'threshold', 'changedAt'),
}

export interface Place {
  sql: Sql
  server: MockServer
  /** Of a sandbox of the test's own. */
  base: string
  listener: Listener
  wechat: FakeVendors
  subscribe(events?: string[], url?: string): Promise<Reply>
  operate(name: string, ...args: unknown[]): Promise<Reply>
  /** A preview's person begins anew. @returns their token */
  session(): Promise<string>
  /** Everybody in the sandbox has been evaluated. */
  settled(): Promise<void>
}

/** A server over a database of its own with somebody who works, a sandbox and a listener for each test. */
export function useBackground(open: () => Promise<Sql>): () => Place {
  const errors: unknown[] = []
  let place: Place
  let sql: Sql
  let server: MockServer
  let wechat: FakeVendors
  beforeAll(async () => {
    sql = await open()
    await prepare(sql)
    wechat = await fakeVendors()
    const vendors = { weapp: createWechat({ appId: 'wx1', secret: CREDENTIALS.secret, api: wechat.url, templates: TEMPLATES, page: 'p' }) }
    const settings = {
      vendors,
      webhookKey: 'a key of the tests',
      webhookHosts: ['hooks.test'],
      onError: (error: unknown) => void errors.push(error),
    }
    server = await startServer({ ...onDatabase(sql, settings), vendors, clock: () => Date.now(), port: 0, rates: RATES })
  }, 60_000)
  afterAll(async () => {
    // A delivery under way is waited for.
    await server.close()
    wechat.close()
  }, 30_000)
  beforeEach(async () => {
    const listener = await listen()
    const { baseUrl: base } = (await ask('POST', `${server.url}/sandboxes`, { scenario: 'normal' })).body
    const operate = (name: string, ...args: unknown[]) => ask('POST', `${base}/__mock/${name}`, args)
    place = {
      sql,
      server,
      base,
      listener,
      wechat,
      operate,
      subscribe: (events, url = listener.url) => ask('POST', `${base}/webhooks`, { url, ...(events ? { events } : {}) }),
      session: async () => (await operate('usePersona', 'employee')).body.result.token,
      settled: () => until(async () => (await ask('GET', `${base}/clock`)).body.status === 'ready'),
    }
  })
  afterEach(() => {
    place.listener.close()
    expect(errors.splice(0)).toEqual([])
  })
  return () => place
}
