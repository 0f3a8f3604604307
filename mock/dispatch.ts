import * as v from 'valibot'
import {
  PRIMARY_CARD,
  operations,
  type Answer,
  type Failure,
  type Meta,
  type Operation,
  type OperationName,
  type SendOptions,
} from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { booksOf, freshnessOf } from './account-view'
import { advanceAlerts } from './alerts'
import { answersOf } from './answers'
import { primaryOf, type Call, type Caller } from './call'
import type { Crypto } from './crypto'
import { handlers } from './handlers'
import type { IdentityProvider } from './identity/provider'
import { referenceOf, type Ids } from './ids'
import type { Ledger } from './ledger/ledger'
import { isRefusal, type RefusalFacts } from './refusal'
import { clockOf, sandboxOf } from './sandbox'
import type { Sandbox } from './storage/documents'
import { isStoreRefusal } from './storage/driver'
import type { Store, Tx } from './storage/transaction'
import { callerBy } from './users'

export interface DispatchParts {
  store: Store
  ledger: Ledger
  identity: IdentityProvider
  ids: Ids
  crypto: Crypto
  /** Real time, ms. */
  real(): number
  /** Told the operator's settings at each call: another process may have changed them. */
  see(sandbox: Sandbox): void
}

export type AnyAnswer = Answer<unknown>
/** One call: what came over the wire in, what goes back out. Never rejects. */
export type Dispatch = (name: string, input: unknown, options: SendOptions) => Promise<AnyAnswer>

const isKnown = (name: string): name is OperationName => Object.prototype.hasOwnProperty.call(operations, name)

/** How long the answer of a write is kept for a retry: connections come back within minutes. */
const ANSWER_MS = 60 * 60_000

const failed = (ids: Ids, code: Failure['code'], facts: RefusalFacts = {}): AnyAnswer => ({
  ok: false,
  error: { code, ...facts, reference: referenceOf(ids) },
})

/**
 * Each call is one unit of work: authenticate → validate input → idempotency → handler → validate output → commit.
 * A write is answered once it is stored, and SRV-5XX where it cannot be; a read needs nothing stored.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  const { store, ids } = parts
  return async (name, input, options) => {
    if (!isKnown(name)) return failed(ids, 'SRV-BAD', { cause: 'not-implemented' })
    const work = (tx: Tx): Promise<AnyAnswer> => answerCall(parts, tx, name, input, options)
    try {
      return await store.transaction(work)
    } catch (error) {
      if (!operations[name].writes && isStoreRefusal(error)) return store.look(work).catch((again: unknown) => refusedBy(ids, again))
      return refusedBy(ids, error)
    }
  }
}

/** A refusal is an answer; whatever else goes wrong is the backend's own fault, and has left no trace. */
function refusedBy(ids: Ids, error: unknown): AnyAnswer {
  if (error instanceof Error && error.name === BROKEN) return failed(ids, 'SRV-BAD', { cause: 'output-invalid' })
  return isRefusal(error) ? failed(ids, error.code, error.facts) : failed(ids, 'SRV-5XX')
}

async function answerCall(parts: DispatchParts, tx: Tx, name: OperationName, input: unknown, options: SendOptions): Promise<AnyAnswer> {
  const { ids, crypto } = parts
  const spec: Operation = operations[name]
  const sandbox = await sandboxOf(tx)
  parts.see(sandbox)
  const now = clockOf(sandbox, parts.real())
  const caller = await callerBy({ tx, now, crypto, sandbox }, options.token)
  const barred = barredBy(spec.auth, caller)
  if (barred) return failed(ids, barred, barred === 'AUTH-403' ? { cause: 'sample-only' } : {})
  const parsed = v.safeParse(spec.input, input)
  if (!parsed.success) return failed(ids, 'SRV-BAD', { cause: 'input-invalid' })
  const call: Call = { ...parts, tx, now, sandbox, caller }
  return once(call, repeatOf(call, name, parsed.output, options), () => handle(call, name, parsed.output))
}

/** Which code keeps this caller from an operation; null when they may go on. */
function barredBy(auth: Operation['auth'], caller: Caller | null): 'AUTH-440' | 'AUTH-403' | null {
  if (auth === 'none' || auth === 'optional') return null
  if (!caller) return 'AUTH-440'
  return auth === 'full' && caller.session.scope === 'sample' ? 'AUTH-403' : null
}

interface Repeat {
  id: string
  /** What its answer is sealed by: nobody but the caller has it. */
  key: string
}

