import * as v from 'valibot'
import { isOfficers, PRIMARY_CARD, type Meta, type Operation, type OperationName, type SendOptions } from '@/contract'
import { operations } from '@/contract/operations'
import { toIso } from '@/domain/beijing-time'
import type { Crypto } from './access/crypto'
import type { IdentityProvider } from './access/identity-provider'
import { callerBy } from './access/users'
import { historyOf, freshnessOf } from './accounts/account-view'
import { advanceAlerts } from './alerts/alerts'
import { clockOf, primaryOf, sandboxOf, type Call, type Caller } from './call'
import { handlers } from './handlers'
import { repeatOf, withIdempotency } from './idempotency'
import { referenceOf, type Ids } from './ids'
import type { Ledger } from './ledger/ledger'
import { failed, isDomainError, wrongField, type AnyAnswer, type FailureFacts } from './domain-error'
import { workBeforeCall } from './enterprise/batch-job'
import { officeOf } from './enterprise/officer'
import type { Sandbox } from './storage/documents'
import { isStoreError } from './storage/driver'
import type { Store, Tx } from './storage/transaction'

export interface DispatchParts {
  store: Store
  ledger: Ledger
  identity: IdentityProvider
  ids: Ids
  crypto: Crypto
  /** Real time, ms. */
  real(): number
  /** Gets the sandbox's settings as read in each unit of work; another process may have changed them. */
  see(sandbox: Sandbox): void
  /** Whether workers elsewhere run the jobs that units of work queue. */
  worked: boolean
}

/** One call: input as it came over the wire → answer. Rejects for no failure of the catalogue. */
export type Dispatch = (name: string, input: unknown, options: SendOptions) => Promise<AnyAnswer>

const isKnown = (name: string): name is OperationName => Object.prototype.hasOwnProperty.call(operations, name)

/**
 * Each call is one unit of work: authenticate → validate input → idempotency → handler → validate output → commit.
 * A write is answered once it is stored, and SRV-5XX where it cannot be; a read needs nothing stored.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  const { store, ids } = parts
  return async (name, input, options) => {
    if (!isKnown(name)) return failed(ids, 'SRV-BAD', { cause: 'not-implemented' })
    const { auth, writes }: Operation = operations[name]
    // What fails here fails again in the call itself, which tells of it.
    if (!parts.worked && isOfficers(auth)) await store.transaction((tx) => workDue(parts, tx, options.token)).catch(() => undefined)
    const work = (tx: Tx): Promise<AnyAnswer> => answerCall(parts, tx, name, input, options)
    try {
      return await store.transaction(work)
    } catch (error) {
      if (!writes && isStoreError(error)) return store.look(work).catch((again: unknown) => answerError(ids, again))
      return answerError(ids, error)
    }
  }
}

/** A `DomainError` becomes its answer. Any other error is SRV-5XX; its unit of work was rolled back. */
function answerError(ids: Ids, error: unknown): AnyAnswer {
  if (error instanceof Error && error.name === BROKEN) return failed(ids, 'SRV-BAD', { cause: 'output-invalid' })
  return isDomainError(error) ? failed(ids, error.code, error.facts) : failed(ids, 'SRV-5XX')
}

/** What a job would do on a server, in a unit of work of its own: the officer's call itself only reads what came of it. */
async function workDue(parts: DispatchParts, tx: Tx, token: string | undefined): Promise<void> {
  const { ids, crypto, ledger, identity, real } = parts
  const sandbox = await sandboxOf(tx)
  const now = clockOf(sandbox, real())
  const caller = await callerBy({ tx, now, crypto, sandbox }, token)
  if (caller?.session.scope === 'officer') await workBeforeCall({ tx, now, sandbox, ids, crypto, ledger, identity, real }, caller.user)
}

