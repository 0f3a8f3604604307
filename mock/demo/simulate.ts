import { totalOf } from '@/domain/ledger'
import { viewOf, type RecordHistory } from '../accounts/account-view'
import type { PurchaseInput } from './control-types'
import { newEventId, withEvent } from '../cashier/visit'
import type { LedgerEvent, Level, VisitKind } from '../ledger/types'
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
