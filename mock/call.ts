import type { Host } from '@/contract'
import type { Crypto } from './access/crypto'
import type { IdentityProvider } from './access/identity-provider'
import type { Ids } from './ids'
import type { Ledger } from './ledger/ledger'
import { initialOf } from './population/initial'
import { fail } from './domain-error'
import type { Binding, OpenSession, Pending, RecordDocument, Sandbox, StoredDevice, User } from './storage/documents'
import type { Tx } from './storage/transaction'

/** The caller: the user's document, and the device and session of the token. */
export interface Caller {
  user: User
  device: StoredDevice
  session: OpenSession
}

/** What a handler works with. `now` is the insurer's clock, ms. */
export interface Call {
  tx: Tx
  /** Real time, ms. `keepUntil` of documents is counted by it, not by the demo clock. */
  real(): number
  now: number
  sandbox: Sandbox
  caller: Caller | null
  /** Network address of the caller; undefined on a phone. */
  address?: string | undefined
  ids: Ids
  ledger: Ledger
  identity: IdentityProvider
  crypto: Crypto
}

/** A unit of work without a caller: an operator's control or a job. */
export type Insurer = Omit<Call, 'caller'>

/** A handler that runs behind `session` or `full` always has one. @throws DomainError AUTH-440 */
export const callerOf = (call: Call): Caller => call.caller ?? fail('AUTH-440')

export const userOf = (call: Call): User => callerOf(call).user

/** The caller's pending document: flows, challenges, step-up tokens and tickets. */
export function pendingOf(call: Call): Promise<Pending> {
  const { userId, keepUntil } = userOf(call)
  return call.tx.pending.open(userId, { keepUntil })
}

/** @throws DomainError DATA-404 for a card that does not exist or is not this user's */
export const bindingOf = (call: Call, cardId: string): Binding =>
  userOf(call).cards.find((card) => card.cardId === cardId) ?? fail('DATA-404')

/** The caller's primary card. @throws DomainError DATA-404 while none is bound */
export const primaryOf = (call: Call): Binding => userOf(call).cards.find(({ primary }) => primary) ?? fail('DATA-404')

/** The host that platform messages go to: that of the device with the latest `lastSeenAt`. */
export function hostOf({ devices }: User, otherwise: Host): Host {
  let latest: StoredDevice | null = null
  for (const device of devices) if (latest === null || device.lastSeenAt > latest.lastSeenAt) latest = device
  return latest?.host ?? otherwise
}

/** The document of an insured record; its initial state while nothing is stored. Opening it writes nothing unless it is changed. */
export const recordDocument = ({ tx }: Pick<Call, 'tx'>, recordId: string): Promise<RecordDocument> =>
  tx.record.open(recordId, initialOf(recordId))

/** The operators' clock and sync; the defaults on a first start. */
export const sandboxOf = (tx: Tx): Promise<Sandbox> => tx.sandbox.open('', {})

/** The insurer's clock, ms: real time plus what operators moved it by. @param real real time, ms */
export const clockOf = ({ clock }: Pick<Sandbox, 'clock'>, real: number): number => (clock ? clock.demo + (real - clock.real) : real)

/** Key of a sandbox and of one setting of its clock. Jobs and events keyed by another epoch are outdated. */
export const epochOf = ({ world, clock }: Pick<Sandbox, 'world' | 'clock'>): string =>
  `${world}-${clock ? `${clock.real}-${clock.demo}` : 'real'}`

/** Parts of a unit of work without a caller. */
export async function insurerOf(parts: Omit<Insurer, 'tx' | 'now' | 'sandbox'>, tx: Tx): Promise<Insurer> {
  const { real, ids, ledger, identity, crypto } = parts
  const sandbox = await sandboxOf(tx)
  return { tx, real, now: clockOf(sandbox, real()), sandbox, ids, ledger, identity, crypto }
}
