import { DAY } from '@/contract'
import fc from 'fast-check'
import { toMs } from '@/domain/beijing-time'
import { positionAt } from '../../../mock/accounts/account-view'
import type { RecordChanges } from '../../../mock/ledger/calendar'
import { createLedger } from '../../../mock/ledger/ledger'
import type { FeeItem, LedgerEntry, LedgerEvent, Member, Position, VisitKind } from '../../../mock/ledger/types'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { INSTITUTIONS } from '../../../mock/reference/institutions'
import { CITY_RULES, cityOf } from '../../../mock/reference/rules'
import type { CityRule } from '../../../mock/reference/rules/types'

/** Random people, lives and orders of events: what the properties run over. */

export const FROM = toMs('2024-02-01T00:00:00+08:00')
export const END = toMs('2027-03-01T00:00:00+08:00')

export const MEMBERS: readonly Member[] = [
  { memberId: 'mother', name: '周若兰', relation: '母亲' },
  { memberId: 'child', name: '高淼', relation: '子女' },
]

const KINDS = {
  'in-service': { psnType: '11', benefit: 'employed', contributionTier: 'employed', hasAccount: true },
  retired: { psnType: '12', benefit: 'retired', contributionTier: 'retired', hasAccount: true },
  flexible: { psnType: '13', benefit: 'employed', contributionTier: 'flexible', hasAccount: true },
  'flexible-full': { psnType: '13', benefit: 'employed', contributionTier: 'flexible-full', hasAccount: true },
  resident: { psnType: '14', benefit: 'resident', contributionTier: 'employed', hasAccount: false },
} as const

const fen = (max: number) => fc.integer({ min: 0, max })
const chance = fc.integer({ min: 0, max: 1000 })

/** Anybody, anywhere. */
const person: fc.Arbitrary<InsuranceRecord> = fc
  .record({
    city: fc.constantFrom(...CITY_RULES),
    kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])), // that object's own keys
    base: fen(4_000_000),
    raise: fen(4_000_000),
    currentYear: fen(300_000),
    priorYears: fen(900_000),
    signed: fc.boolean(),
    since: fc.constantFrom('2015-07-01', '2024-05-01', '2025-11-01'),
    habits: fc.record({
      pharmacy: chance,
      outpatient: chance,
      chronic: chance,
      mutualAid: chance,
      inpatient: fc.integer({ min: 0, max: 200 }),
    }),
  })
  .map(({ city, kind, base, raise, currentYear, priorYears, signed, since, habits }) => ({
    ...KINDS[kind],
    recordId: 'somebody',
    name: '某某',
    birthDate: '1980-01-01',
    admdvs: city.admdvs,
    insutype: kind === 'resident' ? '390' : '310',
    insuredSince: since,
    opening: KINDS[kind].hasAccount ? { currentYear, priorYears } : { currentYear: 0, priorYears: 0 },
    bases: [
      { from: '2024-01', amount: base },
      { from: '2025-09', amount: raise },
    ],
    interest: {},
    scripted: null,
    script: [],
    ...(signed && { signed }),
    habits: { ...habits, member: MEMBERS[0]! },
    passwordChangedOn: '2026-01-01',
  }))

/** A line of any class; what it says of a 丙 is nonsense on purpose. */
const item: fc.Arbitrary<FeeItem> = fc
  .record({
    level: fc.constantFrom('1' as const, '2' as const, '3' as const),
    amount: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 8_000_000 })),
    pre: fc.integer({ min: 0, max: 40 }),
    own: fc.integer({ min: 0, max: 30 }),
    over: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ level, amount, pre, own, over }) => {
    const of = (percent: number) => Math.floor((amount * percent) / 100)
    return { name: 'x', category: 'treatment', cnt: 1, amount, level, preselfpay: of(pre), ownpay: of(own), overlimit: of(over) }
  })

const member = fc.constantFrom(...MEMBERS)
const moment = fc.integer({ min: FROM / 1000, max: END / 1000 }).map((seconds) => seconds * 1000)

type Act = (id: string, visitIds: readonly string[]) => LedgerEvent

type VisitEvent = Extract<LedgerEvent, { type: 'visit' }>

const visit: fc.Arbitrary<(id: string) => VisitEvent> = fc
  .record({
    at: moment,
    kind: fc.constantFrom<VisitKind>('pharmacy', 'outpatient', 'emergency', 'chronic', 'inpatient'),
    where: fc.nat(),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    by: fc.option(member, { freq: 4 }),
    claim: fc.boolean(),
    prescription: fc.boolean(),
    filing: fc.constantFrom('long-stay' as const, 'temporary' as const, 'none' as const),
    late: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
  })
  .map(({ at, kind, where, items, by, claim, prescription, filing, late }) => (id) => {
    const open = INSTITUTIONS.filter(({ level }) => (level === 'pharmacy') === (kind === 'pharmacy'))
    const institution = open[where % open.length]!
    const base = { kind, institutionId: institution.id, note: null, items, member: by, filing, ...(prescription && { prescription }) }
    return { id, at, type: 'visit', postedAt: at + late * DAY, visit: claim && !by && late > 0 ? { ...base, claim: true } : base }
  })

/** A visit of any kind, anywhere. */
export const anyVisit: fc.Arbitrary<VisitEvent> = visit.map((at) => at('any'))

