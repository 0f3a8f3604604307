import { beijingAt, toDate } from '@/domain/beijing-time'
import type { Crypto } from './crypto'
import type { LedgerEntry, Position } from './ledger/types'
import { closedThen, NEW_POOLS } from './ledger/account-events'
import { insuranceYearStart } from './ledger/calendar'
import { openingPosition } from './ledger/fold'
import { createRandom } from './ledger/random'
import { NO_CHANGES, type Ledger, type RecordChanges } from './ledger/ledger'
import { recordOf } from './personas'
import type { InsuranceRecord } from './personas/types'
import { cityOf } from './reference/rules'
import type { CityRule } from './reference/rules/types'
import { refuse } from './refusal'
import type { Binding, State, StoredSession } from './state'

/** What a handler works with. `now` is the demo clock, ms; `state` is the stored one and may be changed by writes. */
export interface Context {
  now: number
  seed: string
  state: State
  ledger: Ledger
  session: StoredSession | null
  /** Many devices share this backend, so a silent return has to be by the device's own login code. */
  manyDevices?: boolean
  crypto: Crypto
}

/** A handler that runs behind `session` or `full` always has one. @throws Refusal AUTH-440 */
export const sessionOf = (context: Context): StoredSession => context.session ?? refuse('AUTH-440')

const DAY = 86_400_000

/** The insurer's daily sync. */
export const SYNC_CLOCK = '08:30:00'

/** The last daily sync at or before a moment. */
export function lastSync(at: number): number {
  const today = beijingAt(toDate(at), SYNC_CLOCK)
  return today <= at ? today : today - DAY
}

/** When the delayed sync is back: by the operator, or at the time that was announced. */
const syncEnd = (sync: NonNullable<State['sync']>): number => sync.restoredAt ?? sync.expectedBy

/** When something of moment `at` becomes known to the app; a stopped sync holds it back. */
export function visibleAt(state: State, at: number): number {
  const { sync } = state
  return sync && at > sync.stoppedAt && at < syncEnd(sync) ? syncEnd(sync) : at
}

export interface Freshness {
  asOf: number
  /** Set while the sync is delayed. */
  expectedBy: number | null
}

export const changesOf = (state: State, recordId: string): RecordChanges => state.changes[recordId] ?? NO_CHANGES

/** How current a record's figures are: the daily sync, or what an operator simulated since. */
export function freshnessOf(state: State, recordId: string, now: number): Freshness {
  let asOf = lastSync(now)
  for (const event of changesOf(state, recordId).events) if (event.at <= now && event.at > asOf) asOf = event.at
  const { sync } = state
  if (!sync || now < sync.stoppedAt) return { asOf, expectedBy: null }
  const end = syncEnd(sync)
  return now < end ? { asOf: sync.stoppedAt, expectedBy: sync.expectedBy } : { asOf: Math.max(asOf, end), expectedBy: null }
}

/** One record as it was at a moment. */
export interface AccountView {
  record: InsuranceRecord
  city: CityRule
  asOf: number
  /** Oldest first. */
  posted: LedgerEntry[]
  /** Happened, not posted: outside the balance. */
  pending: LedgerEntry[]
  /** Entries that were reversed by then, wholly or in part, to the last entry that did it. */
  reversedBy: Map<string, LedgerEntry>
  position: Position
}

/** The account as of `asOf`; `now` only bounds how far the ledger is worked out. */
export function viewOf(context: Pick<Context, 'state' | 'ledger'>, recordId: string, asOf: number, now = asOf): AccountView {
  const record = recordOf(recordId)
  const city = cityOf(record, asOf)
  const entries = context.ledger.entries(record, changesOf(context.state, recordId), Math.max(asOf, now))
  const posted = entries.filter((entry) => entry.postedAt <= asOf)
  const reversedBy = new Map<string, LedgerEntry>()
  for (const entry of posted) if (entry.kind === 'reversal' && entry.relatedId) reversedBy.set(entry.relatedId, entry)
  return {
    record,
    city,
    asOf,
    posted,
    pending: entries.filter((entry) => entry.occurredAt <= asOf && entry.postedAt > asOf),
    reversedBy,
    position: positionAt(record, city, posted, asOf),
  }
}

/** Pools count within the insurance year; where no roll-over entry exists they start afresh all the same. */
export function positionAt(record: InsuranceRecord, city: CityRule, posted: readonly LedgerEntry[], at: number): Position {
  const yearStart = insuranceYearStart(at, city)
  const last = posted[posted.length - 1]
  if (!last) return openingPosition(record, city, yearStart)
  if (last.after.yearStart === yearStart) return last.after
  return { ...last.after, ...NEW_POOLS, yearStart, closed: closedThen(last.after) }
}

/** @throws Refusal DATA-404 for a card that does not exist or is not this user's */
export function bindingOf(context: Context, cardId: string): Binding {
  const { userId } = sessionOf(context)
  for (const binding of context.state.bindings) if (binding.cardId === cardId && binding.userId === userId) return binding
  return refuse('DATA-404')
}

/** The card this user sees first. @throws Refusal DATA-404 while none is bound */
export function primaryOf(context: Context): Binding {
  const { userId } = sessionOf(context)
  for (const binding of context.state.bindings) if (binding.userId === userId && binding.primary) return binding
  return refuse('DATA-404')
}

/** The card's account as far as the app may know it now. @throws Refusal DATA-404 */
export function accountOf(context: Context, cardId: string): AccountView {
  const { recordId } = bindingOf(context, cardId)
  return viewOf(context, recordId, freshnessOf(context.state, recordId, context.now).asOf, context.now)
}

/** The next number of this state; unique within it. */
export function nextSerial(state: State): number {
  state.serial += 1
  return state.serial
}

/** `length` hexadecimal characters: nobody's guess on a server, seeded on a phone. */
export function token(context: Pick<Context, 'seed' | 'state' | 'crypto'>, purpose: string, length = 32): string {
  if (context.crypto.random) return context.crypto.random(length)
  const random = createRandom(`${context.seed}|${purpose}|${nextSerial(context.state)}`)
  let text = ''
  while (text.length < length) text += random.integer(0, 0xffff).toString(16).padStart(4, '0')
  return text.slice(0, length)
}
