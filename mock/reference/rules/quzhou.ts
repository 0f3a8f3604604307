import { contributions, NATIONAL, ONE_BALANCE, perLevel, sample, yearly } from './shape'
import type { CityRule } from './types'

/** 起付线 of an admission, yuan. */
const admissions = { primary: { first: 200 }, secondary: { first: 400 }, tertiary: { first: 800 } }

/** 衢州 from 2025: one balance. Every figure is a sample; the demonstration's father is a resident here. */
export const quzhou: CityRule = {
  ...NATIONAL,
  ...ONE_BALANCE,
  admdvs: '330800',
  yearStartMonth: 1,
  contributions: contributions([{ fromAge: 0, yuan: 95 }]),
  openWhenFrozen: false,
  benefits: {
    employed: {
      outpatient: yearly({ deductible: 500, percent: { primary: 80, secondary: 70, tertiary: 65, pharmacy: 65 }, limit: 5000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 92, secondary: 88, tertiary: 84 }, limit: 350000 }),
    },
    retired: {
      outpatient: yearly({ deductible: 300, percent: { primary: 85, secondary: 75, tertiary: 70, pharmacy: 70 }, limit: 6000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 95, secondary: 92, tertiary: 89 }, limit: 350000 }),
    },
    resident: {
      outpatient: yearly({ deductible: 200, percent: { primary: 65, secondary: 50, tertiary: 40, pharmacy: 40 }, limit: 3000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 85, secondary: 78, tertiary: 68 }, limit: 230000 }),
    },
  },
  source: sample('衢州市医保', '2025-01-01'),
}
