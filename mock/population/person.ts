import { addDays, addMonths, dayParts } from '@/domain/calendar'
import { HISTORY_START } from '../ledger/calendar'
import { createRandom, type Random } from '../ledger/random'
import type { Member } from '../ledger/types'
import type { Habits, InsuranceRecord } from '../personas/types'
import { familyOf, isGrandparent } from './family'
import { nameOf } from './names'
import { placeOf, spotOf } from './space'
import { ageOf, birthDateOf, standingKindOf, standingOf, type StandingKind } from './standing'

/** 居民医保 began. */
const RESIDENTS_FROM = '2008-01-01'
/** First year in which insurance as an employee may begin; the last is the year before `STANDING_ON`. */
const EMPLOYEES_FROM = 1998
const EMPLOYEES_TO = 2025
const WORK_BEGINS = 22

function insuredSince(index: number, random: Random): string {
  const birthDate = birthDateOf(index)
  if (!standingOf(index).hasAccount) {
    const next = `${addMonths(birthDate.slice(0, 7), 1)}-01`
    return next > RESIDENTS_FROM ? next : RESIDENTS_FROM
  }
  const year = dayParts(birthDate).year + WORK_BEGINS + random.integer(0, 4)
  return `${Math.min(EMPLOYEES_TO, Math.max(EMPLOYEES_FROM, year))}-07-01`
}

/** Fen in a hundred yuan: bases are told in these. */
const HUNDRED = 10_000
const LOWEST_BASE = 68
const raised = (base: number, percent: number): number => Math.floor((base * percent) / 100) * HUNDRED

/** The lower of two draws, so that low bases are the more frequent. */
function basesOf(kind: StandingKind, random: Random): InsuranceRecord['bases'] {
  if (kind === 'retired' || kind === 'resident') return []
  if (kind !== 'employed') return [{ from: HISTORY_START, amount: random.integer(LOWEST_BASE, 110) * HUNDRED }]
  const base = Math.min(random.integer(LOWEST_BASE, 300), random.integer(LOWEST_BASE, 300))
  return [
    { from: HISTORY_START, amount: base * HUNDRED },
    { from: '2025-01', amount: raised(base, 104) },
    { from: '2026-01', amount: raised(base, 108) },
  ]
}

type Usual = Omit<Habits, 'mutualAid' | 'member'> & { from: number; chronicFor: number }

const CHILD: Usual = { from: 0, pharmacy: 0, outpatient: 350, chronic: 0, inpatient: 12, chronicFor: 0 }

/** Chances in ‰ a month from an age on; `chronicFor` is how many in a thousand have a 慢特病 at all. */
const USUAL: readonly Usual[] = [
  { from: 60, pharmacy: 700, outpatient: 450, chronic: 750, inpatient: 25, chronicFor: 650 },
  { from: 40, pharmacy: 600, outpatient: 280, chronic: 500, inpatient: 12, chronicFor: 300 },
  { from: 16, pharmacy: 450, outpatient: 180, chronic: 0, inpatient: 6, chronicFor: 0 },
]

/** Who spends from an account besides its holder: the child, for a grandparent the son, for a grown-up child the mother. */
function memberOf(index: number): Member | null {
  const { children, parents } = familyOf(index)
  const [child, mother] = [children[0], parents[1]]
  if (child !== undefined)
    return { memberId: isGrandparent(spotOf(index)) ? 'member-son' : 'member-child', name: nameOf(child), relation: '子女' }
  return mother === undefined ? null : { memberId: 'member-mother', name: nameOf(mother), relation: '母亲' }
}

function habitsOf(index: number, random: Random): Habits {
  const age = ageOf(index)
  const usual = USUAL.find(({ from }) => from <= age) ?? CHILD
  const { hasAccount } = standingOf(index)
  const about = (chance: number): number => Math.floor((chance * random.integer(60, 130)) / 100)
  return {
    pharmacy: hasAccount ? about(usual.pharmacy) : 0,
    outpatient: about(usual.outpatient),
    chronic: random.chance(usual.chronicFor) ? about(usual.chronic) : 0,
    inpatient: about(usual.inpatient),
    mutualAid: hasAccount ? about(150) : 0,
    member: hasAccount ? memberOf(index) : null,
  }
}

/** Last changed within the 120 days before this one. */
const CHANGED_BY = '2026-07-01'

/** Computes the insurance record of an index. @param recordId id of the record */
export function personAt(index: number, recordId: string): InsuranceRecord {
  const random = createRandom(`person|${index}`)
  const standing = standingOf(index)
  const since = insuredSince(index, random)
  const saved = standing.hasAccount && since < HISTORY_START ? random.integer(20, 900) * 1000 : 0
  return {
    ...standing,
    recordId,
    name: nameOf(index),
    birthDate: birthDateOf(index),
    admdvs: placeOf(spotOf(index).district),
    insuredSince: since,
    opening: { currentYear: 0, priorYears: saved },
    bases: basesOf(standingKindOf(index), random),
    interest: {},
    scripted: null,
    script: [],
    habits: habitsOf(index, random),
    passwordChangedOn: addDays(CHANGED_BY, 0 - random.integer(0, 119)),
  }
}
