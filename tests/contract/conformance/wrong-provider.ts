import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request and the right provider's answer on its way through the wrong one. */
export interface Passing {
  method: string
  path: string
  token: string | null
  /** The request's body. */
  sent: string
  status: number
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** Changes the answer, in place. */
export type Mistake = (passing: Passing) => void
/** Changes the request before it reaches the right provider, in place. */
export type Mishearing = (request: { method: string; path: string; headers: Record<string, string>; body: string }) => void

const KEPT = ['content-type', 'authorization', 'idempotency-key']

/**
 * A provider with one mistake: a proxy over a right one. `/__mock` is forwarded unchanged.
 * @returns its URL and a function that stops it
 */
export async function wrongProvider(right: string, mistake: Mistake, mishear: Mishearing = () => undefined) {
  const server = createServer((request, response) => {
    void (async () => {
      let sent = ''
      for await (const chunk of request) sent += String(chunk)
      const headers = Object.fromEntries(KEPT.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])))
      const asked = { method: request.method ?? 'GET', path: request.url ?? '/', headers, body: sent }
      const open = asked.path.startsWith('/__mock')
      if (!open) mishear(asked)
      const answer = await fetch(right + asked.path, { method: asked.method, headers, ...(asked.body === '' ? {} : { body: asked.body }) })
      const passing: Passing = {
        method: asked.method,
        path: asked.path,
        token: headers.authorization?.slice('Bearer '.length) ?? null,
        sent,
        status: answer.status,
        headers: {
          'content-type': 'application/json',
          ...(answer.headers.has('retry-after') ? { 'retry-after': answer.headers.get('retry-after')! } : {}),
        },
        body: (await answer.json()) as Record<string, unknown>, // the mock answers with objects only
      }
      if (!open) mistake(passing)
      response.writeHead(passing.status, passing.headers).end(JSON.stringify(passing.body))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port, so never a pipe
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