async function answerCall(parts: DispatchParts, tx: Tx, name: OperationName, input: unknown, options: SendOptions): Promise<AnyAnswer> {
  const { ids, crypto } = parts
  const spec: Operation = operations[name]
  const sandbox = await sandboxOf(tx)
  parts.see(sandbox)
  const now = clockOf(sandbox, parts.real())
  const caller = await callerBy({ tx, now, crypto, sandbox }, options.token)
  const barred = barredBy(spec.auth, caller)
  if (barred) return failed(ids, barred.code, barred.facts)
  const parsed = v.safeParse(spec.input, input)
  if (!parsed.success) return failed(ids, 'SRV-BAD', { cause: 'input-invalid', ...wrongField(parsed.issues) })
  const call: Call = { ...parts, tx, now, sandbox, caller, address: options.address }
  return withIdempotency(call, repeatOf(call, name, parsed.output, options), () => handle(call, name, parsed.output))
}

type Barred = { code: 'AUTH-440' | 'AUTH-403'; facts: FailureFacts }

const WRONG_ROLE: Barred = { code: 'AUTH-403', facts: { cause: 'wrong-role' } }

/** What a caller without the right gets; null where the caller has it. Each side's session opens nothing of the other's. */
function barredBy(auth: Operation['auth'], caller: Caller | null): Barred | null {
  if (auth === 'none' || (auth === 'optional' && !caller)) return null
  if (!caller) return { code: 'AUTH-440', facts: {} }
  if (isOfficers(auth) !== (caller.session.scope === 'officer')) return WRONG_ROLE
  if (isOfficers(auth)) return mayAs(auth, caller) ? null : WRONG_ROLE
  return auth === 'full' && caller.session.scope === 'sample' ? { code: 'AUTH-403', facts: { cause: 'sample-only' } } : null
}

/** Whether an officer still has the right: it may have been taken away since the session began. */
function mayAs(auth: Operation['auth'], { user }: Caller): boolean {
  const office = officeOf(user)
  if (!office) return false
  return auth === 'contributions' || auth === 'accounts' ? office.rights.includes(auth) : true
}

/** Compared by name: compiled for old phones, subclasses of Error lose their class. */
const BROKEN = 'BrokenAnswer'

/** A handler's output breaks its schema: the unit of work is rolled back. */
function brokenAnswer(name: OperationName): Error {
  const error = new Error(name)
  error.name = BROKEN
  return error
}

async function handle(call: Call, name: OperationName, input: unknown): Promise<AnyAnswer> {
  // Of the employer's side nothing happens to a card.
  if (call.caller && call.caller.session.scope !== 'officer') await advanceAlerts(call, call.caller.user)
  // `Handlers` ties each name to its input; only this generic call site loses the link.
  const handler = handlers[name] as (input: unknown, call: Call) => Promise<unknown>
  const named = nameCard(call, input)
  const checked = v.safeParse(operations[name].output, await handler(named, call))
  if (!checked.success) throw brokenAnswer(name)
  return { ok: true, data: checked.output, meta: await metaOf(call, name, named) }
}

/** Replaces the alias `primary` by the card's id, so that no handler has to know it. @throws DomainError DATA-404 */
function nameCard(call: Call, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('cardId' in input) || input.cardId !== PRIMARY_CARD) return input
  return { ...input, cardId: primaryOf(call).cardId }
}

async function metaOf(call: Call, name: OperationName, input: unknown): Promise<Meta> {
  const { provider }: Operation = operations[name]
  const cardId = v.is(v.looseObject({ cardId: v.string() }), input) ? input.cardId : null
  const card = call.caller?.user.cards.find((known) => known.cardId === cardId)
  const about = { requestId: referenceOf(call.ids), ...(card ? { cardId: card.cardId } : {}) }
  if (!card || !provider) return { asOf: toIso(call.now), freshness: 'live', ...about }
  const { asOf, expectedBy } = freshnessOf(await historyOf(call, card.recordId), call.now)
  if (expectedBy === null) return { asOf: toIso(asOf), freshness: 'live', ...about }
  return { asOf: toIso(asOf), freshness: 'delayed', expectedBy: toIso(expectedBy), ...about }
}
