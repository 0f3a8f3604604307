import { benefit, credits, NATIONAL, perLevel, perVisit, sample, signed, yearly } from './shape'
import type { CityRule } from './types'

/** 杭州 until 2024, as on the reference screens: 慢特病 counts as 门诊, pharmacies pay 70 % on a prescription. */
export const hangzhou2024: CityRule = {
  ...NATIONAL,
  admdvs: '330100',
  yearStartMonth: 1,
  showsSubAccounts: true,
  order: { beforeDeductible: 'priorYears', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  credits: credits([{ fromAge: 0, yuan: 110 }]),
  openWhenFrozen: false,
  benefits: {
    employed: benefit(yearly(500, [80, 75, 70, 70], 6000), perVisit([800], [92, 88, 85], 300000)),
    retired: benefit(yearly(300, [85, 80, 75, 75], 8000), perVisit([600], [95, 92, 90], 300000)),
    resident: benefit(yearly(300, [70, 50, 40, 40], 3000), perVisit([800], [85, 80, 70], 250000)),
  },
  source: sample('杭州市门诊共济', '2024-01-01'),
}

const admissions = [[300], [500], [800]] as const

/** From 2025: no yearly limit for employees' 门诊, 起付线 of an admission by level, and less of it with 签约. */
export const hangzhou: CityRule = {
  ...hangzhou2024,
  benefits: {
    employed: benefit(signed(yearly(600, [86, 80, 76, 76], null), 300), perLevel(admissions, [92, 88, 84], 400000)),
    retired: benefit(signed(yearly(200, [92, 86, 82, 82], null), 300), perLevel(admissions, [95, 92, 90], 400000)),
    resident: benefit(yearly(300, [70, 60, 40, 40], 3000), perLevel(admissions, [85, 80, 70], 250000)),
  },
  source: sample('杭州市医保', '2025-01-01'),
}
