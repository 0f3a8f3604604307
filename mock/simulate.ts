import { totalOf } from '@/domain/ledger'
import { viewOf, type Books } from './account-view'
import type { PurchaseInput } from './control-types'
import type { LedgerEvent, Level, VisitKind } from './ledger/types'
import { recordOf } from './personas'
import { feeItem } from './reference/items'
import { institutionsAt } from './reference/institutions'

const LEVELS: Record<PurchaseInput['kind'], Level> = { pharmacy: 'pharmacy', outpatient: 'primary', inpatient: 'tertiary' }
const BILLS = {
  pharmacy: { name: '布洛芬缓释胶囊', category: 'western-drug', level: '1', preselfpay: 0 },
  outpatient: { name: '一般诊疗与药品', category: 'treatment', level: '1', preselfpay: 0 },
  inpatient: { name: '住院费用', category: 'treatment', level: '1', preselfpay: 0 },
} as const

/** Numbered within the record, so that events of the same moment keep the order they were made in. */
const newId = ({ recordId, changes }: Books): string => `${recordId}-s${String(changes.events.length + 1).padStart(6, '0')}`

const withEvent = (books: Books, event: LedgerEvent): Books => ({
  ...books,
  changes: { ...books.changes, events: books.changes.events.concat(event) },
})

const balanceNow = (books: Books, now: number): number => totalOf(viewOf(books, now).position.sub)

export interface Simulated {
  /** What has to be added to the record for it to happen. */
  event: LedgerEvent
  transactionId: string
  before: number
  after: number
}

/** What a purchase at this moment does; it posts at once. Nothing is changed. Amounts fen. */
export function simulatePurchase(
  books: Books,
  now: number,
  { kind, amount }: PurchaseInput,
): Simulated & { accountPaid: number; fundPaid: number } {
  const institution = institutionsAt(recordOf(books.recordId).admdvs, LEVELS[kind])[0]
  if (!institution) throw new RangeError(`no institution for ${kind}`)
  const visitKind: VisitKind = kind
  const note = kind === 'outpatient' ? (institution.departments[0] ?? null) : null
  const event: LedgerEvent = {
    id: newId(books),
    at: now,
    type: 'visit',
    postedAt: now,
    visit: { kind: visitKind, institutionId: institution.id, note, items: [feeItem(BILLS[kind], amount)], member: null },
  }
  const view = viewOf(withEvent(books, event), now)
  const entry = view.posted.find((posted) => posted.id === event.id)
  return {
    event,
    transactionId: event.id,
    before: balanceNow(books, now),
    after: totalOf(view.position.sub),
    accountPaid: Math.abs(entry?.amount ?? 0),
    fundPaid: entry?.settlement?.fundPaySumamt ?? 0,
  }
}

/** What an extra contribution at this moment does (fen). Nothing is changed. */
export function simulateCredit(books: Books, now: number, amount: number): Simulated {
  const event: LedgerEvent = { id: newId(books), at: now, type: 'credit', kind: 'back-payment', amount, period: null }
  return {
    event,
    transactionId: event.id,
    before: balanceNow(books, now),
    after: balanceNow(withEvent(books, event), now),
  }
}
