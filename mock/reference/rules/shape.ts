import type { Level } from '../../ledger/types'
import type { BenefitRule, CityRule, CreditRule, CreditTier, PoolRule, Ratio, Tier } from './types'

/** Short hands of the city files: rules are written in yuan and percent, and kept in fen and ‰. */

const fen = (yuan: number): number => yuan * 100

/** 基层, 二级, 三级 and, where 门诊统筹 reaches it, the pharmacy; percent. */
export type Percent = readonly [primary: number, secondary: number, tertiary: number, pharmacy?: number]

const byLevel = <Value>(primary: Value, secondary: Value, tertiary: Value, pharmacy: Value): Readonly<Record<Level, Value>> => ({
  primary,
  secondary,
  tertiary,
  pharmacy,
})

const ratio = ([primary, secondary, tertiary, pharmacy = 0]: Percent): Ratio =>
  byLevel(primary * 10, secondary * 10, tertiary * 10, pharmacy * 10)

/** Yuan of the first admission of a year and of later ones. */
type Visits = readonly [number, ...number[]]

const inFen = ([first, ...later]: Visits): Visits => [fen(first), ...later.map(fen)]

const pool = (
  per: PoolRule['per'],
  deductible: PoolRule['deductible'],
  percent: Percent,
  limit: number | null,
  tiers: readonly Tier[],
): PoolRule => ({
  deductible,
  per,
  signedLess: 0,
  tiers: [{ from: 0, fund: 'basic', ratio: ratio(percent) }, ...tiers],
  limit: limit === null ? null : fen(limit),
  beyond: 0,
})

/** @param deductible yuan a year, the same at every level */
export const yearly = (deductible: number, percent: Percent, limit: number | null, ...tiers: readonly Tier[]): PoolRule => {
  const owed = inFen([deductible])
  return pool('year', byLevel(owed, owed, owed, owed), percent, limit, tiers)
}

/** @param visits yuan of the first, second … visit of a year, the same at every level */
export const perVisit = (visits: Visits, percent: Percent, limit: number | null, ...tiers: readonly Tier[]): PoolRule =>
  perLevel([visits, visits, visits], percent, limit, ...tiers)

/** @param visits as of `perVisit`, for 基层, 二级 and 三级 */
export const perLevel = (
  [primary, secondary, tertiary]: readonly [Visits, Visits, Visits],
  percent: Percent,
  limit: number | null,
  ...tiers: readonly Tier[]
): PoolRule => pool('visit', byLevel(inFen(primary), inFen(secondary), inFen(tertiary), inFen(primary)), percent, limit, tiers)

/** @param chronic 慢特病, where the city has a rule of its own for it */
export const benefit = (outpatient: PoolRule, inpatient: PoolRule, chronic?: PoolRule): BenefitRule => ({
  outpatient,
  inpatient,
  ...(chronic && { chronic }),
})

/** What 大额互助 pays above `from` yuan of the year's cost. */
export const large = (from: number, percent: Percent): Tier => ({ from: fen(from), fund: 'large', ratio: ratio(percent) })

/** @param less yuan that 签约 takes off 起付线 */
export const signed = (rule: PoolRule, less: number): PoolRule => ({ ...rule, signedLess: fen(less) })

/** @param percent what is still paid beyond the yearly limit */
export const withBeyond = (rule: PoolRule, percent: number): PoolRule => ({ ...rule, beyond: percent * 10 })

/**
 * Own contributions are 2 % of the base everywhere (domain.md); cities differ in the sum of the retired.
 * @param retired yuan a month from an age on, youngest first
 */
export function credits(retired: readonly { fromAge: number; yuan: number }[], advance = false): Readonly<Record<CreditTier, CreditRule>> {
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

/** Figures follow one dated public compilation (design/cities.md); every title says that they are samples. */
export const sample = (title: string, effectiveFrom: string): CityRule['source'] => ({
  title: `${title}规则（样例，仅供演示）`,
  effectiveFrom,
})
