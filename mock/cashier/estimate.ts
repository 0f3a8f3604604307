import type { Settlement } from '@/contract'
import { positionAt, type RecordHistory } from '../accounts/account-view'
import { applyVisit } from '../ledger/bills'
import { billArrival } from '../ledger/generate'
import { lapseOf } from '../ledger/lapse'
import type { LedgerEvent, Position, Visit } from '../ledger/types'
import { recordOf } from '../personas'
import { institutionOf } from '../reference/institutions'
import { cityOf } from '../reference/rules'
import { leftToShare } from './shared-quota'

/** What a visit would find at a moment: the position that all that posts before its bill leaves behind. */
function positionThen({ recordId, changes, ledger }: RecordHistory, now: number, arrival: number): Position {
  const record = recordOf(recordId)
  const before = ledger.entries(record, changes, now).filter(({ postedAt }) => postedAt <= arrival)
  return positionAt(record, cityOf(record, arrival), before, arrival)
}

/**
 * What a visit at this moment would be settled as, by the function that settles it when it happens. Stores nothing, and folds nothing:
 * a list of pharmacies asks once for each.
 * @param now ms @param shared what relatives' grants would pay at most, fen: after the own account, where the bill is settled at the counter
 */
export function settledAs(history: RecordHistory, now: number, visit: Omit<Visit, 'member'>, shared = 0): Settlement {
  const own = settledAlone(history, now, visit)
  const aid = billArrival(institutionOf(visit.institutionId), now) > now ? 0 : Math.min(shared, leftToShare(visit, own))
  return aid === 0 ? own : settledAlone(history, now, { ...visit, aid })
}

function settledAlone(history: RecordHistory, now: number, visit: Omit<Visit, 'member'>): Settlement {
  const record = recordOf(history.recordId)
  const lapse = lapseOf(record, record.script.concat(history.changes.events))
  const postedAt = billArrival(institutionOf(visit.institutionId), now)
  const event: Extract<LedgerEvent, { type: 'visit' }> = {
    ...{ id: `${history.recordId}-estimate`, at: now, type: 'visit', postedAt },
    visit: { ...visit, member: null },
  }
  // The holder's own visit: no relative's grant has a part in it.
  const books = { record, city: cityOf(record, now), lapse, endings: [], known: new Map(), standing: new Map(), bare: false }
  const outcome = applyVisit(event, positionThen(history, now, postedAt), books)
  if (!outcome?.settlement) throw new RangeError('no settlement of a visit')
  return outcome.settlement
}
