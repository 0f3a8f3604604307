import type { LedgerEvent } from '../ledger/types'
import { line, scriptedVisit } from './script'
import { mothersAccount } from './employee'
import type { InsuranceRecord, RelativeSeed } from './types'

/** Relatives of the base persona. They are nobody's own persona, so their visits are scripted alone. */

const base = {
  insutype: '390',
  psnType: '14',
  benefit: 'resident',
  contributionTier: 'employed',
  hasAccount: false,
  opening: { currentYear: 0, priorYears: 0 },
  bases: [],
  interest: {},
  scripted: null,
  habits: { pharmacy: 0, outpatient: 0, chronic: 0, mutualAid: 0, inpatient: 0, member: null },
  passwordChangedOn: '2026-06-02',
} as const

const outpatient =
  (recordId: string) =>
  (at: string, institutionId: string, note: string, amount: number): LedgerEvent =>
    scriptedVisit(recordId, { at, kind: 'outpatient', institutionId, note, items: [line('一般诊疗与药品', 'treatment', amount)] })

const FATHER = 'father-qz'
const father = outpatient(FATHER)

/** 起付线 200.00, then 92.00 + 130.00 + 190.00 = 412.00 of the year's 3,000.00. */
const fatherRecord: InsuranceRecord = {
  ...base,
  recordId: FATHER,
  name: '林望山',
  birthDate: '1952-03-05',
  admdvs: '330800',
  insuredSince: '2008-01-01',
  script: [
    father('2025-11-03T09:20:00', 'H33080000202', '慢病门诊', 96),
    father('2026-02-18T09:40:00', 'H33080000101', '呼吸内科', 430),
    father('2026-04-09T08:30:00', 'H33080000202', '慢病门诊', 200),
    father('2026-06-30T10:15:00', 'H33080000101', '呼吸内科', 475),
  ],
}

const DAUGHTER = 'daughter-hz'
const daughter = outpatient(DAUGHTER)

/** 205.00 of this year's 起付线: the fund has paid nothing yet. */
const daughterRecord: InsuranceRecord = {
  ...base,
  recordId: DAUGHTER,
  name: '林晚禾',
  birthDate: '2020-04-18',
  admdvs: '330100',
  insuredSince: '2020-06-01',
  script: [
    daughter('2025-12-08T16:20:00', 'H33010000303', '全科', 110),
    daughter('2026-03-03T15:50:00', 'H33010000303', '全科', 85),
    daughter('2026-05-30T09:35:00', 'H33010000303', '全科', 120),
  ],
}

const MOTHER_IN_LAW = 'mother-in-law-jh'

/** 断缴: 2025 and 2026 were not paid. */
const motherInLawRecord: InsuranceRecord = {
  ...base,
  recordId: MOTHER_IN_LAW,
  name: '沈淑英',
  birthDate: '1960-05-12',
  admdvs: '330700',
  insuredSince: '2010-01-01',
  unpaidYears: [2025, 2026],
  script: [outpatient(MOTHER_IN_LAW)('2024-11-12T09:10:00', 'H33070000202', '全科', 88)],
}

export const relativeRecords: readonly InsuranceRecord[] = [fatherRecord, daughterRecord, motherInLawRecord]

/** The family of the scenario `family-grant`. */
export const wholeFamily: readonly RelativeSeed[] = [
  mothersAccount,
  { memberId: 'member-father', recordId: FATHER, relation: 'father', addedAt: '2026-02-20T19:05:00+08:00', code: true },
  {
    memberId: 'member-daughter',
    recordId: DAUGHTER,
    relation: 'daughter',
    addedAt: '2026-02-20T19:20:00+08:00',
    guardian: true,
    code: true,
  },
  {
    memberId: 'member-mother-in-law',
    recordId: MOTHER_IN_LAW,
    relation: 'wifes-mother',
    addedAt: '2026-05-03T11:00:00+08:00',
    code: false,
  },
]
