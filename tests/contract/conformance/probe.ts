import { operations, type Operation, type OperationName } from '@/contract'
import { bodyOf, urlOf } from '@/services/http-route'

/** One request and what came back, as it was on the wire. */
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

/** How long one answer may take, ms. */
const PATIENCE = 15_000

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Longest wait a provider that is asked too often may impose, s. */
const WAIT_AT_MOST = 60

/** How long to wait before asking again, s; null where the answer stands. A code that was just sent is not asked for twice. */
function waitAfter({ status, retryAfter, operation }: Exchange): number | null {
  const seconds = Number(retryAfter ?? NaN)
  return status === 429 && operation !== 'otp.send' && seconds <= WAIT_AT_MOST ? seconds : null
}

/** Sends one request, and once more where the provider asks for patience. @throws Error when nobody answers in time */
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

/** The request of an operation, unchecked: rules also send what the contract forbids. */
export function requestOf(name: OperationName, input: Record<string, unknown>): Pick<Asked, 'method' | 'path' | 'body' | 'operation'> {
  const { method, path }: Operation = operations[name]
  return { operation: name, method, path: urlOf(method, path, input), body: bodyOf(method, path, input) }
}
