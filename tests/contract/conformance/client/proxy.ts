import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from '../probe'
import { ACTS, type Answer } from './acts'
import { operationAt, tokenIn, type ActId, type Log, type Seen } from './log'
import type { PlanPages } from './plan'

/** Headers that hold for one connection only, or for a body that `fetch` has decoded. */
const NOT_PASSED_ON = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'accept-encoding',
])

const passedOn = (headers: Iterable<[string, string]>): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !NOT_PASSED_ON.has(name)))

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

function requestSeen(request: IncomingMessage, sent: string): Seen {
  const [method = 'GET', path = '/'] = [request.method, request.url]
  const headers = headersOf(request)
  return {
    operation: operationAt(method, path),
    method,
    path,
    token: tokenIn(headers.authorization),
    idempotencyKey: headers['idempotency-key'] ?? null,
    sent: sent === '' ? null : sent,
    status: 0,
    contentType: '',
    retryAfter: null,
    text: '',
    body: undefined,
    at: Date.now(),
    answeredAt: Infinity,
    headers,
    act: null,
  }
}

async function ask(upstream: string, seen: Seen): Promise<Answer> {
  const body = seen.sent === null ? {} : { body: seen.sent }
  const answer = await fetch(upstream + seen.path, { method: seen.method, headers: passedOn(Object.entries(seen.headers)), ...body })
  return { status: answer.status, headers: passedOn(answer.headers), text: await answer.text() }
}

export interface Watching {
  url: string
  log: Log
  close(): Promise<void>
}

/**
 * A proxy between a client and a provider: forwards everything, records it, and does each of `ACTS` once.
 * @param upstream the provider's base URL without a trailing slash
 * @param pages answers requests below `/__plan`
 */
export async function watch(upstream: string, port: number, pages: (log: Log) => PlanPages): Promise<Watching> {
  const seen: Seen[] = []
  const said = new Map<string, string>()
  const log: Log = { seen, said }
  const done = new Set<ActId>()

  function spoilt(one: Seen, answer: Answer): Answer | null {
    const body = parse(answer.text) as { ok?: unknown } | undefined // only `ok` is read
    if (answer.status !== 200 || body?.ok !== true) return answer
    const earlier = seen.filter((other) => other !== one)
    const act = ACTS.find(({ id, meets }) => !done.has(id) && meets(one, earlier))
    if (!act) return answer
    done.add(act.id)
    one.act = act.id
    return act.spoil(answer)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Only the provider's `Date` may reach the client, because the client sets its clock by it.
    response.sendDate = false
    const one = requestSeen(request, await textOf(request))
    if (one.path.startsWith('/__plan')) return pages(log).answer(one, said, response)
    // A CORS preflight comes from the browser, not from the client.
    if (one.method !== 'OPTIONS') seen.push(one)
    const answer = spoilt(one, await ask(upstream, one))
    one.answeredAt = Date.now()
    if (answer === null) return void response.socket?.destroy()
    const { status, headers, text } = answer
    Object.assign(one, { status, text, body: parse(text), contentType: headers['content-type'], retryAfter: headers['retry-after'] })
    response.writeHead(status, headers).end(text)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port, so never a pipe
    log,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
