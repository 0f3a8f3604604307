import type { AlertRule } from '@/contract'
import { beijingAt } from '@/domain/beijing-time'
import { line, scriptedVisit } from './script'
import type { Habits, InsuranceRecord, Persona } from './types'

const NO_HABITS: Habits = { pharmacy: 0, outpatient: 0, chronic: 0, mutualAid: 0, inpatient: 0, member: null }

const base = {
  insutype: '310',
  psnType: '11',
  benefit: 'employed',
  contributionTier: 'employed',
  admdvs: '330100',
  hasAccount: true,
  interest: {},
  scripted: null,
  script: [],
  passwordChangedOn: '2026-06-02',
} as const

const resident = {
  ...base,
  insutype: '390',
  psnType: '14',
  benefit: 'resident',
  hasAccount: false,
  opening: { currentYear: 0, priorYears: 0 },
  bases: [],
} as const

const retireeRecord: InsuranceRecord = {
  ...base,
  recordId: 'retiree-hz',
  name: '周若兰',
  birthDate: '1954-03-21',
  psnType: '12',
  benefit: 'retired',
  insuredSince: '1993-01-01',
  opening: { currentYear: 0, priorYears: 53899 },
  contributionTier: 'retired',
  bases: [],
  habits: { ...NO_HABITS, pharmacy: 700, outpatient: 450, chronic: 800, inpatient: 20 },
}

const flexibleRecord: InsuranceRecord = {
  ...base,
  recordId: 'flexible-hz',
  name: '陈屿',
  birthDate: '1997-06-12',
  psnType: '13',
  insuredSince: '2021-05-01',
  opening: { currentYear: 0, priorYears: 23724 },
  contributionTier: 'flexible-full',
  bases: [{ from: '2024-01', amount: 225000 }],
  scripted: { from: '2026-06', to: '2026-07' },
  script: [
    scriptedVisit('flexible-hz', {
      at: '2026-07-14T18:40:00',
      kind: 'pharmacy',
      institutionId: 'P33010000501',
      items: [
        line('复方丹参滴丸', 'chinese-drug', 100, { cnt: 4 }),
        line('布洛芬缓释胶囊', 'western-drug', 52.4, { cnt: 2 }),
        line('氯雷他定片', 'western-drug', 60, { cnt: 3 }),
      ],
    }),
  ],
  habits: { ...NO_HABITS, pharmacy: 650, outpatient: 200 },
}

const studentRecord: InsuranceRecord = {
  ...resident,
  recordId: 'student-hz',
  name: '徐桐',
  birthDate: '2006-09-18',
  insuredSince: '2024-09-01',
  habits: { ...NO_HABITS, outpatient: 450, inpatient: 25 },
}

const shen = { ...base, name: '沈岚', birthDate: '1989-11-05' } as const

const twoCitiesRecords: readonly InsuranceRecord[] = [
  {
    ...shen,
    recordId: 'two-cities-hz',
    insuredSince: '2015-07-01',
    opening: { currentYear: 0, priorYears: 180000 },
    bases: [{ from: '2024-01', amount: 640000 }],
    habits: { ...NO_HABITS, pharmacy: 600, outpatient: 250 },
  },
  {
    ...shen,
    recordId: 'two-cities-sh',
    admdvs: '310100',
    insuredSince: '2022-03-01',
    opening: { currentYear: 40000, priorYears: 160000 },
    bases: [{ from: '2024-01', amount: 1550000 }],
    habits: { ...NO_HABITS, pharmacy: 700, outpatient: 400 },
  },
]

const parentRecord: InsuranceRecord = {
  ...base,
  recordId: 'parent-hz',
  name: '高远',
  birthDate: '1986-04-23',
  insuredSince: '2010-09-01',
  opening: { currentYear: 0, priorYears: 220000 },
  bases: [{ from: '2024-01', amount: 1050000 }],
  habits: { ...NO_HABITS, pharmacy: 700, outpatient: 300 },
}

