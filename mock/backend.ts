import * as v from 'valibot'
import {
  PRIMARY_CARD,
  operations,
  type Answer,
  type Failure,
  type InputOf,
  type Meta,
  type Operation,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import { toDeadline, toIso } from '@/domain/beijing-time'
import { advanceAlerts } from './alerts'
import { freshnessOf, nextSerial, primaryOf, type Context } from './context'
import type { Crypto } from './crypto'
import { SLOW_MS, takeFault, THROTTLE_MS } from './faults'
import { handlers } from './handlers'
import { createRandom } from './ledger/random'
import type { Ledger } from './ledger/ledger'
import { isRefusal, type RefusalFacts } from './refusal'
import type { State, StateFile, StoredSession } from './state'

export interface BackendParts {
  file: StateFile
  ledger: Ledger
  seed: string
  /** The demo clock, ms. */
  now(): number
  /** Waits; the app passes real time, tests nothing. */
  delay(ms: number): Promise<void>
  /** Usual time an answer takes, ms. */
  latency: number
  /** Answers kept for retries with the same idempotency key. */
  answersKept: number
  manyDevices: boolean
  crypto: Crypto
}

type AnyAnswer = Answer<unknown>

const isKnown = (name: string): name is OperationName => Object.prototype.hasOwnProperty.call(operations, name)

/**
 * The embedded transport. Each call: authenticate → counted fault → validate input → idempotency → handler → validate output.
 * Input and answer both pass through JSON, so nothing works here that would not work over HTTP.
 */
export function createTransport(parts: BackendParts): Transport {
  return {
    async send<Name extends OperationName>(name: Name, input: InputOf<Name>, options: SendOptions = {}) {
      const wire: unknown = JSON.parse(JSON.stringify(input))
      const slow = takeFault(parts.file.state.faults, 'slow', name)
      const wait = slow ? SLOW_MS : parts.latency
      await beforeAbort(wait > 0 ? parts.delay(wait) : Promise.resolve(), options.signal)
      const answer = answerCall(parts, name, wire, options)
      parts.file.save()
      // The output schema of this very operation has just checked the data.
      return JSON.parse(JSON.stringify(answer)) as Answer<OutputOf<Name>>
    },
  }
}

function abortError(): Error {
  const error = new Error('aborted')
  error.name = 'AbortError'
  return error
}

/** Waits for `work`, and rejects as soon as the signal fires: nobody waits for an answer they no longer want. */
function beforeAbort(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  if (signal.aborted) return Promise.reject(abortError())
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortError())
    signal.addEventListener('abort', stop)
    const done = (): void => signal.removeEventListener('abort', stop)
    work.then(
      () => {
        done()
        resolve()
      },
      (error: unknown) => {
        done()
        reject(error instanceof Error ? error : new Error('delay failed'))
      },
    )
  })
}

function answerCall(parts: BackendParts, name: string, input: unknown, options: SendOptions): AnyAnswer {
  const { file, ledger, seed, manyDevices, crypto } = parts
  const { state } = file
  const now = parts.now()
  const context: Context = { now, seed, state, ledger, session: null, manyDevices, crypto }
  const fail = (code: Failure['code'], facts: RefusalFacts = {}): AnyAnswer => ({
    ok: false,
    error: { code, ...facts, reference: reference(context) },
  })

  if (!isKnown(name)) return fail('SRV-BAD', { cause: 'not-implemented' })
  const spec: Operation = operations[name]
  context.session = findSession(state.sessions, options.token, now)
  const barred = barredBy(spec.auth, context.session)
  if (barred) return fail(barred, barred === 'AUTH-403' ? { cause: 'sample-only' } : {})
  if (takeFault(state.faults, 'provider-down', name)) return fail('SRV-5XX')
  if (takeFault(state.faults, 'throttled', name)) return fail('SRV-429', { until: toDeadline(now + THROTTLE_MS) })

  const parsed = v.safeParse(spec.input, input)
  if (!parsed.success) return fail('SRV-BAD', { cause: 'input-invalid' })
  const key = repeatKey(context, name, spec, parsed.output, options)
  const answer = once(state, key, parts.answersKept, () => {
    advanceAlerts(context)
    return handle(context, name, spec, parsed.output, fail)
  })
  // The work is done and remembered; what goes wrong is only the answer on its way.
  return answer.ok && takeFault(state.faults, 'malformed', name) ? fail('SRV-BAD', { cause: 'output-invalid' }) : answer
}

