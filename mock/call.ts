import type { Host } from '@/contract'
import type { Crypto } from './crypto'
import type { IdentityProvider } from './identity/provider'
import type { Ids } from './ids'
import type { Ledger } from './ledger/ledger'
import { refuse } from './refusal'
import type { Binding, OpenSession, Pending, Sandbox, StoredDevice, User } from './storage/documents'
import type { Tx } from './storage/transaction'

/** Whoever calls: their document, and the device and session they call by. */
export interface Caller {
  user: User
  device: StoredDevice
  session: OpenSession
}

/** What a handler works with. `now` is the insurer's clock, ms. */
export interface Call {
  tx: Tx
  /** Real time, ms: how long a document is kept is counted by it. */
  real(): number
  now: number
  sandbox: Sandbox
  caller: Caller | null
  ids: Ids
  ledger: Ledger
  identity: IdentityProvider
  crypto: Crypto
}

/** A handler that runs behind `session` or `full` always has one. @throws Refusal AUTH-440 */
export const callerOf = (call: Call): Caller => call.caller ?? refuse('AUTH-440')

export const userOf = (call: Call): User => callerOf(call).user

/** What this person has begun and not finished. */
export function pendingOf(call: Call): Promise<Pending> {
  const { userId, keepUntil } = userOf(call)
  return call.tx.pending.open(userId, { keepUntil })
}

/** @throws Refusal DATA-404 for a card that does not exist or is not this user's */
export const bindingOf = (call: Call, cardId: string): Binding =>
  userOf(call).cards.find((card) => card.cardId === cardId) ?? refuse('DATA-404')

/** The card this user sees first. @throws Refusal DATA-404 while none is bound */
export const primaryOf = (call: Call): Binding => userOf(call).cards.find(({ primary }) => primary) ?? refuse('DATA-404')

/** Where platform messages of a person go: the host they were last seen on. */
export function hostOf({ devices }: User, otherwise: Host): Host {
  let latest: StoredDevice | null = null
  for (const device of devices) if (latest === null || device.lastSeenAt > latest.lastSeenAt) latest = device
  return latest?.host ?? otherwise
}
