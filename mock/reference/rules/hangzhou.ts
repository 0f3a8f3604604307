import { contributions, NATIONAL, perLevel, perVisit, sample, signed, yearly } from './shape'
import type { CityRule } from './types'

/** 杭州 until 2024, as on the reference screens: 慢特病 counts as 门诊, pharmacies pay 70 % on a prescription. */
export const hangzhou2024: CityRule = {
  ...NATIONAL,
  admdvs: '330100',
  yearStartMonth: 1,
  showsSubAccounts: true,
  order: { beforeDeductible: 'priorYears', afterDeductible: 'currentYear', mutualAid: 'priorYears' },
  contributions: contributions([{ fromAge: 0, yuan: 110 }]),
  openWhenFrozen: false,
  benefits: {
    employed: {
      outpatient: yearly({ deductible: 500, percent: { primary: 80, secondary: 75, tertiary: 70, pharmacy: 70 }, limit: 6000 }),
      inpatient: perVisit({ deductible: { first: 800 }, percent: { primary: 92, secondary: 88, tertiary: 85 }, limit: 300000 }),
    },
    retired: {
      outpatient: yearly({ deductible: 300, percent: { primary: 85, secondary: 80, tertiary: 75, pharmacy: 75 }, limit: 8000 }),
      inpatient: perVisit({ deductible: { first: 600 }, percent: { primary: 95, secondary: 92, tertiary: 90 }, limit: 300000 }),
    },
    resident: {
      outpatient: yearly({ deductible: 300, percent: { primary: 70, secondary: 50, tertiary: 40, pharmacy: 40 }, limit: 3000 }),
      inpatient: perVisit({ deductible: { first: 800 }, percent: { primary: 85, secondary: 80, tertiary: 70 }, limit: 250000 }),
    },
  },
  source: sample('杭州市门诊共济', '2024-01-01'),
}

/** 起付线 of an admission, yuan. */
const admissions = { primary: { first: 300 }, secondary: { first: 500 }, tertiary: { first: 800 } }

/** From 2025: no yearly limit for employees' 门诊, 起付线 of an admission by level, and less of it with 签约. */
export const hangzhou: CityRule = {
  ...hangzhou2024,
  benefits: {
    employed: {
      outpatient: signed(
        yearly({ deductible: 600, percent: { primary: 86, secondary: 80, tertiary: 76, pharmacy: 76 }, limit: null }),
        300,
      ),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 92, secondary: 88, tertiary: 84 }, limit: 400000 }),
    },
    retired: {
      outpatient: signed(
        yearly({ deductible: 200, percent: { primary: 92, secondary: 86, tertiary: 82, pharmacy: 82 }, limit: null }),
        300,
      ),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 95, secondary: 92, tertiary: 90 }, limit: 400000 }),
    },
    resident: {
      outpatient: yearly({ deductible: 300, percent: { primary: 70, secondary: 60, tertiary: 40, pharmacy: 40 }, limit: 3000 }),
      inpatient: perLevel({ deductible: admissions, percent: { primary: 85, secondary: 80, tertiary: 70 }, limit: 250000 }),
    },
  },
  source: sample('杭州市医保', '2025-01-01'),
}
