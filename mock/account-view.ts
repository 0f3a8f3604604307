import { beijingAt, toDate } from '@/domain/beijing-time'
import type { Call } from './call'
import { bindingOf } from './call'
import { closedThen, NEW_POOLS } from './ledger/account-events'
import { insuranceYearStart } from './ledger/calendar'
import { openingPosition } from './ledger/fold'
import type { Ledger, RecordChanges } from './ledger/ledger'
import type { LedgerEntry, Position } from './ledger/types'
import { recordOf } from './personas'
import type { InsuranceRecord } from './personas/types'
import { recordDocument } from './records'
import { cityOf } from './reference/rules'
import type { CityRule } from './reference/rules/types'
import type { Sandbox } from './storage/documents'

const DAY = 86_400_000

/** The insurer's daily sync. */
export const SYNC_CLOCK = '08:30:00'

/** The last daily sync at or before a moment. */
export function lastSync(at: number): number {
  const today = beijingAt(toDate(at), SYNC_CLOCK)
  return today <= at ? today : today - DAY
}

type Sync = Sandbox['sync']

/** When the delayed sync is back: by the operator, or at the time that was announced. */
const syncEnd = (sync: NonNullable<Sync>): number => sync.restoredAt ?? sync.expectedBy

/** When something of moment `at` becomes known to the app; a stopped sync holds it back. */
export const visibleAt = (sync: Sync, at: number): number => (sync && at > sync.stoppedAt && at < syncEnd(sync) ? syncEnd(sync) : at)

export interface Freshness {
  asOf: number
  /** Set while the sync is delayed. */
  expectedBy: number | null
}

/** What happened to a record, and how the insurer worked it out: all that its account follows from. */
export interface Books {
  recordId: string
  changes: RecordChanges
  sync: Sync
  ledger: Ledger
}

/** How current a record's figures are: the daily sync, or what an operator simulated since. */
export function freshnessOf({ changes, sync }: Books, now: number): Freshness {
  let asOf = lastSync(now)
  for (const event of changes.events) if (event.at <= now && event.at > asOf) asOf = event.at
  if (!sync || now < sync.stoppedAt) return { asOf, expectedBy: null }
  const end = syncEnd(sync)
  return now < end ? { asOf: sync.stoppedAt, expectedBy: sync.expectedBy } : { asOf: Math.max(asOf, end), expectedBy: null }
}

/** One record as it was at a moment. */
export interface AccountView {
  record: InsuranceRecord
  changes: RecordChanges
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
export function viewOf({ recordId, changes, ledger }: Books, asOf: number, now = asOf): AccountView {
  const record = recordOf(recordId)
  const city = cityOf(record, asOf)
  const entries = ledger.entries(record, changes, Math.max(asOf, now))
  const posted = entries.filter((entry) => entry.postedAt <= asOf)
  const reversedBy = new Map<string, LedgerEntry>()
  for (const entry of posted) if (entry.kind === 'reversal' && entry.relatedId) reversedBy.set(entry.relatedId, entry)
  return {
    record,
    changes,
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

/** The account as far as the app may know it at a moment. */
export const knownAccount = (books: Books, now: number): AccountView => viewOf(books, freshnessOf(books, now).asOf, now)

type Source = Pick<Call, 'tx' | 'sandbox' | 'ledger'>

/** What happened to a record on top of its history. */
export async function changesOf(call: Pick<Call, 'tx'>, recordId: string): Promise<RecordChanges> {
  const { events, arrears } = await recordDocument(call, recordId)
  return { events, arrears }
}

export const booksOf = async (source: Source, recordId: string): Promise<Books> => ({
  recordId,
  changes: await changesOf(source, recordId),
  sync: source.sandbox.sync,
  ledger: source.ledger,
})

/** The card's account as far as the app may know it now. @throws Refusal DATA-404 */
export const accountOf = async (call: Call, cardId: string): Promise<AccountView> =>
  knownAccount(await booksOf(call, bindingOf(call, cardId).recordId), call.now)
