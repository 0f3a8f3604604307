import { DAY } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import { type Call, bindingOf, recordDocument } from '../call'
import { closedThen, NEW_POOLS } from '../ledger/account-events'
import { insuranceYearStart } from '../ledger/calendar'
import { openingPosition } from '../ledger/fold'
import type { RecordChanges } from '../ledger/calendar'
import type { Ledger } from '../ledger/ledger'
import type { LedgerEntry, Position } from '../ledger/types'
import { recordOf } from '../personas'
import type { InsuranceRecord } from '../personas/types'
import { cityOf } from '../reference/rules'
import type { CityRule } from '../reference/rules/types'
import type { Sandbox } from '../storage/documents'

/** Time of the insurer's daily sync, Beijing. */
const SYNC_CLOCK = '08:30:00'

/** The last daily sync at or before a moment. */
export function lastSync(at: number): number {
  const today = beijingAt(toDate(at), SYNC_CLOCK)
  return today <= at ? today : today - DAY
}

type Sync = Sandbox['sync']

/** End of a delayed sync, ms: set by an operator, or as announced. */
const syncEnd = (sync: NonNullable<Sync>): number => sync.restoredAt ?? sync.expectedBy

/** When an event of moment `at` becomes visible, ms: at once, or at the end of a stopped sync. */
export const visibleAt = (sync: Sync, at: number): number => (sync && at > sync.stoppedAt && at < syncEnd(sync) ? syncEnd(sync) : at)

export interface Freshness {
  asOf: number
  /** Set while the sync is delayed. */
  expectedBy: number | null
}

/** A record's changes, the sync and the ledger: everything its account is computed from. */
export interface RecordHistory {
  recordId: string
  changes: RecordChanges
  sync: Sync
  ledger: Ledger
}

/** How current a record's figures are: the daily sync, or what an operator simulated since. */
export function freshnessOf({ changes, sync }: RecordHistory, now: number): Freshness {
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
  /** Occurred but not posted: not part of the balance. */
  pending: LedgerEntry[]
  /** Id of each entry reversed by then, wholly or in part → the last reversal of it. */
  reversedBy: Map<string, LedgerEntry>
  position: Position
}

/** The account as of `asOf`. `now` only bounds how far the ledger is computed. */
export function viewOf({ recordId, changes, ledger }: RecordHistory, asOf: number, now = asOf): AccountView {
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

/** The position at a moment. Pools restart with the insurance year, also where no roll-over entry was posted. */
export function positionAt(record: InsuranceRecord, city: CityRule, posted: readonly LedgerEntry[], at: number): Position {
  const yearStart = insuranceYearStart(at, city)
  const last = posted[posted.length - 1]
  if (!last) return openingPosition(record, city, yearStart)
  if (last.after.yearStart === yearStart) return last.after
  return { ...last.after, ...NEW_POOLS, yearStart, closed: closedThen(last.after) }
}

/** The account as visible to the app at a moment. */
export const knownAccount = (history: RecordHistory, now: number): AccountView => viewOf(history, freshnessOf(history, now).asOf, now)

type Source = Pick<Call, 'tx' | 'sandbox' | 'ledger'>

/** A record's stored changes. */
export async function changesOf(call: Pick<Call, 'tx'>, recordId: string): Promise<RecordChanges> {
  const { events, arrears } = await recordDocument(call, recordId)
  return { events, arrears }
}

export const historyOf = async (source: Source, recordId: string): Promise<RecordHistory> => ({
  recordId,
  changes: await changesOf(source, recordId),
  sync: source.sandbox.sync,
  ledger: source.ledger,
})

/** A card's account as visible now. @throws DomainError DATA-404 */
export const accountOf = async (call: Call, cardId: string): Promise<AccountView> =>
  knownAccount(await historyOf(call, bindingOf(call, cardId).recordId), call.now)
