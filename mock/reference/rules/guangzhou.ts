import { benefit, credits, NATIONAL, ONE_BALANCE, perLevel, sample, yearly } from './shape'
import type { CityRule } from './types'

const admissions = [[250], [500], [1000]] as const

/** 广州: 门诊 without 起付线; residents are only covered at 基层. */
export const guangzhou: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '440100',
  yearStartMonth: 1,
  credits: credits([{ fromAge: 0, yuan: 120 }]),
  openWhenFrozen: true,
  benefits: {
    employed: benefit(yearly(0, [80, 65, 65, 65], 8000), perLevel(admissions, [90, 85, 80], 1000000), yearly(0, [85, 70, 70], 7200)),
    retired: benefit(yearly(0, [85, 70, 70, 70], 10000), perLevel(admissions, [93, 89.5, 86], 1000000), yearly(0, [90, 75, 75], 7200)),
    resident: benefit(yearly(0, [80, 0, 0], 1000), perLevel(admissions, [85, 75, 65], 250000), yearly(0, [60, 50, 50], 3600)),
  },
  source: sample('广州市医保', '2022-12-01'),
}