const reversal: fc.Arbitrary<Act> = fc
  .record({ at: moment, of: fc.nat(), amount: fc.option(fc.integer({ min: 1, max: 200_000 })), after: fc.integer({ min: 0, max: 90 }) })
  .map(({ at, of, amount, after }) => (id, visitIds) => ({
    id,
    // Most come soon after: those meet the pool's year still open. Some precede what they reverse.
    at: at + (after - 5) * DAY,
    type: 'reversal',
    of: visitIds[of % Math.max(1, visitIds.length)] ?? 'nothing',
    ...(amount === null ? {} : { amount }),
  }))

const money: fc.Arbitrary<Act> = fc
  .record({
    at: moment,
    type: fc.constantFrom('grant', 'grant', 'grant-return', 'premium', 'adjustment', 'back-payment', 'freeze', 'unfreeze'),
    amount: fc.integer({ min: 1, max: 400_000 }),
    down: fc.boolean(),
    to: member,
  })
  .map(({ at, type, amount, down, to }): Act => {
    const acts: Record<typeof type, Act> = {
      grant: (id) => ({ id, at, type: 'grant', amount, member: to }),
      'grant-return': (id) => ({ id, at, type: 'grant-return', amount: down ? null : amount, member: to }),
      premium: (id) => ({ id, at, type: 'premium', amount, member: to }),
      adjustment: (id) => ({ id, at, type: 'adjustment', amount: down ? -5 * amount : amount, note: null }),
      'back-payment': (id) => ({ id, at, type: 'credit', kind: 'back-payment', amount, period: '2025-03' }),
      freeze: (id) => ({ id, at, type: 'freeze' }),
      unfreeze: (id) => ({ id, at, type: 'unfreeze' }),
    }
    return acts[type]
  })

/** What happens to somebody, in any order; a visit of half the lives is reversed again, once or several times. */
export const life: fc.Arbitrary<RecordChanges> = fc
  .record({
    acts: fc.array(fc.oneof({ weight: 4, arbitrary: visit }, { weight: 4, arbitrary: money }), { maxLength: 40, size: 'max' }),
    reversals: fc.array(reversal, { maxLength: 12 }),
    soon: fc.array(fc.record({ of: fc.nat(), part: fc.option(fc.integer({ min: 1, max: 99 })), days: fc.integer({ min: 0, max: 20 }) }), {
      maxLength: 12,
    }),
    missed: fc.subarray(['2024-08', '2025-02', '2025-03', '2026-05']),
    frozenSince: fc.option(fc.constantFrom('2025-04-01', '2026-06-01')),
  })
  .map(({ acts, reversals, soon, missed, frozenSince }) => {
    const told = acts.map((act, index) => act(`e${index}`, []))
    const visits = told.filter((event) => event.type === 'visit' || event.type === 'premium')
    const ids = visits.map(({ id }) => id).concat('r0')
    const back = reversals.map((act, index) => act(`r${index}`, ids))
    const soonBack = soon.flatMap(({ of, part, days }, index): LedgerEvent[] => {
      const original = visits[of % Math.max(1, visits.length)]
      if (!original) return []
      const fee = original.type === 'visit' ? original.visit.items.reduce((sum, { amount }) => sum + amount, 0) : 1000
      const amount = part === null ? {} : { amount: Math.max(1, Math.floor((fee * part) / 100)) }
      const from = original.type === 'visit' ? original.postedAt : original.at
      return [{ id: `s${index}`, at: from + days * DAY + index, type: 'reversal', of: original.id, ...amount }]
    })
    return { events: told.concat(back, soonBack), arrears: { months: missed, frozenSince } }
  })

const seed = fc.string({ minLength: 1, maxLength: 8 })

/** One life: who, and what happened. */
export interface Life {
  seed: string
  of: InsuranceRecord
  changes: RecordChanges
}
export const anyLife: fc.Arbitrary<Life> = fc.record({ seed, of: person, changes: life }).map(({ seed, of, changes }) => {
  // Nothing happens to somebody who is not insured yet.
  const joined = Date.parse(`${of.insuredSince}T00:00:00+08:00`)
  return { seed, of, changes: { ...changes, events: changes.events.filter(({ at }) => at >= joined) } }
})

export interface Step {
  entry: LedgerEntry
  before: Position
}

/** One life, worked out to the end. */
export interface Lived extends Life {
  /** The newest rules of the place; what they share with older ones may be read off them. */
  city: CityRule
  entries: readonly LedgerEntry[]
  /** Each entry with the position it found; a new insurance year has begun by then even where that is no entry. */
  steps: readonly Step[]
}

const known = new Map<string, Lived>()

/** Works a life out, once: properties of one file meet the same lives. */
export function lived(told: Life): Lived {
  const key = JSON.stringify(told)
  const { of } = told
  const city = cityOf(of, END)
  const worked = known.get(key)
  if (worked) return worked
  const entries = createLedger(told.seed).entries(of, told.changes, END)
  const before = (index: number, at: number): Position => positionAt(of, city, entries.slice(Math.max(0, index - 1), index), at)
  const steps = entries.map((entry, index) => ({ entry, before: before(index, entry.postedAt) }))
  const result = { ...told, city, entries, steps }
  known.set(key, result)
  return result
}

/** New lives at every run, the same for all properties of a file; fast-check names the seed of a failure. */
export const RUNS = { numRuns: 150, seed: fc.sample(fc.integer(), 1)[0]! }