/** Answers a retry from the first try. A server's own trouble passes, though: who tries again later with the same key is to be served. */
function once(state: State, key: string | null, kept: number, work: () => AnyAnswer): AnyAnswer {
  const earlier = state.answered.find((item) => item.key === key)
  // Only the line before the last one stores answers.
  if (earlier) return earlier.answer as AnyAnswer
  const answer = work()
  const final = answer.ok || !answer.error.code.startsWith('SRV-')
  if (key !== null && final) state.answered = state.answered.concat({ key, answer }).slice(-kept)
  return answer
}

/** Which code keeps this session from an operation; null when it may go on. */
function barredBy(auth: Operation['auth'], session: StoredSession | null): 'AUTH-440' | 'AUTH-403' | null {
  if (auth === 'none' || auth === 'optional') return null
  if (!session) return 'AUTH-440'
  return auth === 'full' && session.scope === 'sample' ? 'AUTH-403' : null
}

/** What is typed in secret leaves no trace, not even in a digest: few passwords are long enough for that. */
const SECRET_FIELDS: readonly string[] = ['password', 'oldPassword', 'newPassword']

/** What tells a repeated write from a new one; null when the caller gave no key, or the answer may not be kept. */
function repeatKey(
  { crypto, session }: Context,
  name: string,
  { writes, secret }: Operation,
  input: unknown,
  { idempotencyKey, token }: SendOptions,
): string | null {
  if (!writes || secret || !idempotencyKey) return null
  const said = JSON.stringify(input, (field, value: unknown) => (SECRET_FIELDS.includes(field) ? undefined : value))
  return crypto.digest([name, session?.userId ?? token ?? '', idempotencyKey, said].join('|'))
}

function handle(
  context: Context,
  name: OperationName,
  spec: Operation,
  input: unknown,
  fail: (code: Failure['code'], facts?: RefusalFacts) => AnyAnswer,
): AnyAnswer {
  // `Handlers` ties each name to its input; only this generic call site loses the link.
  const handler = handlers[name] as (input: unknown, context: Context) => unknown
  try {
    const named = nameCard(context, input)
    const checked = v.safeParse(spec.output, handler(named, context))
    if (!checked.success) return fail('SRV-BAD', { cause: 'output-invalid' })
    return { ok: true, data: checked.output, meta: metaOf(context, name, named) }
  } catch (error) {
    // The seam only rejects for an abort: a fault of the provider's own is an answer too.
    return isRefusal(error) ? fail(error.code, error.facts) : fail('SRV-5XX')
  }
}

/** Puts the card's own id where the caller said `primary`; no handler knows the alias. @throws Refusal DATA-404 */
function nameCard(context: Context, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('cardId' in input) || input.cardId !== PRIMARY_CARD) return input
  return { ...input, cardId: primaryOf(context).cardId }
}

function findSession(sessions: readonly StoredSession[], token: string | undefined, now: number): StoredSession | null {
  const isOf = ({ token: own, earlier }: StoredSession): boolean =>
    own === token || (earlier !== null && earlier.token === token && now < earlier.until)
  for (const session of sessions) if (token !== undefined && isOf(session) && now < session.expiresAt) return session
  return null
}

const reference = (context: Context): string =>
  `R${createRandom(`${context.seed}|ref|${nextSerial(context.state)}`)
    .integer(0x10000000, 0x7fffffff)
    .toString(16)
    .toUpperCase()}`

const aboutAccount = (name: OperationName): boolean => name.startsWith('account.') || name.startsWith('transactions.')

function metaOf(context: Context, name: OperationName, input: unknown): Meta {
  const cardId = v.is(v.looseObject({ cardId: v.string() }), input) ? input.cardId : null
  const binding = context.state.bindings.find((known) => known.cardId === cardId)
  const requestId = reference(context)
  if (!binding || !aboutAccount(name)) return { asOf: toIso(context.now), freshness: 'live', requestId }
  const { asOf, expectedBy } = freshnessOf(context.state, binding.recordId, context.now)
  if (expectedBy === null) return { asOf: toIso(asOf), freshness: 'live', requestId }
  return { asOf: toIso(asOf), freshness: 'delayed', expectedBy: toIso(expectedBy), requestId }
}
