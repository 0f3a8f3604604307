import { away, benefit, credits, ONE_BALANCE, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 广州: 门诊 without 起付线 for employees; residents owe a little at every visit. */
export const guangzhou: CityRule = {
  ...ONE_BALANCE,
  admdvs: '440100',
  yearStartMonth: 1,
  interest: 5,
  credits: credits(120),
  openWhenFrozen: true,
  remoteCut: away(15, 10),
  benefits: {
    employed: benefit(yearly(0, [80, 65, 65, 65], 8000), perVisit([1600, 1000, 500], [90, 85, 80], 400000), yearly(0, [85, 70, 70], 7200)),
    retired: benefit(yearly(0, [85, 70, 70, 70], 10000), perVisit([1120, 700, 350], [93, 90, 86], 400000), yearly(0, [90, 75, 75], 7200)),
    resident: benefit(perVisit([10], [60, 40, 0], 1000), perVisit([1000, 500], [85, 75, 65], 250000), yearly(0, [60, 50, 50], 3600)),
  },
  source: sample('广州市医保', '2022-12-01'),
}
