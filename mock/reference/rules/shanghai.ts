import { benefit, credits, NATIONAL, perVisit, sample, withBeyond, yearly, type Percent } from './shape'
import type { BenefitRule, CityRule, PoolRule } from './types'

/** Past the yearly limit the 附加基金 pays 80 %. */
const employees = (limit: number, outpatient: PoolRule, admission: number, stay: Percent): BenefitRule =>
  benefit(withBeyond(outpatient, 80), withBeyond(perVisit([admission], stay, limit), 80), withBeyond(yearly(0, stay, limit), 80))

const benefits = (limit: number): CityRule['benefits'] => ({
  employed: employees(limit, yearly(500, [80, 75, 70, 70], limit), 1500, [85, 85, 85]),
  retired: employees(limit, yearly(300, [85, 80, 75, 75], limit), 1200, [92, 92, 92]),
  resident: benefit(yearly(500, [70, 60, 50], null), perVisit([1000], [80, 75, 60], 300000)),
})

/** 上海 until June 2025: the insurance year begins on 1 July, and the retired get the whole year then. */
export const shanghai2024: CityRule = {
  ...NATIONAL,
  admdvs: '310100',
  yearStartMonth: 7,
  showsSubAccounts: true,
  order: { beforeDeductible: 'currentYear', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  // 1,680 yuan a year, 1,890 from 75.
  credits: credits(
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
