import { contributions, large, NATIONAL, ONE_BALANCE, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 北京: no limit for 门诊; above 20,000 yuan 大额互助 pays 60 %, for the retired 80 %. */
export const beijing: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '110100',
  yearStartMonth: 1,
  contributions: contributions([
    { fromAge: 0, yuan: 100 },
    { fromAge: 70, yuan: 110 },
  ]),
  openWhenFrozen: true,
  benefits: {
    employed: {
      outpatient: yearly({
        deductible: 1800,
        percent: { primary: 90, secondary: 70, tertiary: 70, pharmacy: 70 },
        limit: null,
        tiers: [large({ from: 20000, percent: { primary: 60, secondary: 60, tertiary: 60, pharmacy: 60 } })],
      }),
      inpatient: perVisit({
        deductible: { first: 1300, later: 650 },
        percent: { primary: 90, secondary: 87, tertiary: 85 },
        limit: 500000,
        tiers: [large({ from: 100000, percent: { primary: 85, secondary: 85, tertiary: 85 } })],
      }),
      chronic: yearly({ deductible: 1300, percent: { primary: 90, secondary: 87, tertiary: 85 }, limit: null }),
    },
    retired: {
      outpatient: yearly({
        deductible: 1300,
        percent: { primary: 90, secondary: 85, tertiary: 85, pharmacy: 85 },
        limit: null,
        tiers: [large({ from: 20000, percent: { primary: 80, secondary: 80, tertiary: 80, pharmacy: 80 } })],
      }),
      inpatient: perVisit({
        deductible: { first: 1300, later: 650 },
        percent: { primary: 97, secondary: 96, tertiary: 95 },
        limit: 500000,
        tiers: [large({ from: 100000, percent: { primary: 90, secondary: 90, tertiary: 90 } })],
      }),
      chronic: yearly({ deductible: 1300, percent: { primary: 97, secondary: 96, tertiary: 95 }, limit: null }),
    },
    resident: {
      outpatient: yearly({ deductible: 550, percent: { primary: 55, secondary: 50, tertiary: 50 }, limit: 5000 }),
      inpatient: perVisit({
        deductible: { first: 1300, later: 650 },
        percent: { primary: 80, secondary: 78, tertiary: 75 },
        limit: 250000,
      }),
    },
  },
  source: sample('北京市医保', '2023-01-01'),
}
