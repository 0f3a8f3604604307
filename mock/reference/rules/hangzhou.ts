import { away, benefit, credits, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 杭州, as on the reference screens: 慢特病 counts as 门诊, pharmacies take from the account alone. */
export const hangzhou: CityRule = {
  admdvs: '330100',
  yearStartMonth: 1,
  showsSubAccounts: true,
  order: { beforeDeductible: 'priorYears', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  interest: 10,
  credits: credits(110),
  openWhenFrozen: false,
  remoteCut: away(10, 10),
  benefits: {
    employed: benefit(yearly(500, [80, 75, 70], 6000), perVisit([800], [92, 88, 85], 300000)),
    retired: benefit(yearly(300, [85, 80, 75], 8000), perVisit([600], [95, 92, 90], 300000)),
    resident: benefit(yearly(300, [70, 50, 40], 3000), perVisit([800], [85, 80, 70], 250000)),
  },
  source: sample('杭州市门诊共济', '2024-01-01'),
}
