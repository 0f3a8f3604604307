import { contributions, NATIONAL, ONE_BALANCE, perLevel, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 起付线 of an admission, yuan. */
const admissions = { primary: { first: 300 }, secondary: { first: 500 }, tertiary: { first: 900 } }

/** 金华 from 2025: one balance. Every figure is a sample; the demonstration's mother-in-law was a resident here. */
export const jinhua: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '330700',
  yearStartMonth: 1,
  contributions: contributions([{ fromAge: 0, yuan: 98 }]),
  openWhenFrozen: false,
  benefits: {
    employed: {
      outpatient: yearly({ deductible: 600, percent: { primary: 80, secondary: 72, tertiary: 66, pharmacy: 66 }, limit: 5500 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 92, secondary: 87, tertiary: 83 }, limit: 360000 }),
    },
    retired: {
      outpatient: yearly({ deductible: 300, percent: { primary: 85, secondary: 77, tertiary: 71, pharmacy: 71 }, limit: 6500 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 95, secondary: 91, tertiary: 88 }, limit: 360000 }),
    },
    resident: {
      outpatient: yearly({ deductible: 200, percent: { primary: 60, secondary: 50, tertiary: 40, pharmacy: 40 }, limit: 2500 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 85, secondary: 78, tertiary: 68 }, limit: 240000 }),
    },
  },
  source: sample('金华市医保', '2025-01-01'),
}
