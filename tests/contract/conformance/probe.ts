import type { Operation, OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { bodyOf, urlOf } from '@/services/http-route'

/** A request and its answer as they were transferred. */
export interface Exchange {
  operation: OperationName | null
  method: string
  /** Path and query. */
  path: string
  token: string | null
  idempotencyKey: string | null
  sent: string | null
  status: number
  contentType: string
  retryAfter: string | null
  text: string
  /** The body as JSON; undefined when it is none. */
  body: unknown
}

export interface Asked {
  method: string
  path: string
  token?: string | null
  key?: string | null
  body?: string | undefined
  operation?: OperationName
}

/** ms that an answer may take. */
const PATIENCE = 15_000

/** The parsed JSON; undefined when the text is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** s; a longer `Retry-After` is not waited for. */
const WAIT_AT_MOST = 60

/** s to wait before the request is repeated; null for no repeat. `otp.send` is not repeated, because the code sent before is valid. */
function waitAfter({ status, retryAfter, operation }: Exchange): number | null {
  const seconds = Number(retryAfter ?? NaN)
  return status === 429 && operation !== 'otp.send' && seconds <= WAIT_AT_MOST ? seconds : null
}

/** Sends a request, and repeats it once after a throttle. @throws Error when no answer comes in time */
export async function exchange(base: string, asked: Asked): Promise<Exchange> {
  const first = await sendOnce(base, asked)
  const wait = waitAfter(first)
  if (wait === null) return first
  await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  return sendOnce(base, asked)
}

async function sendOnce(base: string, asked: Asked): Promise<Exchange> {
  const { method, path, token = null, key = null, body } = asked
  const response = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return {
    operation: asked.operation ?? null,
    method,
    path,
    token,
    idempotencyKey: key,
    sent: body ?? null,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    retryAfter: response.headers.get('retry-after'),
    text,
    body: parse(text),
  }
}

/** The request of an operation. The input is not validated, because rules also send invalid ones. */
export function requestOf(name: OperationName, input: Record<string, unknown>): Pick<Asked, 'method' | 'path' | 'body' | 'operation'> {
  const { method, path }: Operation = operations[name]
  return { operation: name, method, path: urlOf(method, path, input), body: bodyOf(method, path, input) }
}
