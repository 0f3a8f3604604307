import type { Level } from '../../ledger/types'
import type { CityRule, ContributionRule, ContributionTier, PoolRule, Ratio, Tier } from './types'

/** City files write rules in yuan and percent; they are kept in fen and ‰. */

const fen = (yuan: number): number => yuan * 100

/** By level of the institution, percent; `pharmacy` where 门诊统筹 reaches it. */
export interface Percent {
  primary: number
  secondary: number
  tertiary: number
  pharmacy?: number
}

const ratio = ({ primary, secondary, tertiary, pharmacy = 0 }: Percent): Ratio => ({
  primary: primary * 10,
  secondary: secondary * 10,
  tertiary: tertiary * 10,
  pharmacy: pharmacy * 10,
})

/** 起付线 of the first visit of a year and of all later ones (the same where it is left out), yuan. */
interface Visits {
  first: number
  later?: number
}

const inFen = ({ first, later }: Visits): readonly [number, ...number[]] => (later === undefined ? [fen(first)] : [fen(first), fen(later)])

/** What the fund pays of a year's cost. */
interface Paid {
  percent: Percent
  /** Yuan a year; null where the city sets none. */
  limit: number | null
  /** What is paid further up, lowest first. */
  tiers?: readonly Tier[]
}

const pool = (per: PoolRule['per'], deductible: PoolRule['deductible'], { percent, limit, tiers = [] }: Paid): PoolRule => ({
  deductible,
  per,
  signedLess: 0,
  tiers: [{ from: 0, fund: 'basic', ratio: ratio(percent) }, ...tiers],
  limit: limit === null ? null : fen(limit),
  beyond: 0,
})

/** 起付线 once a year, yuan, the same at every level. */
export function yearly({ deductible, ...paid }: Paid & { deductible: number }): PoolRule {
  const owed = inFen({ first: deductible })
  return pool('year', { primary: owed, secondary: owed, tertiary: owed, pharmacy: owed }, paid)
}

/** 起付线 at each visit, by level of the institution. */
export function perLevel({ deductible, ...paid }: Paid & { deductible: Readonly<Record<Exclude<Level, 'pharmacy'>, Visits>> }): PoolRule {
  const primary = inFen(deductible.primary)
  return pool('visit', { primary, secondary: inFen(deductible.secondary), tertiary: inFen(deductible.tertiary), pharmacy: primary }, paid)
}

/** 起付线 at each visit, the same at every level. */
export const perVisit = ({ deductible, ...paid }: Paid & { deductible: Visits }): PoolRule =>
  perLevel({ deductible: { primary: deductible, secondary: deductible, tertiary: deductible }, ...paid })

/** What 大额互助 pays above `from` yuan of the year's cost. */
export const large = ({ from, percent }: { from: number; percent: Percent }): Tier => ({
  from: fen(from),
  fund: 'large',
  ratio: ratio(percent),
})

/** @param less yuan that 签约 takes off 起付线 */
export const signed = (rule: PoolRule, less: number): PoolRule => ({ ...rule, signedLess: fen(less) })

/** @param percent what is still paid beyond the yearly limit */
export const withBeyond = (rule: PoolRule, percent: number): PoolRule => ({ ...rule, beyond: percent * 10 })

/**
 * Own contributions are 2 % of the base everywhere; cities differ in the sum of the retired.
 * @param retired yuan a month from an age on, youngest first @param advance whether they get the whole year at its beginning
 */
export function contributions(
  retired: readonly { fromAge: number; yuan: number }[],
  advance = false,
): Readonly<Record<ContributionTier, ContributionRule>> {
  const own = { ratio: 20, fixed: [], yearly: false }
  return {
    employed: own,
    retired: { ratio: 0, fixed: retired.map(({ fromAge, yuan }) => ({ fromAge, amount: fen(yuan) })), yearly: advance },
    flexible: { ...own, ratio: 0 },
    'flexible-full': own,
  }
}

/** What all five cities share: interest by 国发〔1998〕44号 (demand and three-month rate), and the factors of 异地. */
export const NATIONAL: Pick<CityRule, 'interest' | 'remote'> = {
  interest: { currentYear: 5, priorYears: 65 },
  remote: { 'long-stay': 1000, temporary: 900, none: 700 },
}

/** One balance, taken from as a whole: everything lies in 历年, so that interest counts all of it. */
export const ONE_BALANCE: Pick<CityRule, 'showsSubAccounts' | 'order'> = {
  showsSubAccounts: false,
  order: { beforeDeductible: 'priorYears', afterDeductible: 'priorYears', mutualAid: 'priorYears' },
}

/** Figures follow one dated public compilation; every title says that they are samples. */
export const sample = (title: string, effectiveFrom: string): CityRule['source'] => ({
  title: `${title}规则（样例，仅供演示）`,
  effectiveFrom,
})
