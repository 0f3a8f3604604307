import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ErrorCode, SendOptions } from '@/contract'
import type { MockControl } from '../control-types'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../index'
import { matchRoute } from './routes'

const BODY_LIMIT = 64 * 1024

const STATUS: Partial<Record<ErrorCode, number>> = {
  'AUTH-401': 401,
  'AUTH-403': 403,
  'AUTH-423': 423,
  'AUTH-440': 401,
  'CARD-404': 404,
  'CARD-409': 409,
  'DATA-404': 404,
  'SRV-429': 429,
  'SRV-5XX': 503,
  'SRV-BAD': 400,
}

/** The H5 build runs on another port of this machine, so its origin has to be let in. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > BODY_LIMIT) throw new RangeError('body too large')
  }
  return text === '' ? {} : JSON.parse(text)
}

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { ...CORS, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

const badRequest = { ok: false, error: { code: 'SRV-BAD', cause: 'input-invalid', reference: 'HTTP' } }
const notImplemented = { ok: false, error: { code: 'SRV-BAD', cause: 'not-implemented', reference: 'HTTP' } }

function optionsOf({ headers }: IncomingMessage): SendOptions {
  const key = headers['idempotency-key']
  return { token: headers.authorization?.replace(/^Bearer /, ''), idempotencyKey: typeof key === 'string' ? key : undefined }
}

async function answer({ transport, control }: MockBackend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', 'http://mock')
  if (method === 'OPTIONS') return reply(response, 204, undefined)
  if (url.pathname.startsWith('/__mock/') && method === 'POST')
    return reply(response, 200, await callControl(control, url.pathname.slice('/__mock/'.length), request))
  const match = matchRoute(method, url)
  if (!match) return reply(response, 404, notImplemented)
  const body = await readBody(request)
  const input = { ...(typeof body === 'object' ? body : {}), ...match.input }
  const result = await transport.send(match.name, input, optionsOf(request))
  reply(response, result.ok ? 200 : (STATUS[result.error.code] ?? 422), result)
}

/** `POST /__mock/usePersona` with `["employee"]`: any call of the control, arguments as a JSON array. */
async function callControl(control: MockControl, name: string, request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request)
  const args: unknown[] = Array.isArray(body) ? body : []
  const callable = Object.prototype.hasOwnProperty.call(control, name) && name !== 'onChange'
  if (!callable) return { error: 'no such control' }
  // An operator's console: arguments are the caller's responsibility.
  const call = control[name as keyof MockControl] as (...values: unknown[]) => unknown
  return { result: call(...args) ?? null }
}

export interface MockServer extends MockBackend {
  /** `http://127.0.0.1:4010` */
  url: string
  close(): Promise<void>
}

/**
 * Serves the mock backend over HTTP, on this machine only.
 * @param port 0 picks a free one
 */
export async function startServer(options: MockBackendOptions & { port?: number }): Promise<MockServer> {
  const backend = createMockBackend(options)
  const server: Server = createServer((request, response) => {
    answer(backend, request, response).catch(() => reply(response, 400, badRequest))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 4010, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // listening on a port, so never a pipe
  return {
    ...backend,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
