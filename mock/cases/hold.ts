import type { LedgerEvent } from '../ledger/types'
import type { RecordDocument } from '../storage/documents'

/** When the owner stopped the account, ms; null while it can be spent. @param now ms */
export function heldSince(events: readonly LedgerEvent[], now: number): number | null {
  let since: number | null = null
  for (const event of events) {
    if (event.at > now) continue
    if (event.type === 'hold') since ??= event.at
    if (event.type === 'release') since = null
  }
  return since
}

const nextId = (recordId: string, { events }: RecordDocument): string => `${recordId}-s${String(events.length + 1).padStart(6, '0')}`

/** Stops an account, unless it is. Stores the event in the record. */
export function hold(recordId: string, record: RecordDocument, now: number): void {
  if (heldSince(record.events, now) === null) record.events.push({ id: nextId(recordId, record), at: now, type: 'hold' })
}

/** Opens an account that was stopped by its owner. */
export function release(recordId: string, record: RecordDocument, now: number): void {
  if (heldSince(record.events, now) !== null) record.events.push({ id: nextId(recordId, record), at: now, type: 'release' })
}
