import { contributions, NATIONAL, ONE_BALANCE, perLevel, perVisit, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 起付线 of an admission, yuan; half of it from the second in a year. */
const admissions = { primary: { first: 200, later: 100 }, secondary: { first: 400, later: 200 }, tertiary: { first: 600, later: 300 } }

/** 深圳 一档: 门诊 without 起付线; while contributions are missing the account is closed. */
export const shenzhen: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '440300',
  yearStartMonth: 1,
  contributions: contributions([{ fromAge: 0, yuan: 130 }]),
  openWhenFrozen: false,
  benefits: {
    employed: {
      outpatient: yearly({ deductible: 0, percent: { primary: 75, secondary: 65, tertiary: 55, pharmacy: 75 }, limit: 10000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 92, secondary: 91, tertiary: 90 }, limit: 1050000 }),
      chronic: yearly({ deductible: 0, percent: { primary: 80, secondary: 80, tertiary: 80 }, limit: 80000 }),
    },
    retired: {
      outpatient: yearly({ deductible: 0, percent: { primary: 80, secondary: 70, tertiary: 60, pharmacy: 80 }, limit: 12000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 95, secondary: 95, tertiary: 95 }, limit: 1050000 }),
      chronic: yearly({ deductible: 0, percent: { primary: 85, secondary: 85, tertiary: 85 }, limit: 80000 }),
    },
    resident: {
      outpatient: yearly({ deductible: 0, percent: { primary: 75, secondary: 75, tertiary: 75 }, limit: 2655 }),
      inpatient: perVisit({ deductible: { first: 400, later: 200 }, percent: { primary: 85, secondary: 80, tertiary: 75 }, limit: 400000 }),
    },
  },
  source: sample('深圳市医保一档', '2023-10-01'),
}
