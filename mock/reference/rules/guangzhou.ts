import { contributions, NATIONAL, ONE_BALANCE, perLevel, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 起付线 of an admission, yuan. */
const admissions = { primary: { first: 250 }, secondary: { first: 500 }, tertiary: { first: 1000 } }

/** 广州: 门诊 without 起付线; residents are only covered at 基层. */
export const guangzhou: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '440100',
  yearStartMonth: 1,
  contributions: contributions([{ fromAge: 0, yuan: 120 }]),
  openWhenFrozen: true,
  benefits: {
    employed: {
      outpatient: yearly({ deductible: 0, percent: { primary: 80, secondary: 65, tertiary: 65, pharmacy: 65 }, limit: 8000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 90, secondary: 85, tertiary: 80 }, limit: 1000000 }),
      chronic: yearly({ deductible: 0, percent: { primary: 85, secondary: 70, tertiary: 70 }, limit: 7200 }),
    },
    retired: {
      outpatient: yearly({ deductible: 0, percent: { primary: 85, secondary: 70, tertiary: 70, pharmacy: 70 }, limit: 10000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 93, secondary: 89.5, tertiary: 86 }, limit: 1000000 }),
      chronic: yearly({ deductible: 0, percent: { primary: 90, secondary: 75, tertiary: 75 }, limit: 7200 }),
    },
    resident: {
      outpatient: yearly({ deductible: 0, percent: { primary: 80, secondary: 0, tertiary: 0 }, limit: 1000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 85, secondary: 75, tertiary: 65 }, limit: 250000 }),
      chronic: yearly({ deductible: 0, percent: { primary: 60, secondary: 50, tertiary: 50 }, limit: 3600 }),
    },
  },
  source: sample('广州市医保', '2022-12-01'),
}