/** What tells a repeated write from a new one; null when the caller gave no key, or the answer may not be kept. */
function repeatOf({ crypto, caller }: Call, name: OperationName, input: unknown, { idempotencyKey, token }: SendOptions): Repeat | null {
  const { writes, secret, secretFields = [] }: Operation = operations[name]
  if (!writes || secret || !idempotencyKey) return null
  // What is typed in secret leaves no trace, not even in a digest: few passwords are long enough for that.
  const said = JSON.stringify(input, (field, value: unknown) => (secretFields.includes(field) ? undefined : value))
  const owner = answersOf(crypto, caller?.user.userId ?? token ?? '')
  return { id: owner + crypto.digest([name, idempotencyKey, said].join('|')), key: idempotencyKey }
}

/** Answers a retry from the first try. A failure is thrown, and never kept: a server's own trouble passes. */
async function once(call: Call, repeat: Repeat | null, work: () => Promise<AnyAnswer>): Promise<AnyAnswer> {
  const { tx, crypto, real, now, caller } = call
  const kept = repeat && (await tx.answer.get(repeat.id))
  // Only the line before the last one stores answers.
  if (repeat && kept && now < kept.expiresAt) return JSON.parse(crypto.unseal(kept.sealed, repeat.key)) as AnyAnswer
  const answer = await settled(call, work)
  const gone = caller !== null && (await tx.user.get(caller.user.userId)) === null
  if (!repeat || gone) return answer
  await tx.answer.put(repeat.id, {
    sealed: crypto.seal(JSON.stringify(answer), repeat.key),
    expiresAt: now + ANSWER_MS,
    keepUntil: real() + ANSWER_MS,
  })
  if (!caller) await noteSignIn(call, answer, repeat.id)
  return answer
}

/** Answers to one person's sign-ins that are found again when they go. */
const SIGN_INS = 3

/** Whoever has just signed in is the owner of the answer that says so. */
async function noteSignIn(call: Call, answer: AnyAnswer, id: string): Promise<void> {
  if (!answer.ok || !v.is(v.looseObject({ token: v.string() }), answer.data)) return
  const opened = await callerBy(call, answer.data.token)
  if (opened) opened.user.answers = opened.user.answers.concat(id).slice(-SIGN_INS)
}

/** A refusal is as final as a success; anything else is not, and undoes the unit of work. */
async function settled({ ids }: Call, work: () => Promise<AnyAnswer>): Promise<AnyAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!isRefusal(error) || error.code.startsWith('SRV-')) throw error
    return failed(ids, error.code, error.facts)
  }
}

/** By name: compiled down for old phones, subclasses of Error lose their class. */
const BROKEN = 'BrokenAnswer'

/** What a handler answered does not keep to the contract: nothing of what it did may stay. */
function brokenAnswer(name: OperationName): Error {
  const error = new Error(name)
  error.name = BROKEN
  return error
}

async function handle(call: Call, name: OperationName, input: unknown): Promise<AnyAnswer> {
  if (call.caller) await advanceAlerts(call, call.caller.user)
  // `Handlers` ties each name to its input; only this generic call site loses the link.
  const handler = handlers[name] as (input: unknown, call: Call) => Promise<unknown>
  const named = nameCard(call, input)
  const checked = v.safeParse(operations[name].output, await handler(named, call))
  if (!checked.success) throw brokenAnswer(name)
  return { ok: true, data: checked.output, meta: await metaOf(call, name, named) }
}

/** Puts the card's own id where the caller said `primary`; no handler knows the alias. @throws Refusal DATA-404 */
function nameCard(call: Call, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('cardId' in input) || input.cardId !== PRIMARY_CARD) return input
  return { ...input, cardId: primaryOf(call).cardId }
}

async function metaOf(call: Call, name: OperationName, input: unknown): Promise<Meta> {
  const { provider }: Operation = operations[name]
  const cardId = v.is(v.looseObject({ cardId: v.string() }), input) ? input.cardId : null
  const card = call.caller?.user.cards.find((known) => known.cardId === cardId)
  const requestId = referenceOf(call.ids)
  if (!card || !provider) return { asOf: toIso(call.now), freshness: 'live', requestId }
  const { asOf, expectedBy } = freshnessOf(await booksOf(call, card.recordId), call.now)
  if (expectedBy === null) return { asOf: toIso(asOf), freshness: 'live', requestId }
  return { asOf: toIso(asOf), freshness: 'delayed', expectedBy: toIso(expectedBy), requestId }
}
