import { DAY } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import type { InsuranceRecord } from '../personas/types'
import {
  ageGroupOn,
  AT_PHARMACIES,
  complaintsAt,
  drugLineAt,
  examinationLine,
  isSoldAt,
  LONG_TERM,
  LONG_TERM_DEPARTMENT,
  type Age,
  type Complaint,
} from '../reference/encounters'
import { institutionsAt, type Institution } from '../reference/institutions'
import { feeItem } from '../reference/items'
import { createRandom, hash32, type Random } from './random'
import { once } from './recent'
import type { FeeItem, Level, LedgerEvent, Member, VisitKind } from './types'

/** Days left free around the 10th (credits) and month-ends, so that what posts a day later stays in its month and in order. */
const SLOTS = [2, 4, 6, 12, 14, 16, 18, 20, 22, 24, 26]

/** Next-day bills arrive early in the afternoon. */
const BILL_ARRIVES = '14:00:00'

/** When a bill of this institution reaches the insurer. */
export const billArrival = (institution: Institution, at: number): number =>
  institution.posting === 'at-once' ? at : beijingAt(toDate(at + DAY), BILL_ARRIVES)

/** Whose bill it is, where and on which day. */
interface Occasion {
  random: Random
  record: InsuranceRecord
  institution: Institution
  /** `YYYY-MM-DD` */
  day: string
  age: Age
}

function drugs({ record: { admdvs }, institution, day }: Occasion, packs: readonly (readonly [name: string, cnt: number])[]): FeeItem[] {
  const items: FeeItem[] = []
  for (const [name, cnt] of packs) {
    const line = drugLineAt(name, cnt, institution, { admdvs, day })
    if (line) items.push(line)
  }
  return items
}

/** Bought without a prescription, and on the shelf there. */
const soldAt = once((institution: Institution) => AT_PHARMACIES.filter((name) => isSoldAt(name, institution)))

/** One or two things off the shelf, one or two packs each. */
function shopping(occasion: Occasion): FeeItem[] {
  const { random, institution } = occasion
  const sold = soldAt(institution)
  const first = random.pick(sold)
  const others = sold.filter((name) => name !== first)
  const names = others.length > 0 && random.chance(300) ? [first, random.pick(others)] : [first]
  return drugs(
    occasion,
    names.map((name) => [name, random.chance(250) ? 2 : 1]),
  )
}

/** What a person takes for good is the same each month. */
const longTerm = (occasion: Occasion): FeeItem[] =>
  drugs(occasion, LONG_TERM[hash32(`condition|${occasion.record.recordId}`) % LONG_TERM.length] ?? [])

function treated(occasion: Occasion, complaints: readonly Complaint[]): FeeItem[] {
  const { examinations, drugs: names } = occasion.random.pick(complaints)
  const packs = names.map((name) => [name, occasion.random.chance(350) ? 2 : 1] as const)
  return [...(['一般诊疗费', ...examinations] as const).map(examinationLine), ...drugs(occasion, packs)]
}

/** What a stay costs besides what the complaint does. */
function stay(random: Random): FeeItem[] {
  const days = random.integer(3, 7)
  return [
    feeItem({ name: '床位费', category: 'bed', level: '1', preselfpay: 0 }, days * 4500, days),
    feeItem({ name: '住院检查与化验', category: 'examination', level: '1', preselfpay: 0 }, random.integer(9000, 16000) * 10),
    feeItem({ name: '住院药品', category: 'western-drug', level: '2', preselfpay: 50 }, random.integer(12000, 26000) * 10),
    feeItem({ name: '一次性医用材料', category: 'material', level: '3', preselfpay: 0 }, random.integer(800, 3000) * 10),
  ]
}

/** The department that writes a bill, null where there is none to name, and its lines. */
function bill(occasion: Occasion, kind: VisitKind): { note: string | null; items: FeeItem[] } {
  const { random, institution, age } = occasion
  if (kind === 'pharmacy') return { note: null, items: shopping(occasion) }
  const departments = complaintsAt(institution, age)
  if (kind === 'chronic') {
    const note = departments.some(([name]) => name === LONG_TERM_DEPARTMENT) ? LONG_TERM_DEPARTMENT : (departments[0]?.[0] ?? null)
    return { note, items: longTerm(occasion) }
  }
  const [note, complaints] = random.pick(departments)
  const items = treated(occasion, complaints)
  return kind === 'inpatient' ? { note: null, items: items.concat(stay(random)) } : { note, items }
}

const levelFor = (random: Random, kind: VisitKind): Level => {
  if (kind === 'pharmacy') return 'pharmacy'
  if (kind === 'inpatient') return 'tertiary'
  return kind === 'chronic' || random.chance(600) ? 'primary' : 'tertiary'
}

/** Institutions of a place by level; for a child those that see children. */
const placesOf = (age: Age) =>
  once((admdvs: string) => {
    const at = (level: Level) =>
      institutionsAt(admdvs, level).filter((known) => level === 'pharmacy' || complaintsAt(known, age).length > 0)
    return { primary: at('primary'), secondary: at('secondary'), tertiary: at('tertiary'), pharmacy: at('pharmacy') }
  })
const PLACES: Record<Age, (admdvs: string) => Record<Level, Institution[]>> = { child: placesOf('child'), adult: placesOf('adult') }

/** Where somebody goes to. Every place has a community centre that sees everybody. */
function institutionFor(random: Random, { admdvs }: InsuranceRecord, kind: VisitKind, age: Age): Institution {
  const places = PLACES[age](admdvs)
  const wanted = places[levelFor(random, kind)]
  return random.pick(wanted.length > 0 ? wanted : places.primary)
}

/**
 * Visits of one month by a person's habits. Seeded by record and month alone,
 * so moving the clock or acting in the app never reshuffles the past.
 */
export function generateVisits(seed: string, record: InsuranceRecord, month: string): LedgerEvent[] {
  const random = createRandom(`${seed}|${record.recordId}|${month}`)
  // The same all month: asking at each visit is felt where thousands of histories are worked out.
  const age = ageGroupOn(record.birthDate, `${month}-01`)
  const free = SLOTS.slice()
  const events: LedgerEvent[] = []
  const add = (kind: VisitKind, member: Member | null): void => {
    const day = free.splice(random.integer(0, free.length - 1), 1)[0]
    if (day === undefined) return
    const date = `${month}-${String(day).padStart(2, '0')}`
    const institution = institutionFor(random, record, kind, age)
    const hour = String(random.integer(8, kind === 'pharmacy' ? 20 : 16)).padStart(2, '0')
    const at = beijingAt(date, `${hour}:${String(random.integer(0, 59)).padStart(2, '0')}:00`)
    events.push({
      id: `${record.recordId}-${month.replace('-', '')}-${String(events.length + 1).padStart(2, '0')}`,
      at,
      type: 'visit',
      postedAt: billArrival(institution, at),
      visit: { kind, institutionId: institution.id, ...bill({ random, record, institution, day: date, age }, kind), member },
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
