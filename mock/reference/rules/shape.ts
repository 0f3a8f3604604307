import type { PoolKind } from '../../ledger/types'
import type { BenefitRule, CityRule, CreditRule, CreditTier, PoolRule, Ratio, Tier } from './types'

/** Short hands of the city files: rules are written in yuan and percent, and kept in fen and ‰. */

const fen = (yuan: number): number => yuan * 100

/** 基层, 二级, 三级 and, where 门诊统筹 reaches it, the pharmacy; percent. */
export type Percent = readonly [primary: number, secondary: number, tertiary: number, pharmacy?: number]

const ratio = ([primary, secondary, tertiary, pharmacy = 0]: Percent): Ratio => ({
  primary: primary * 10,
  secondary: secondary * 10,
  tertiary: tertiary * 10,
  pharmacy: pharmacy * 10,
})

const pool = (
  per: PoolRule['per'],
  [first, ...later]: readonly [number, ...number[]],
  percent: Percent,
  limit: number | null,
  large: readonly Tier[],
): PoolRule => ({
  deductible: [fen(first), ...later.map(fen)],
  per,
  tiers: [{ from: 0, fund: 'basic', ratio: ratio(percent) }, ...large],
  limit: limit === null ? null : fen(limit),
})

/** @param deductible yuan a year */
export const yearly = (deductible: number, percent: Percent, limit: number | null, ...large: readonly Tier[]): PoolRule =>
  pool('year', [deductible], percent, limit, large)

/** @param deductibles yuan of the first, second … visit of a year */
export const perVisit = (
  deductibles: readonly [number, ...number[]],
  percent: Percent,
  limit: number | null,
  ...large: readonly Tier[]
): PoolRule => pool('visit', deductibles, percent, limit, large)

/** @param chronic 慢特病, where the city has a rule of its own for it */
export const benefit = (outpatient: PoolRule, inpatient: PoolRule, chronic?: PoolRule): BenefitRule => ({
  outpatient,
  inpatient,
  ...(chronic && { chronic }),
})

/** What 大额互助 pays above `from` yuan of the year's cost. */
export const large = (from: number, percent: Percent): Tier => ({ from: fen(from), fund: 'large', ratio: ratio(percent) })

/**
 * Own contributions are 2 % of the base everywhere (domain.md); cities differ in the sum of the retired.
 * @param retired yuan a month
 */
export function credits(retired: number, advance = false): Readonly<Record<CreditTier, CreditRule>> {
  const own = { ratio: 20, fixed: 0, yearly: false }
  return {
    employed: own,
    retired: { ratio: 0, fixed: fen(retired), yearly: advance },
    flexible: { ...own, ratio: 0 },
    'flexible-full': own,
  }
}

/** @param outpatient and inpatient: percent less of the cost away from home */
export const away = (outpatient: number, inpatient: number): Readonly<Record<PoolKind, number>> => ({
  outpatient: outpatient * 10,
  inpatient: inpatient * 10,
  chronic: outpatient * 10,
})

/** One balance, taken from as a whole: everything lies in 历年, so that interest counts all of it. */
export const ONE_BALANCE: Pick<CityRule, 'showsSubAccounts' | 'order'> = {
  showsSubAccounts: false,
  order: { beforeDeductible: 'priorYears', afterDeductible: 'priorYears', mutualAid: 'priorYears' },
}

/** Figures follow public summaries in shape only (design/domain.md); every title says that they are samples. */
export const sample = (title: string, effectiveFrom: string): CityRule['source'] => ({
  title: `${title}规则（样例，仅供演示）`,
  effectiveFrom,
})
