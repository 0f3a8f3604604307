import { totalOf } from '@/domain/ledger'
import { changesOf, nextSerial, viewOf, type Context } from './context'
import type { PurchaseInput } from './control-types'
import type { LedgerEvent, Level, VisitKind } from './ledger/types'
import { recordOf } from './personas'
import { feeItem } from './reference/items'
import { institutionsAt } from './reference/institutions'

type Source = Pick<Context, 'state' | 'ledger' | 'now'>

const LEVELS: Record<PurchaseInput['kind'], Level> = { pharmacy: 'pharmacy', outpatient: 'primary', inpatient: 'tertiary' }
const BILLS = {
  pharmacy: { name: '布洛芬缓释胶囊', category: 'western-drug', level: '1', preselfpay: 0 },
  outpatient: { name: '一般诊疗与药品', category: 'treatment', level: '1', preselfpay: 0 },
  inpatient: { name: '住院费用', category: 'treatment', level: '1', preselfpay: 0 },
} as const

function add(source: Source, recordId: string, event: LedgerEvent): void {
  const { events, arrears } = changesOf(source.state, recordId)
  source.state.changes[recordId] = { events: events.concat(event), arrears }
}

/** Serial-numbered, so that events of the same moment keep the order they were made in. */
const newId = (source: Source, recordId: string): string => `${recordId}-s${String(nextSerial(source.state)).padStart(6, '0')}`

const balanceNow = (source: Source, recordId: string): number => totalOf(viewOf(source, recordId, source.now).position.sub)

/** Settles a purchase at this moment; it posts at once. Amounts fen. */
export function simulatePurchase(
  source: Source,
  recordId: string,
  { kind, amount }: PurchaseInput,
): {
  transactionId: string
  before: number
  after: number
  accountPaid: number
  fundPaid: number
} {
  const before = balanceNow(source, recordId)
  const institution = institutionsAt(recordOf(recordId).admdvs, LEVELS[kind])[0]
  if (!institution) throw new RangeError(`no institution for ${kind}`)
  const transactionId = newId(source, recordId)
  const visitKind: VisitKind = kind
  const note = kind === 'outpatient' ? (institution.departments[0] ?? null) : null
  add(source, recordId, {
    id: transactionId,
    at: source.now,
    type: 'visit',
    postedAt: source.now,
    visit: { kind: visitKind, institutionId: institution.id, note, items: [feeItem(BILLS[kind], amount)], member: null },
  })
  const view = viewOf(source, recordId, source.now)
  const entry = view.posted.find((posted) => posted.id === transactionId)
  return {
    transactionId,
    before,
    after: totalOf(view.position.sub),
    accountPaid: Math.abs(entry?.amount ?? 0),
    fundPaid: entry?.settlement?.fundPaySumamt ?? 0,
  }
}

/** Credits an extra contribution at this moment (fen). */
export function simulateCredit(source: Source, recordId: string, amount: number): { transactionId: string; before: number; after: number } {
  const before = balanceNow(source, recordId)
  const transactionId = newId(source, recordId)
  add(source, recordId, { id: transactionId, at: source.now, type: 'credit', kind: 'back-payment', amount, period: null })
  return { transactionId, before, after: balanceNow(source, recordId) }
}
