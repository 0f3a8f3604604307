import { newEventId } from '../cashier/visit'
import type { EventOf } from '../ledger/books'
import type { LedgerEvent } from '../ledger/types'
import type { RecordDocument } from '../storage/documents'

/** The stop of an account by its owner that holds now; null while it can be spent. @param now ms */
export function holdOf(events: readonly LedgerEvent[], now: number): EventOf<'hold'> | null {
  let held: EventOf<'hold'> | null = null
  for (const event of events) {
    if (event.at > now) continue
    if (event.type === 'hold') held ??= event
    if (event.type === 'release') held = null
  }
  return held
}

/** Stops an account, unless it is. Stores the event in the record. @param of entry because of which */
export function hold(recordId: string, record: RecordDocument, now: number, of: string): void {
  if (holdOf(record.events, now) === null) record.events.push({ id: newEventId({ recordId, changes: record }), at: now, type: 'hold', of })
}

/** Opens an account that was stopped by its owner. */
export function release(recordId: string, record: RecordDocument, now: number): void {
  if (holdOf(record.events, now) !== null) record.events.push({ id: newEventId({ recordId, changes: record }), at: now, type: 'release' })
}
