import {
  isOfficers,
  type Answer,
  type Auth,
  type ErrorCause,
  type Failure,
  type InputOf,
  type Meta,
  type Operation,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import { cardsList } from '@/contract/operations/cards'
import { sessionCreate } from '@/contract/operations/session'
import { recoveryOf } from '@/domain/recovery'
import type { Platform } from '@/platform/types'
import { refusalOf, unevenIn } from './answer-guard'
import { AppError, localFailure } from './app-error'
import { createOfficerStore, type OfficerStore } from './officer-session'
import { createPrimaryCard } from './primary-card'
import type { SessionStore } from './session-store'
import { createThrottles } from './throttles'

export interface Result<Data> {
  data: Data
  meta: Meta
}

export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Set by callers that repeat a write. Without it each write gets a new key. */
  idempotencyKey?: string | undefined
}

export interface Client {
  /** Sends one operation. @throws AppError with the failure; an error named `AbortError` after the signal fired */
  call<Name extends OperationName>(operation: Operation<Name>, input: InputOf<Name>, options?: CallOptions): Promise<Result<OutputOf<Name>>>
  /** Failure to show when the host gave no login code: NET-OFFLINE without a network, otherwise DEV-LOGIN. */
  loginFailure(): Promise<Failure>
  /** A new idempotency key, unique on this phone. */
  newKey(): string
}

export interface ClientOptions {
  transport: Transport
  session: SessionStore
  /** The employer's side has a session of its own; a client without that side needs none. */
  officers?: OfficerStore
  platform: Pick<Platform, 'host' | 'login' | 'network' | 'now'>
  /** ms since the epoch on the backend's clock; an estimate over HTTP. */
  clock: () => number
  /** ms since the epoch; answers dated later are rejected. */
  latest: () => number
  /** Called after the session expired and the backend refused a silent renewal. */
  onSignedOut?: () => void
}

/** ms until a call fails with NET-TIMEOUT, whatever the transport; the page then offers other steps. */
const PATIENCE = 8_000

