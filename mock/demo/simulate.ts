import { totalOf } from '@/domain/ledger'
import { viewOf, type RecordHistory } from '../accounts/account-view'
import type { PurchaseInput } from './control-types'
import { newEventId, withEvent } from '../cashier/visit'
import { isOpen, quotaOf } from '../family/quota'
import { billArrival } from '../ledger/generate'
import type { LedgerEvent, Level, Member, VisitKind } from '../ledger/types'
import { recordOf } from '../personas'
import { feeItem } from '../reference/items'
import { institutionsAt } from '../reference/institutions'

const LEVELS: Record<PurchaseInput['kind'], Level> = { pharmacy: 'pharmacy', outpatient: 'primary', inpatient: 'tertiary' }
const BILLS = {
  pharmacy: { name: '布洛芬缓释胶囊', category: 'western-drug', level: '1', preselfpay: 0 },
  outpatient: { name: '一般诊疗与药品', category: 'treatment', level: '1', preselfpay: 0 },
  inpatient: { name: '住院费用', category: 'treatment', level: '1', preselfpay: 0 },
} as const

const balanceNow = (history: RecordHistory, now: number): number => totalOf(viewOf(history, now).position.sub)

export interface Simulated {
  /** Event to add to the record. */
  event: LedgerEvent
  transactionId: string
  before: number
  after: number
}

/** Computes a purchase at this moment, posted at once. Stores nothing. Amounts in fen. */
export function simulatePurchase(
  history: RecordHistory,
  now: number,
  { kind, amount }: PurchaseInput,
): Simulated & { accountPaid: number; fundPaid: number } {
  const institution = institutionsAt(recordOf(history.recordId).admdvs, LEVELS[kind])[0]
  if (!institution) throw new RangeError(`no institution for ${kind}`)
  const visitKind: VisitKind = kind
  const note = kind === 'outpatient' ? (institution.departments[0] ?? null) : null
  const event: LedgerEvent = {
    id: newEventId(history),
    at: now,
    type: 'visit',
    postedAt: now,
    visit: { kind: visitKind, institutionId: institution.id, note, items: [feeItem(BILLS[kind], amount)], member: null },
  }
  const view = viewOf(withEvent(history, event), now)
  const entry = view.posted.find((posted) => posted.id === event.id)
  return {
    event,
    transactionId: event.id,
    before: balanceNow(history, now),
    after: totalOf(view.position.sub),
    accountPaid: Math.abs(entry?.amount ?? 0),
    fundPaid: entry?.settlement?.fundPaySumamt ?? 0,
  }
}

/** Computes an extra contribution at this moment, fen. Stores nothing. */
export function simulateCredit(history: RecordHistory, now: number, amount: number): Simulated {
  const event: LedgerEvent = { id: newEventId(history), at: now, type: 'credit', kind: 'back-payment', amount, period: null }
  return {
    event,
    transactionId: event.id,
    before: balanceNow(history, now),
    after: balanceNow(withEvent(history, event), now),
  }
}

/**
 * A relative's purchase at a pharmacy of the giver's place, paid out of their grant. Stores nothing.
 * @param amount fee, fen @param later where the bill comes the next day
 * @throws RangeError without an open grant, or where such a pharmacy is missing
 */
export function relativeSpends(history: RecordHistory, now: number, member: Member, amount: number, later: boolean) {
  const quota = quotaOf(viewOf(history, now), member.memberId)
  if (!isOpen(quota)) throw new RangeError(`no open grant to ${member.memberId}`)
  const pharmacies = institutionsAt(recordOf(history.recordId).admdvs, 'pharmacy')
  const institution = pharmacies.find(({ posting }) => (posting === 'next-day') === later)
  if (!institution) throw new RangeError('no such pharmacy')
  const event: LedgerEvent = {
    id: newEventId(history),
    at: now,
    type: 'visit',
    postedAt: billArrival(institution, now),
    visit: { kind: 'pharmacy', institutionId: institution.id, note: null, items: [feeItem(BILLS.pharmacy, amount)], member },
  }
  const { posted, pending } = viewOf(withEvent(history, event), now)
  const entry = posted.concat(pending).find(({ id }) => id === event.id)
  return { event, transactionId: event.id, paid: Math.abs(entry?.amount ?? 0) }
}
