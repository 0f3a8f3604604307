import type { SubAccounts } from '@/domain/ledger'

export interface PoolRule {
  /** 起付线, fen. */
  deductible: number
  per: 'year' | 'visit'
  /** The fund's part above 起付线 by institution level, ‰. */
  ratio: { primary: number; secondary: number; tertiary: number }
  /** Yearly limit, fen; null where the city sets none. */
  limit: number | null
}

export type Benefit = 'employed' | 'retired' | 'resident'

export interface CityRule {
  admdvs: string
  /** Month in which the insurance year begins. */
  yearStartMonth: number
  /** Whether the city shows 当年 and 历年 apart, and which part pays first. */
  showsSubAccounts: boolean
  order: { beforeDeductible: keyof SubAccounts; afterDeductible: keyof SubAccounts; mutualAid: keyof SubAccounts }
  /** Yearly interest on what was there at the roll-over, ‰. */
  interest: number
  benefits: Record<Benefit, { outpatient: PoolRule; inpatient: PoolRule }>
  source: { title: string; effectiveFrom: string }
}

const yuan = (amount: number): number => amount * 100

const outpatient = (deductible: number, primary: number, secondary: number, tertiary: number, limit: number | null): PoolRule => ({
  deductible: yuan(deductible),
  per: 'year',
  ratio: { primary, secondary, tertiary },
  limit: limit === null ? null : yuan(limit),
})

const inpatient = (deductible: number, primary: number, secondary: number, tertiary: number, limit: number): PoolRule => ({
  deductible: yuan(deductible),
  per: 'visit',
  ratio: { primary, secondary, tertiary },
  limit: yuan(limit),
})

/** Sample figures for a demonstration, never policy: every source says 仅供演示. */
export const CITY_RULES: readonly CityRule[] = [
  {
    admdvs: '330100',
    yearStartMonth: 1,
    showsSubAccounts: true,
    order: { beforeDeductible: 'priorYears', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
    interest: 10,
    benefits: {
      employed: { outpatient: outpatient(500, 800, 750, 700, 6000), inpatient: inpatient(800, 920, 880, 850, 300000) },
      retired: { outpatient: outpatient(300, 850, 800, 750, 8000), inpatient: inpatient(600, 950, 920, 900, 300000) },
      resident: { outpatient: outpatient(300, 700, 500, 400, 3000), inpatient: inpatient(800, 850, 800, 700, 250000) },
    },
    source: { title: '杭州市门诊共济规则（样例，仅供演示）', effectiveFrom: '2024-01-01' },
  },
  {
    admdvs: '310100',
    yearStartMonth: 7,
    showsSubAccounts: true,
    order: { beforeDeductible: 'currentYear', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
    interest: 8,
    benefits: {
      employed: { outpatient: outpatient(500, 800, 750, 700, 650000), inpatient: inpatient(1500, 850, 850, 850, 650000) },
      retired: { outpatient: outpatient(300, 850, 800, 750, 650000), inpatient: inpatient(1200, 920, 920, 920, 650000) },
      resident: { outpatient: outpatient(500, 700, 600, 500, null), inpatient: inpatient(1000, 800, 750, 600, 300000) },
    },
    source: { title: '上海市职工医保规则（样例，仅供演示）', effectiveFrom: '2023-07-01' },
  },
]

/** @throws RangeError for a place without a rule, which is an error in the sample data */
export function cityRule(admdvs: string): CityRule {
  for (const rule of CITY_RULES) if (rule.admdvs === admdvs) return rule
  throw new RangeError(`no rule for ${admdvs}`)
}
