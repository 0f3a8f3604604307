import type { HostReply, HostRequest, SendRequest } from '@/platform/common/request'
import { canaryOf } from './acts'
import type { ActId } from './log'
import type { Twist } from './person'

type Way = (send: SendRequest, request: HostRequest) => Promise<HostReply>
const requests = (way: Way): Twist => ({ request: (send) => (request) => way(send, request) })

const withHeaders = (request: HostRequest, headers: Record<string, string | undefined>): HostRequest => {
  const changed: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...request.headers, ...headers })) if (value !== undefined) changed[name] = value
  return { ...request, headers: changed }
}
const hasKey = ({ headers }: HostRequest): boolean => 'idempotency-key' in headers
const bodyOf = (reply: HostReply): string => (reply.kind === 'answer' ? reply.body : '')
/** Sends a read with a token, which may have been replaced or ended. */
const askWith = (send: SendRequest, { url, timeout }: HostRequest, authorization: string | undefined): Promise<HostReply> =>
  send({
    url: `${new URL(url).origin}/v1/profile`,
    method: 'GET',
    headers: authorization ? { authorization } : {},
    body: undefined,
    timeout,
  })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Uses a falsified list: requests the page that only it names. */
const takes = (act: ActId): Twist =>
  requests(async (send, request) => {
    const reply = await send(request)
    if (!request.url.includes('cursor=') && bodyOf(reply).includes(canaryOf(act)))
      await send({ ...request, url: `${request.url}&cursor=${canaryOf(act)}` })
    return reply
  })

/** Uses its old token again, 600 ms after a request that ended it. */
const clingsAfter = (method: string, path: string): Twist =>
  requests(async (send, request) => {
    const reply = await send(request)
    if (request.method !== method || !request.url.endsWith(path)) return reply
    await pause(600)
    await askWith(send, request, request.headers.authorization)
    return reply
  })

let keys = 0

/** One mistake for each rule about clients; it breaks no other rule. */
export const CLIENT_MISTAKES: Record<string, Twist> = {
  'client.key': requests((send, request) =>
    send(request.url.endsWith('/consents') ? withHeaders(request, { 'idempotency-key': undefined }) : request),
  ),
  'client.key-repeat': requests((send, request) =>
    send(hasKey(request) ? withHeaders(request, { 'idempotency-key': `key-${(keys += 1)}` }) : request),
  ),
  'client.key-new': requests((send, request) => send(hasKey(request) ? withHeaders(request, { 'idempotency-key': 'always' }) : request)),
  'client.retry-after': requests(async (send, request) => {
    const reply = await send(request)
    return reply.kind === 'answer' && reply.status === 429 ? send(request) : reply
  }),
  'client.url-secrets': requests((send, request) =>
    send(request.url.endsWith('/places') ? { ...request, url: `${request.url}?phone=13800001111` } : request),
  ),
  'client.token-place': requests((send, request) =>
    send(request.url.endsWith('/profile') ? withHeaders(request, { 'x-session': request.headers.authorization }) : request),
  ),
  'client.rotation': clingsAfter('POST', '/v1/session/rotation'),
  'client.sign-out': clingsAfter('DELETE', '/v1/session'),
  'client.unknown-fields': requests(async (send, request) => {
    const reply = await send(request)
    return reply.kind === 'answer' && reply.body.includes('unknownToday') ? { ...reply, body: '{}' } : reply
  }),
  'client.wrong-shape': takes('wrong-shape'),
  'client.wrong-card': takes('wrong-card'),
  'client.wrong-future': takes('wrong-future'),
  'client.wrong-older': takes('wrong-older'),
  'client.wrong-size': takes('wrong-size'),
  'client.wrong-sums': { saw: () => 'shown' },
}