/** Records in other cities, for rules that Hangzhou does not have. They belong to no persona's cards and are bound by hand. */
const elsewhereRecords: readonly InsuranceRecord[] = [
  {
    ...shen,
    recordId: 'shen-bj',
    admdvs: '110100',
    insuredSince: '2012-08-01',
    opening: { currentYear: 0, priorYears: 310000 },
    bases: [{ from: '2024-01', amount: 1860000 }],
    habits: { ...NO_HABITS, pharmacy: 500, outpatient: 600, chronic: 900, inpatient: 40 },
  },
  {
    ...flexibleRecord,
    recordId: 'flexible-gz',
    admdvs: '440100',
    contributionTier: 'flexible',
    scripted: null,
    script: [],
  },
  {
    ...parentRecord,
    recordId: 'parent-sz',
    admdvs: '440300',
    script: [
      scriptedVisit('parent-sz', {
        at: '2026-06-11T10:20:00',
        kind: 'outpatient',
        institutionId: 'H33010000101',
        note: '骨科',
        items: [line('磁共振平扫', 'examination', 680, { level: '2', preselfpay: 68 }), line('护具', 'material', 420, { overlimit: 120 })],
      }),
      {
        id: 'parent-sz-20260618-refund',
        at: beijingAt('2026-06-18', '15:00:00'),
        type: 'reversal',
        of: 'parent-sz-20260611-t10',
        amount: 42000,
      },
      {
        id: 'parent-sz-20260702-premium',
        at: beijingAt('2026-07-02', '10:00:00'),
        type: 'premium',
        amount: 45000,
        member: { memberId: 'member-child', name: '高淼', relation: '子女' },
      },
    ],
  },
]

const childRecord: InsuranceRecord = {
  ...resident,
  recordId: 'child-hz',
  name: '高淼',
  birthDate: '2018-08-09',
  insuredSince: '2018-10-01',
  habits: { ...NO_HABITS, outpatient: 500 },
}

const rules: readonly AlertRule[] = [
  { kind: 'low-balance', enabled: true, threshold: 50000 },
  { kind: 'spending', enabled: true, minimum: 0 },
  { kind: 'credit', enabled: true },
  { kind: 'pooled-quota', enabled: false, percent: 80 },
  { kind: 'password-age', enabled: true },
  { kind: 'missed-contribution', enabled: true },
  { kind: 'sync-restored', enabled: false },
]

const persona = (phone: string, recordIds: readonly string[], relations: Persona['relations'] = {}): Persona => ({
  recordIds,
  phone,
  relations,
  boundAt: '2026-06-08T10:12:00+08:00',
  rules,
  sendsLeft: { 'low-balance': 1, spending: 1 },
  notices: [],
  readBefore: '2026-07-13T00:00:00+08:00',
})

/** No card bound; `phone` is the number the host vouches for. */
export const newcomer: Persona = { ...persona('18812343321', []), sendsLeft: {} }

/** In the order the preview lists them. A new one stands here and, with its numbers, in `credentials.demo.ts`. */
export const others = {
  retiree: persona('13512348731', ['retiree-hz']),
  flexible: persona('15912340466', ['flexible-hz']),
  student: persona('18712345120', ['student-hz']),
  'two-cities': persona('13612347758', ['two-cities-hz', 'two-cities-sh']),
  parent: persona('13712349034', ['parent-hz', 'child-hz'], { 'child-hz': 'child' }),
  officer: { ...persona('13912342208', ['officer-hz']), office: { employerId: 'yuanshan', rights: ['contributions', 'accounts'] } },
} satisfies Record<string, Persona>

export const otherRecords: readonly InsuranceRecord[] = [
  retireeRecord,
  flexibleRecord,
  studentRecord,
  ...twoCitiesRecords,
  parentRecord,
  childRecord,
  ...elsewhereRecords,
]
