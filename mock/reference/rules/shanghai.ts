import { contributions, NATIONAL, perVisit, sample, withBeyond, yearly, type Percent } from './shape'
import type { BenefitRule, CityRule, PoolRule } from './types'

/** Past the yearly limit the 附加基金 pays 80 %. */
function employees({
  limit,
  outpatient,
  admission,
  stay,
}: {
  limit: number
  outpatient: PoolRule
  admission: number
  stay: Percent
}): BenefitRule {
  return {
    outpatient: withBeyond(outpatient, 80),
    inpatient: withBeyond(perVisit({ deductible: { first: admission }, percent: stay, limit }), 80),
    chronic: withBeyond(yearly({ deductible: 0, percent: stay, limit }), 80),
  }
}

const benefits = (limit: number): CityRule['benefits'] => ({
  employed: employees({
    limit,
    outpatient: yearly({ deductible: 500, percent: { primary: 80, secondary: 75, tertiary: 70, pharmacy: 70 }, limit }),
    admission: 1500,
    stay: { primary: 85, secondary: 85, tertiary: 85 },
  }),
  retired: employees({
    limit,
    outpatient: yearly({ deductible: 300, percent: { primary: 85, secondary: 80, tertiary: 75, pharmacy: 75 }, limit }),
    admission: 1200,
    stay: { primary: 92, secondary: 92, tertiary: 92 },
  }),
  resident: {
    outpatient: yearly({ deductible: 500, percent: { primary: 70, secondary: 60, tertiary: 50 }, limit: null }),
    inpatient: perVisit({ deductible: { first: 1000 }, percent: { primary: 80, secondary: 75, tertiary: 60 }, limit: 300000 }),
  },
})

/** 上海 until June 2025: the insurance year begins on 1 July, and the retired get the whole year then. */
export const shanghai2024: CityRule = {
  ...NATIONAL,
  admdvs: '310100',
  yearStartMonth: 7,
  showsSubAccounts: true,
  order: { beforeDeductible: 'currentYear', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  // 1,680 yuan a year, 1,890 from 75.
  contributions: contributions(
    [
      { fromAge: 0, yuan: 140 },
      { fromAge: 75, yuan: 157.5 },
    ],
    true,
  ),
  openWhenFrozen: true,
  benefits: benefits(630000),
  source: sample('上海市医保 2024 年度', '2024-07-01'),
}

/** The year 2025–26, and as long as nothing newer is known. */
export const shanghai: CityRule = {
  ...shanghai2024,
  benefits: benefits(650000),
  source: sample('上海市医保 2025 年度', '2025-07-01'),
}
