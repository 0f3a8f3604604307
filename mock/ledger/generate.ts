import { DAY } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import type { InsuranceRecord } from '../personas/types'
import { CHRONIC_DRUGS, DRUGS, EXAMINATIONS, PHARMACY_DRUGS, TREATMENTS, feeItem, type PricedItem } from '../reference/items'
import { institutionsAt, type Institution } from '../reference/institutions'
import { createRandom, type Random } from './random'
import type { FeeItem, Level, LedgerEvent, Member, VisitKind } from './types'

/** Days left free around the 10th (credits) and month-ends, so that what posts a day later stays in its month and in order. */
const SLOTS = [2, 4, 6, 12, 14, 16, 18, 20, 22, 24, 26]

/** Next-day bills arrive early in the afternoon. */
const BILL_ARRIVES = '14:00:00'

/** When a bill of this institution reaches the insurer. */
export const billArrival = (institution: Institution, at: number): number =>
  institution.posting === 'at-once' ? at : beijingAt(toDate(at + DAY), BILL_ARRIVES)

const price = (random: Random, item: PricedItem): FeeItem => feeItem(item, random.integer(item.price[0] / 10, item.price[1] / 10) * 10)

const bill = (random: Random, kind: VisitKind): FeeItem[] => {
  if (kind === 'pharmacy')
    return [price(random, random.pick(PHARMACY_DRUGS)), ...(random.chance(400) ? [price(random, random.pick(PHARMACY_DRUGS))] : [])]
  if (kind === 'chronic') return CHRONIC_DRUGS.map((item) => price(random, item))
  const items = [...TREATMENTS, random.pick(EXAMINATIONS), random.pick(DRUGS)].map((item) => price(random, item))
  if (kind !== 'inpatient') return items
  const days = random.integer(3, 7)
  const stay: FeeItem[] = [
    feeItem({ name: '床位费', category: 'bed', level: '1', preselfpay: 0 }, days * 4500, days),
    feeItem({ name: '住院检查与化验', category: 'examination', level: '1', preselfpay: 0 }, random.integer(9000, 16000) * 10),
    feeItem({ name: '住院药品', category: 'western-drug', level: '2', preselfpay: 50 }, random.integer(12000, 26000) * 10),
    feeItem({ name: '一次性医用材料', category: 'material', level: '3', preselfpay: 0 }, random.integer(800, 3000) * 10),
  ]
  return stay
}

const levelFor = (random: Random, kind: VisitKind): Level => {
  if (kind === 'pharmacy') return 'pharmacy'
  if (kind === 'inpatient') return 'tertiary'
  return kind === 'chronic' || random.chance(600) ? 'primary' : 'tertiary'
}

/**
 * Visits of one month by a person's habits. Seeded by record and month alone,
 * so moving the clock or acting in the app never reshuffles the past.
 */
export function generateVisits(seed: string, record: InsuranceRecord, month: string): LedgerEvent[] {
  const random = createRandom(`${seed}|${record.recordId}|${month}`)
  const free = SLOTS.slice()
  const events: LedgerEvent[] = []
  const add = (kind: VisitKind, member: Member | null): void => {
    const day = free.splice(random.integer(0, free.length - 1), 1)[0]
    if (day === undefined) return
    const institution = random.pick(institutionsAt(record.admdvs, levelFor(random, kind)))
    const date = `${month}-${String(day).padStart(2, '0')}`
    const hour = String(random.integer(8, kind === 'pharmacy' ? 20 : 16)).padStart(2, '0')
    const at = beijingAt(date, `${hour}:${String(random.integer(0, 59)).padStart(2, '0')}:00`)
    const note = institution.departments.length > 0 && kind !== 'inpatient' ? random.pick(institution.departments) : null
    events.push({
      id: `${record.recordId}-${month.replace('-', '')}-${String(events.length + 1).padStart(2, '0')}`,
      at,
      type: 'visit',
      postedAt: billArrival(institution, at),
      visit: { kind, institutionId: institution.id, note, items: bill(random, kind), member },
    })
  }
  const { habits } = record
  if (random.chance(habits.pharmacy)) add('pharmacy', null)
  if (random.chance(habits.pharmacy / 3)) add('pharmacy', null)
  if (random.chance(habits.outpatient)) add('outpatient', null)
  if (random.chance(habits.chronic)) add('chronic', null)
  if (random.chance(habits.inpatient)) add('inpatient', null)
  if (habits.member && random.chance(habits.mutualAid)) add('pharmacy', habits.member)
  return events
}
