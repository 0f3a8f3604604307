import {
  operations,
  type Answer,
  type ErrorCode,
  type Failure,
  type InputOf,
  type Meta,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import type { Platform } from '@/platform/types'
import { AppError, localFailure } from './app-error'
import type { SessionStore } from './session-store'

export interface Result<Data> {
  data: Data
  meta: Meta
}

export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Given by callers that repeat a write; otherwise each call gets a key of its own. */
  idempotencyKey?: string | undefined
}

export interface Client {
  /** @throws AppError with the failure, or an AbortError after the signal fired */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>, options?: CallOptions): Promise<Result<OutputOf<Name>>>
  /** Why the host gave no login: there is no network, or its own service did not answer. */
  noLogin(): Promise<Failure>
  /** A key no other write has. */
  newKey(): string
}

export interface ClientOptions {
  transport: Transport
  session: SessionStore
  platform: Pick<Platform, 'host' | 'login' | 'network' | 'now'>
  /** The session ended, and the backend refused to renew it silently. */
  onSignedOut?: () => void
}

/** ms a person waits for an answer, whatever it comes over; then the page says so and offers something else. */
const PATIENCE = 8_000

/** @throws AppError NET-TIMEOUT when the work takes longer; what it then answers is heard by nobody */
function inTime<Value>(work: Promise<Value>, now: () => number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError(localFailure('NET-TIMEOUT', now()))), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** True where the backend itself no longer lets this person in. */
const isRefusal = (code: ErrorCode): boolean => code.startsWith('AUTH-')

/** The typed way to the backend: token, idempotency, offline check and one silent renewal of an expired session. */
export function createClient({ transport, session, platform, onSignedOut = () => {} }: ClientOptions): Client {
  const started = platform.now().toString(36)
  let counter = 0
  let renewal: Promise<Failure | null> | null = null

  const token = () => session.getState().session?.token

  async function noLogin(): Promise<Failure> {
    const { online } = await platform.network.current()
    return localFailure(online ? 'DEV-LOGIN' : 'NET-OFFLINE', platform.now())
  }

  async function renewalInput(): Promise<InputOf<'session.create'> | null> {
    const { host } = platform
    if (session.getState().session?.scope === 'sample') return { method: 'sample', host }
    const login = await platform.login()
    return login.status === 'ok' ? { method: 'silent', host, loginCode: login.code } : null
  }

  /** @returns null once the session is renewed, otherwise why it is not */
  async function renew(expired: string): Promise<Failure | null> {
    const input = await renewalInput()
    if (!input) return noLogin()
    const answer = await transport.send('session.create', input, { idempotencyKey: newKey() })
    if (!answer.ok) return answer.error
    // Whoever signed in or out meanwhile stays as they are.
    if (token() === expired) session.getState().renew(answer.data)
    return null
  }

  /**
   * Many calls may find the session expired at once; they share one renewal.
   * @throws AppError when nobody refused: a network or a service that fails for a moment must not sign anybody out
   */
  async function renewed(expired: string): Promise<boolean> {
    if (token() !== expired) return token() !== undefined
    renewal ??= renew(expired).finally(() => (renewal = null))
    const failure = await renewal
    if (failure === null) return token() !== undefined
    if (!isRefusal(failure.code)) throw new AppError(failure)
    if (token() === expired) {
      session.getState().end()
      onSignedOut()
    }
    return false
  }

  const newKey = () => `${started}-${(counter += 1).toString(36)}-${platform.now().toString(36)}`

  async function sendOnce<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    options: SendOptions,
  ): Promise<Answer<OutputOf<Name>>> {
    const used = operations[name].auth === 'none' ? undefined : token()
    const answer = await transport.send(name, input, { ...options, token: used })
    const expired = !answer.ok && answer.error.code === 'AUTH-440' && used !== undefined
    // Repeated with the same idempotency key, so a write that did get through does not act twice.
    return expired && (await renewed(used)) ? transport.send(name, input, { ...options, token: token() }) : answer
  }

  return {
    newKey,
    noLogin,
    async call(name, input, { signal, idempotencyKey } = {}) {
      if (!(await platform.network.current()).online) throw new AppError(localFailure('NET-OFFLINE', platform.now()))
      const key = operations[name].writes ? (idempotencyKey ?? newKey()) : undefined
      const answer = await inTime(sendOnce(name, input, { signal, idempotencyKey: key }), platform.now)
      if (!answer.ok) throw new AppError(answer.error)
      return { data: answer.data, meta: answer.meta }
    },
  }
}
