import { away, benefit, credits, ONE_BALANCE, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 深圳 一档: 门诊 without 起付线; while contributions are missing the account is closed. */
export const shenzhen: CityRule = {
  ...ONE_BALANCE,
  admdvs: '440300',
  yearStartMonth: 1,
  interest: 6,
  credits: credits(130),
  openWhenFrozen: false,
  remoteCut: away(10, 10),
  benefits: {
    employed: benefit(yearly(0, [75, 65, 55, 75], 10000), perVisit([400, 200, 0], [92, 91, 90], 600000), yearly(0, [80, 80, 80], 80000)),
    retired: benefit(yearly(0, [80, 70, 60, 80], 12000), perVisit([400, 200, 0], [95, 95, 95], 600000), yearly(0, [85, 85, 85], 80000)),
    resident: benefit(yearly(0, [65, 0, 0], 1500), perVisit([400, 200], [85, 80, 75], 400000)),
  },
  source: sample('深圳市医保一档', '2023-10-01'),
}
