import type { ConsentKind } from '@/contract'
import type { AlertDraft } from '@/domain/alert-state'
import { toDate, toIso } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { viewOf, visibleAt, type RecordHistory } from '../accounts/account-view'
import type { CardSource } from './source'
import type { Coverage, EventType, InsurerEvent } from './event-types'
import { arrearsAt } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import type { InsuranceRecord } from '../personas/types'
import { benefitOf, cityOf } from '../reference/rules'
import type { Binding, CardAlerts } from '../storage/documents'

export const coverageAt = ({ changes }: RecordHistory, at: number): Coverage => {
  const missing = arrearsAt(changes, at)
  if (!missing) return 'paid'
  return missing.frozenSince === null ? 'arrears' : 'frozen'
}

/** The yearly limit that this entry exhausted, fen; null otherwise. */
function endedLimit(record: InsuranceRecord, entry: LedgerEntry, before: LedgerEntry | undefined): number | null {
  const { pool, poolYear, after, occurredAt } = entry
  if (pool !== 'outpatient' || poolYear !== after.yearStart) return null
  const { limit } = benefitOf(record, cityOf(record, occurredAt)).outpatient
  const used = before?.after.yearStart === after.yearStart ? before.after.outpatient.reimbursed : 0
  return limit !== null && used < limit && after.outpatient.reimbursed >= limit ? limit : null
}

/** @param limit the yearly limit that this entry exhausted, fen; null otherwise */
function entryEvents(cardId: string, at: string, entry: LedgerEntry, limit: number | null): InsurerEvent[] {
  const { id: transactionId, amount, kind, relatedId, after } = entry
  const of = <Type extends EventType>(type: Type) => ({ id: `${type}-${cardId}-${transactionId}`, at, type })
  const events: InsurerEvent[] = [{ ...of('entry.posted'), data: { cardId, transactionId, amount, balance: totalOf(after.sub) } }]
  if (kind === 'reversal') events.push({ ...of('settlement.reversed'), data: { cardId, transactionId, reverses: relatedId, amount } })
  if (limit !== null) events.push({ ...of('quota.ended'), data: { cardId, limit, year: toDate(after.yearStart) } })
  return events
}

/** How far a card's events were emitted: cursor, events taken at that very moment, and coverage then. */
export type Progress = Pick<CardAlerts, 'cursor' | 'taken' | 'coverage'>

function isNew({ id }: LedgerEntry, at: number, { cursor, taken }: Progress, now: number): boolean {
  if (at !== cursor) return at > cursor && at <= now
  return !taken.some((name) => name === `posted-${id}` || name === `quota-${id}`)
}

function entriesSince({ card: { cardId }, history, now }: CardSource, told: Progress): InsurerEvent[] {
  const { sync } = history
  const { record, posted } = viewOf(history, now)
  const events: InsurerEvent[] = []
  // Walks back from the newest entry. A stopped sync can hold back nothing older than `stoppedAt`.
  const since = sync ? Math.min(told.cursor, sync.stoppedAt) : told.cursor
  for (let index = posted.length - 1; index >= 0; index -= 1) {
    const entry = posted[index]
    if (!entry || entry.postedAt < since) break
    const at = visibleAt(sync, entry.postedAt)
    if (isNew(entry, at, told, now)) events.unshift(...entryEvents(cardId, toIso(at), entry, endedLimit(record, entry, posted[index - 1])))
  }
  return events
}

const lowBalances = ({ cardId }: Binding, drafts: readonly AlertDraft[]): InsurerEvent[] =>
  drafts.flatMap(({ body, key, at }) =>
    body.kind === 'low-balance'
      ? [
          {
            id: `balance.low-${cardId}-${key}`,
            at: toIso(at),
            type: 'balance.low',
            data: { cardId, balance: body.balance, threshold: body.threshold },
          },
        ]
      : [],
  )

function coverageChange({ card: { cardId }, history, now }: CardSource, { coverage: from }: Progress): InsurerEvent[] {
  const to = coverageAt(history, now)
  if (from === null || from === to) return []
  return [{ id: `coverage.changed-${cardId}-${toDate(now)}-${to}`, at: toIso(now), type: 'coverage.changed', data: { cardId, from, to } }]
}

/**
 * Events of a card that became visible since the last evaluation.
 * @param told progress before this evaluation @param drafts messages it has just produced
 */
export function insurerEvents(source: CardSource, told: Progress, drafts: readonly AlertDraft[]): InsurerEvent[] {
  const { card, now } = source
  // After a clock move into the past nothing is emitted.
  if (now < told.cursor) return []
  return [...entriesSince(source, told), ...lowBalances(card, drafts), ...coverageChange(source, told)]
}

/** @param now ms */
export function consentWithdrawn(userId: string, kind: ConsentKind, now: number): InsurerEvent {
  const at = toIso(now)
  return { id: `consent.withdrawn-${userId}-${kind}-${at}`, at, type: 'consent.withdrawn', data: { userId, kind } }
}
