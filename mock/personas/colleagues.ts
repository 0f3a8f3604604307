import { line, scriptedVisit } from './script'
import type { InsuranceRecord } from './types'

/** Two of the base persona's colleagues: whoever looks after the employer's side, and one whose base was declared otherwise. */

const base = {
  admdvs: '330100',
  insutype: '310',
  psnType: '11',
  benefit: 'employed',
  contributionTier: 'employed',
  hasAccount: true,
  interest: {},
  scripted: null,
  habits: { pharmacy: 0, outpatient: 0, chronic: 0, mutualAid: 0, inpatient: 0, member: null },
  passwordChangedOn: '2026-06-20',
} as const

const OFFICER = 'officer-hz'

const officerRecord: InsuranceRecord = {
  ...base,
  recordId: OFFICER,
  name: '王芮',
  birthDate: '1991-08-12',
  insuredSince: '2022-03-01',
  opening: { currentYear: 0, priorYears: 21000 },
  bases: [
    { from: '2024-01', amount: 1_120_000 },
    { from: '2026-01', amount: 1_230_000 },
  ],
  script: [
    scriptedVisit(OFFICER, {
      at: '2026-03-12T18:30:00',
      kind: 'pharmacy',
      institutionId: 'P33010000501',
      items: [line('维生素 B 族片', 'western-drug', 3620)],
    }),
  ],
}

/** Her new base of July reached the insurer with two digits swapped: 9,060.00 instead of 9,600.00. */
const wuRecord: InsuranceRecord = {
  ...base,
  recordId: 'wu-hz',
  name: '吴雨彤',
  birthDate: '1994-02-25',
  insuredSince: '2017-07-01',
  opening: { currentYear: 0, priorYears: 260000 },
  bases: [
    { from: '2024-01', amount: 900_000 },
    { from: '2026-07', amount: 906_000 },
  ],
  script: [
    scriptedVisit('wu-hz', {
      at: '2026-02-20T12:40:00',
      kind: 'pharmacy',
      institutionId: 'P33010000501',
      items: [line('氯雷他定片', 'western-drug', 86)],
    }),
  ],
}

export const colleagueRecords: readonly InsuranceRecord[] = [officerRecord, wuRecord]
