import { benefit, credits, large, NATIONAL, ONE_BALANCE, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 北京: no limit for 门诊; above 20,000 yuan 大额互助 pays 60 %, for the retired 80 %. */
export const beijing: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '110100',
  yearStartMonth: 1,
  credits: credits([
    { fromAge: 0, yuan: 100 },
    { fromAge: 70, yuan: 110 },
  ]),
  openWhenFrozen: true,
  benefits: {
    employed: benefit(
      yearly(1800, [90, 70, 70, 70], null, large(20000, [60, 60, 60, 60])),
      perVisit([1300, 650], [90, 87, 85], 500000, large(100000, [85, 85, 85])),
      yearly(1300, [90, 87, 85], null),
    ),
    retired: benefit(
      yearly(1300, [90, 85, 85, 85], null, large(20000, [80, 80, 80, 80])),
      perVisit([1300, 650], [97, 96, 95], 500000, large(100000, [90, 90, 90])),
      yearly(1300, [97, 96, 95], null),
    ),
    resident: benefit(yearly(550, [55, 50, 50], 5000), perVisit([1300, 650], [80, 78, 75], 250000)),
  },
  source: sample('北京市医保', '2023-01-01'),
}
