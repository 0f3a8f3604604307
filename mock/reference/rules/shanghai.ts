import { away, benefit, credits, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 上海: the insurance year begins on 1 July, and the retired get the whole year then. */
export const shanghai: CityRule = {
  admdvs: '310100',
  yearStartMonth: 7,
  showsSubAccounts: true,
  order: { beforeDeductible: 'currentYear', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  interest: 8,
  credits: credits(140, true),
  openWhenFrozen: true,
  remoteCut: away(10, 5),
  benefits: {
    employed: benefit(yearly(500, [80, 75, 70], 650000), perVisit([1500, 1000], [85, 85, 85], 650000), yearly(0, [85, 85, 85], 650000)),
    retired: benefit(yearly(300, [85, 80, 75], 650000), perVisit([1200, 700], [92, 92, 92], 650000), yearly(0, [92, 92, 92], 650000)),
    resident: benefit(yearly(500, [70, 60, 50], null), perVisit([1000], [80, 75, 60], 300000)),
  },
  source: sample('上海市职工医保', '2023-07-01'),
}
