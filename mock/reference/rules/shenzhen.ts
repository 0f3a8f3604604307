import { benefit, credits, NATIONAL, ONE_BALANCE, perLevel, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 起付线 of an admission by level; half of it from the second in a year. */
const admissions = [
  [200, 100],
  [400, 200],
  [600, 300],
] as const

/** 深圳 一档: 门诊 without 起付线; while contributions are missing the account is closed. */
export const shenzhen: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '440300',
  yearStartMonth: 1,
  credits: credits([{ fromAge: 0, yuan: 130 }]),
  openWhenFrozen: false,
  benefits: {
    employed: benefit(yearly(0, [75, 65, 55, 75], 10000), perLevel(admissions, [92, 91, 90], 1050000), yearly(0, [80, 80, 80], 80000)),
    retired: benefit(yearly(0, [80, 70, 60, 80], 12000), perLevel(admissions, [95, 95, 95], 1050000), yearly(0, [85, 85, 85], 80000)),
    resident: benefit(yearly(0, [75, 75, 75], 2655), perVisit([400, 200], [85, 80, 75], 400000)),
  },
  source: sample('深圳市医保一档', '2023-10-01'),
}
