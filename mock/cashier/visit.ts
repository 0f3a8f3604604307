import { viewOf, type AccountView, type RecordHistory } from '../accounts/account-view'
import { billArrival } from '../ledger/generate'
import type { LedgerEntry, LedgerEvent, Visit } from '../ledger/types'
import { institutionOf } from '../reference/institutions'

interface Numbered {
  recordId: string
  changes: { events: readonly LedgerEvent[] }
}

/** Numbered per record, so that events of one moment keep their order. @param ahead events that are added before it */
export const newEventId = ({ recordId, changes }: Numbered, ahead = 0): string =>
  `${recordId}-s${String(changes.events.length + 1 + ahead).padStart(6, '0')}`

/** Whether an event was added to the record, and did not come with it. */
export const isAddedLater = (eventId: string): boolean => /-s\d{6}$/.test(eventId)

export const withEvent = (history: RecordHistory, event: LedgerEvent): RecordHistory => ({
  ...history,
  changes: { ...history.changes, events: history.changes.events.concat(event) },
})

interface Visited {
  /** Event to add to the record. */
  event: LedgerEvent
  entry: LedgerEntry
  /** The account right after it. */
  view: AccountView
}

/** Settles a visit at this moment. Its bill reaches the insurer when those of the institution do. Stores nothing. @param now ms */
export function visitNow(history: RecordHistory, now: number, visit: Omit<Visit, 'member'>): Visited {
  const postedAt = billArrival(institutionOf(visit.institutionId), now)
  const event: LedgerEvent = { id: newEventId(history), at: now, type: 'visit', postedAt, visit: { ...visit, member: null } }
  const view = viewOf(withEvent(history, event), now)
  const entry = view.posted.concat(view.pending).find(({ id }) => id === event.id)
  if (!entry) throw new RangeError(`no entry for ${event.id}`)
  return { event, entry, view }
}
