import * as v from 'valibot'
import {
  answerSchema,
  type Answer,
  type Failure,
  type InputOf,
  type Operation,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import type { HostReply, SendRequest } from '@/platform/common/request'
import { toDeadline, toMs } from '@/domain/beijing-time'
import { abortError, localFailure } from './app-error'
import { httpDate, LONGEST_WAIT, retryAfterEnd } from './http-headers'
import { bodyOf, urlOf } from './http-route'
import { withoutStrange } from './strange-entries'

/** ms after which the host cancels the request. The client gives up earlier (`PATIENCE` in client.ts). */
const TIMEOUT = 10_000
/** Characters; the longest valid answer, 50 entries or messages, has about 30 000. */
export const MAX_LENGTH = 1_000_000

export interface HttpTransportOptions {
  /** Without a trailing slash. */
  baseUrl: string
  request: SendRequest
  /** ms since the epoch on the phone's own clock */
  now: () => number
  /** ms since the epoch on the provider's clock; the phone's clock by default. */
  clock?: () => number
  /** Called with the provider's time (ms since the epoch) from each `Date` header. Countdowns must not depend on the phone's clock. */
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

/** Failure by status alone, for bodies that are not an answer of the contract, such as a proxy's error page. */
function statusFailure(status: number, retryAfter: string | undefined, { now, clock }: Clocks): Failure {
  if (status === 429) {
    const end = retryAfterEnd(retryAfter, clock())
    return { ...localFailure('SRV-429', now()), ...(end === null ? {} : { until: toDeadline(end) }) }
  }
  return localFailure(status >= 500 ? 'SRV-5XX' : 'SRV-BAD', now())
}

const counted = <Data>(answer: Answer<Data>, unreadable: number): Answer<Data> =>
  answer.ok ? { ...answer, meta: { ...answer.meta, unreadable } } : answer

/** Drops the end of a throttle that is more than one day ahead. */
function withoutOddEnd<Data>(answer: Answer<Data>, { clock }: Clocks): Answer<Data> {
  if (answer.ok || answer.error.code !== 'SRV-429' || answer.error.until === undefined) return answer
  if (toMs(answer.error.until) <= clock() + LONGEST_WAIT * 1000) return answer
  return { ok: false, error: { ...answer.error, until: undefined } }
}

function readAnswer<Name extends OperationName>(
  operation: Operation<Name>,
  { status, headers, body }: Extract<HostReply, { kind: 'answer' }>,
  clocks: Clocks,
): Answer<OutputOf<Name>> {
  const fits = body.length <= MAX_LENGTH
  const json = fits ? parseJson(body) : undefined
  const parsed = v.safeParse(answerSchema(operation.output), json)
  // The schema belongs to the name; TypeScript does not follow an indexed generic that far.
  if (parsed.success) return withoutOddEnd(parsed.output as Answer<OutputOf<Name>>, clocks)
  const readable = withoutStrange(operation, json)
  if (readable !== null) return counted(readable.output as Answer<OutputOf<Name>>, readable.left) // as above
  const error =
    status >= 400
      ? statusFailure(status, headers['retry-after'], clocks)
      : localFailure('SRV-BAD', clocks.now(), fits ? 'output-invalid' : 'answer-too-large')
  return { ok: false, error }
}

/** Transport of the contract over HTTP: routes come from the operations, and answers are checked against their schemas. */
export function createHttpTransport({ baseUrl, request, now, clock = now, onTime }: HttpTransportOptions): Transport {
  return {
    async send<Name extends OperationName>(operation: Operation<Name>, input: InputOf<Name>, options: SendOptions = {}) {
      const { method, path } = operation
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
        const providerTime = httpDate(reply.headers.date)
        if (providerTime !== null) onTime?.(providerTime)
        return readAnswer(operation, reply, { now, clock })
      }
      return { ok: false, error: localFailure(reply.kind === 'timeout' ? 'NET-TIMEOUT' : 'NET-OFFLINE', now()) }
    },
  }
}