/** Limits the work to `PATIENCE` ms; a later result is dropped. @throws AppError NET-TIMEOUT */
function withTimeout<Value>(work: Promise<Value>, now: () => number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError(localFailure('NET-TIMEOUT', now()))), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Typed client of the contract: token, idempotency keys and one silent renewal of an expired session. */
export function createClient({
  transport,
  session,
  officers = createOfficerStore(),
  platform,
  clock,
  latest,
  onSignedOut = () => {},
}: ClientOptions): Client {
  const started = platform.now().toString(36)
  let counter = 0
  let renewal: Promise<Failure | null> | null = null
  const primary = createPrimaryCard()
  const throttles = createThrottles(clock, platform.now)

  const token = () => session.getState().session?.token

  async function loginFailure(): Promise<Failure> {
    const { online } = await platform.network.current()
    return localFailure(online ? 'DEV-LOGIN' : 'NET-OFFLINE', platform.now())
  }

  async function renewalInput(): Promise<InputOf<'session.create'> | null> {
    const { host } = platform
    if (session.getState().session?.scope === 'sample') return { method: 'sample', host }
    const login = await platform.login()
    return login.status === 'ok' ? { method: 'silent', host, loginCode: login.code } : null
  }

  /** @returns null after a renewal, otherwise why it failed */
  async function renew(expired: string): Promise<Failure | null> {
    const input = await renewalInput()
    if (!input) return loginFailure()
    const answer = await transport.send(sessionCreate, input, { idempotencyKey: newKey() })
    if (!answer.ok) return answer.error
    // The user may have signed in or out meanwhile; that session must not be replaced.
    if (token() === expired) session.getState().renew(answer.data)
    return null
  }

  /**
   * Renews an expired session. Concurrent calls share one renewal.
   * @returns true where a session with a token exists afterwards
   * @throws AppError where the renewal failed without a refusal: a fault of the network or backend must not sign the user out
   */
  async function ensureSession(expired: string): Promise<boolean> {
    if (token() !== expired) return token() !== undefined
    renewal ??= renew(expired).finally(() => (renewal = null))
    const failure = await renewal
    if (failure === null) return token() !== undefined
    if (!recoveryOf(failure.code).refusesPerson) throw new AppError(failure)
    if (token() === expired) {
      session.getState().end()
      onSignedOut()
    }
    return false
  }

  const newKey = () => `${started}-${(counter += 1).toString(36)}-${platform.now().toString(36)}`

  function tokenFor(auth: Auth): string | undefined {
    if (isOfficers(auth)) return officers.getState().session?.token
    return auth === 'none' ? undefined : token()
  }

  async function sendOnce<Name extends OperationName>(
    operation: Operation<Name>,
    input: InputOf<Name>,
    options: SendOptions,
  ): Promise<Answer<OutputOf<Name>>> {
    const officer = isOfficers(operation.auth)
    const used = tokenFor(operation.auth)
    const answer = await transport.send(operation, input, { ...options, token: used })
    // An officer's session is not renewed by itself: the page asks to enter again.
    if (officer) {
      if (!answer.ok && answer.error.code === 'AUTH-440') officers.getState().expire(used)
      return answer
    }
    const expired = !answer.ok && answer.error.code === 'AUTH-440' && used !== undefined
    // The repeat has the same idempotency key, so that a write that was carried out is not carried out twice.
    return expired && (await ensureSession(used)) ? transport.send(operation, input, { ...options, token: token() }) : answer
  }

  const refused = (cause: ErrorCause, { requestId }: Meta): AppError =>
    new AppError({ ...localFailure('SRV-BAD', platform.now(), cause), reference: requestId })

  /** Whether the answer is about the primary card. The primary card may have been changed on another device, so the card list is asked. */
  async function namesPrimary(asked: unknown, { cardId }: Meta): Promise<boolean> {
    const { epoch } = session.getState()
    if (!primary.isOther(epoch, asked, cardId)) return true
    const cards = await withTimeout(sendOnce(cardsList, {}, {}), platform.now)
    if (cards.ok) primary.learn(epoch, cardsList.name, cards.data, undefined)
    return cards.ok && !primary.isOther(epoch, asked, cardId)
  }

  /**
   * Checks the answer of a read: rejects one that must not be shown, and names sums that do not add up in `meta.uneven`.
   * @throws AppError SRV-BAD
   */
  async function read<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    { data, meta }: Result<OutputOf<Name>>,
  ): Promise<Result<OutputOf<Name>>> {
    const asked = 'cardId' in input ? input.cardId : undefined
    const uneven = unevenIn(name, input, data, meta.unreadable)
    const cause = refusalOf(name, input, data, meta, latest()) ?? (uneven === null ? 'output-invalid' : null)
    if (cause !== null) throw refused(cause, meta)
    if (!(await namesPrimary(asked, meta))) throw refused('answer-other', meta)
    primary.learn(session.getState().epoch, name, data, asked)
    return { data, meta: uneven === null || uneven.length === 0 ? meta : { ...meta, uneven } }
  }

  /** Returns a write's answer without the checks of `read`: the write has happened even where the answer looks wrong. */
  function written<Name extends OperationName>(
    { invalidates = [] }: Operation<Name>,
    { data, meta }: Result<OutputOf<Name>>,
  ): Result<OutputOf<Name>> {
    if (invalidates.includes(cardsList.name)) primary.forget()
    return { data, meta }
  }

  return {
    newKey,
    loginFailure,
    async call(operation, input, { signal, idempotencyKey } = {}) {
      const { name, writes } = operation
      const key = writes ? (idempotencyKey ?? newKey()) : undefined
      // The epoch is part of the key, so that a throttle of one user does not hold back the next.
      const call = JSON.stringify([session.getState().epoch, name, input])
      throttles.keep(call)
      const answer = await withTimeout(sendOnce(operation, input, { signal, idempotencyKey: key }), platform.now)
      if (answer.ok) return writes ? written(operation, answer) : read(name, input, answer)
      throttles.note(call, answer.error)
      throw new AppError(answer.error)
    },
  }
}
