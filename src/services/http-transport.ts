import * as v from 'valibot'
import {
  answerSchema,
  operations,
  type Answer,
  type Failure,
  type InputOf,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import type { HostReply, SendRequest } from '@/platform/common/request'
import { toIso } from '@/domain/beijing-time'
import { abortError, localFailure } from './app-error'
import { bodyOf, urlOf } from './http-route'
import { withoutStrange } from './strange-entries'

/** ms after which the host lets go of a request; the person stopped waiting for it before (see client). */
const TIMEOUT = 10_000

export interface HttpTransportOptions {
  /** Without a trailing slash. */
  baseUrl: string
  request: SendRequest
  /** ms since the epoch on the phone's own clock */
  now: () => number
  /** The provider's clock as far as it told; without it, the phone's. */
  clock?: () => number
  /** Told the provider's own time, ms, with every answer that carries it: countdowns must not trust the phone's clock. */
  onTime?: (providerTime: number) => void
}

type Clocks = Required<Pick<HttpTransportOptions, 'now' | 'clock'>>

function headersOf(options: SendOptions, hasBody: boolean): Record<string, string> {
  return {
    accept: 'application/json',
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Statuses that say enough when the body is not an answer of ours: a proxy's page, an overloaded gateway. */
function statusFailure(status: number, retryAfter: string | undefined, { now, clock }: Clocks): Failure {
  if (status === 429) {
    const seconds = Number(retryAfter)
    const until = Number.isFinite(seconds) && seconds > 0 ? { until: toIso(clock() + seconds * 1000) } : {}
    return { ...localFailure('SRV-429', now()), ...until }
  }
  return localFailure(status >= 500 ? 'SRV-5XX' : 'SRV-BAD', now())
}

const counted = <Data>(answer: Answer<Data>, unreadable: number): Answer<Data> =>
  answer.ok ? { ...answer, meta: { ...answer.meta, unreadable } } : answer

function readAnswer<Name extends OperationName>(
  name: Name,
  reply: Extract<HostReply, { kind: 'answer' }>,
  clocks: Clocks,
): Answer<OutputOf<Name>> {
  const parsed = v.safeParse(answerSchema(operations[name].output as v.GenericSchema), parseJson(reply.body))
  // The schema was chosen by the name; TypeScript cannot follow an indexed generic that far.
  if (parsed.success) return parsed.output as Answer<OutputOf<Name>>
  const readable = withoutStrange(name, parseJson(reply.body))
  if (readable !== null) return counted(readable.output as Answer<OutputOf<Name>>, readable.left) // as above
  const error =
    reply.status >= 400
      ? statusFailure(reply.status, reply.headers['retry-after'], clocks)
      : localFailure('SRV-BAD', clocks.now(), 'output-invalid')
  return { ok: false, error }
}

/** The contract over HTTP: routes from the operations, answers checked against their schemas. */
export function createHttpTransport({ baseUrl, request, now, clock = now, onTime }: HttpTransportOptions): Transport {
  return {
    async send<Name extends OperationName>(name: Name, input: InputOf<Name>, options: SendOptions = {}) {
      const { method, path } = operations[name]
      const body = bodyOf(method, path, input)
      const reply = await request({
        url: baseUrl + urlOf(method, path, input),
        method,
        headers: headersOf(options, body !== undefined),
        body,
        timeout: TIMEOUT,
        signal: options.signal,
      })
      if (reply.kind === 'aborted') throw abortError()
      if (reply.kind === 'answer') {
        // An HTTP date names GMT; no zone of the phone takes part.
        // eslint-disable-next-line no-restricted-syntax
        const providerTime = Date.parse(reply.headers.date ?? '')
        if (!Number.isNaN(providerTime)) onTime?.(providerTime)
        return readAnswer(name, reply, { now, clock })
      }
      return { ok: false, error: localFailure(reply.kind === 'timeout' ? 'NET-TIMEOUT' : 'NET-OFFLINE', now()) }
    },
  }
}
