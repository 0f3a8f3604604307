import type { LedgerEvent, Member } from '../ledger/types'
import { line, scriptedVisit } from './script'
import type { InsuranceRecord, Persona, RelativeSeed } from './types'

const ID = 'employee-hz'
const MOTHER: Member = { memberId: 'member-mother', name: '周若兰', relation: '母亲' }
const HOSPITAL = 'H33010000101'
const COMMUNITY = 'H33010000303'
const BAICAO = 'P33010000401'
const BAICAO_ONLINE = 'P33010000402'
const ANHE = 'P33010000501'

type Bought = readonly [name: string, cnt: number, price: number, level?: '2']

/** Packs off the shelf at the pharmacy's price, yuan. */
const packs = (bought: readonly Bought[], category: 'western-drug' | 'chinese-drug') =>
  bought.map(([name, cnt, price, level]) => line(name, category, cnt * price, { cnt, level: level ?? '1' }))

const pharmacy = (at: string, institutionId: string, western: readonly Bought[], chinese: readonly Bought[] = []): LedgerEvent =>
  scriptedVisit(ID, {
    at,
    kind: 'pharmacy',
    institutionId,
    items: [...packs(western, 'western-drug'), ...packs(chinese, 'chinese-drug')],
  })
const mother = (at: string, bought: readonly Bought[]): LedgerEvent =>
  scriptedVisit(ID, { at, kind: 'pharmacy', institutionId: BAICAO, member: MOTHER, items: packs(bought, 'western-drug') })
const chronic = (at: string, bought: readonly Bought[]): LedgerEvent =>
  scriptedVisit(ID, {
    at,
    kind: 'chronic',
    institutionId: COMMUNITY,
    note: '慢病门诊',
    items: [...packs(bought, 'western-drug'), line('血糖测定', 'examination', 6)],
  })

/** A visit to the community's doctor, with a blood count. @param price of all the drugs together */
const general = (at: string, drugs: string, cnt: number, price: number): LedgerEvent =>
  scriptedVisit(ID, {
    at,
    kind: 'outpatient',
    institutionId: COMMUNITY,
    note: '全科',
    items: [line('一般诊疗费', 'treatment', 15), line('血常规', 'examination', 25), line(drugs, 'western-drug', price, { cnt })],
  })

/** Every visit behind the figures of the reference screens (yuan). A test holds each of them. */
const script: readonly LedgerEvent[] = [
  pharmacy('2025-01-18T18:32:00', BAICAO, [['氯雷他定片', 2, 23.4]]),
  general('2025-02-13T09:24:00', '阿莫西林胶囊等 2 种', 2, 80),
  pharmacy('2025-02-20T19:20:00', BAICAO, [], [['连花清瘟胶囊', 1, 22]]),
  chronic('2025-02-26T08:50:00', [['二甲双胍片', 2, 26]]),
  pharmacy('2025-03-22T12:15:00', ANHE, [], [['复方丹参滴丸', 3, 25]]),
  chronic('2025-04-16T08:36:00', [
    ['阿卡波糖片', 1, 42],
    ['格列美脲片', 1, 24],
  ]),
  general('2025-05-14T10:05:00', '头孢呋辛酯片等 3 种', 3, 101.81),
  pharmacy('2025-05-24T18:44:00', ANHE, [['氯雷他定片', 2, 20]], [['复方丹参滴丸', 1, 25]]),
  scriptedVisit(ID, {
    at: '2025-06-18T08:42:00',
    kind: 'chronic',
    institutionId: COMMUNITY,
    note: '慢病门诊',
    items: [line('一般诊疗费', 'treatment', 15), line('阿卡波糖片', 'western-drug', 42)],
  }),
  pharmacy('2025-08-19T17:20:00', BAICAO, [['氯雷他定片', 2, 23.4]], [['双黄连口服液', 3, 16.5]]),
  pharmacy(
    '2025-09-12T18:05:00',
    ANHE,
    [],
    [
      ['复方丹参滴丸', 3, 25],
      ['速效救心丸', 1, 36.8],
    ],
  ),
  pharmacy('2025-10-14T19:10:00', BAICAO, [['布洛芬缓释胶囊', 3, 19.1]], [['板蓝根颗粒', 3, 12.65]]),
  mother('2025-10-22T10:02:00', [
    ['苯磺酸氨氯地平片', 4, 25],
    ['美托洛尔缓释片', 5, 20],
  ]),
  pharmacy('2025-11-18T12:40:00', ANHE, [['维生素 B 族片', 1, 24.15, '2']]),
  pharmacy('2025-12-16T18:30:00', BAICAO, [], [['连花清瘟胶囊', 4, 22]]),
  pharmacy('2026-01-21T18:45:00', BAICAO, [['氯雷他定片', 2, 23.4]], [['感冒清热颗粒', 3, 13.2]]),
  mother('2026-02-04T09:30:00', [['苯磺酸氨氯地平片', 4, 25]]),
  general('2026-02-13T09:50:00', '阿莫西林胶囊等 2 种', 2, 80),
  pharmacy(
    '2026-02-24T19:12:00',
    ANHE,
    [],
    [
      ['复方丹参滴丸', 3, 25],
      ['六味地黄丸', 1, 17.5],
    ],
  ),
  chronic('2026-03-17T08:40:00', [['二甲双胍片', 2, 26]]),
  mother('2026-04-03T16:20:00', [['苯磺酸氨氯地平片', 4, 25]]),
  scriptedVisit(ID, {
    at: '2026-04-14T10:10:00',
    kind: 'outpatient',
    institutionId: COMMUNITY,
    note: '全科',
    items: [line('一般诊疗费', 'treatment', 15), line('布洛芬缓释胶囊等 2 种', 'western-drug', 30.05, { cnt: 2 })],
  }),
  pharmacy('2026-04-22T18:26:00', ANHE, [['维生素 B 族片', 1, 24.15, '2']], [['连花清瘟胶囊', 2, 22.7]]),
  chronic('2026-05-07T08:55:00', [
    ['阿卡波糖片', 1, 42],
    ['格列美脲片', 1, 24],
  ]),
  scriptedVisit(ID, {
    at: '2026-05-18T09:24:00',
    kind: 'outpatient',
    institutionId: HOSPITAL,
    note: '内分泌科',
    items: [
      line('一般诊疗费', 'treatment', 15),
      line('甲状腺超声等 3 项', 'examination', 389.45, { cnt: 3 }),
      line('阿卡波糖片', 'western-drug', 168, { cnt: 4 }),
      line('格列美脲片', 'western-drug', 72, { cnt: 3 }),
    ],
  }),
  pharmacy('2026-05-26T20:03:00', BAICAO, [['布洛芬缓释胶囊', 1, 19.1]]),
  pharmacy('2026-06-03T20:15:00', ANHE, [], [['复方丹参滴丸', 3, 25]]),
  general('2026-06-19T09:12:00', '阿莫西林胶囊等 2 种', 2, 83.25),
  mother('2026-06-27T16:48:00', [
    ['苯磺酸氨氯地平片', 1, 25],
    ['美托洛尔缓释片', 1, 20],
    ['阿托伐他汀钙片', 1, 23.6],
  ]),
  scriptedVisit(ID, {
    at: '2026-07-06T10:36:12',
    kind: 'outpatient',
    institutionId: HOSPITAL,
    note: '内分泌科',
    items: [
      line('一般诊疗费', 'treatment', 15),
      line('检验费·糖化血红蛋白等 2 项', 'examination', 128, { cnt: 2, ownpay: 12 }),
      line('西药费·二甲双胍缓释片等 2 种', 'western-drug', 175, { cnt: 2, level: '2', preselfpay: 20 }),
    ],
  }),
  pharmacy('2026-07-13T18:22:00', BAICAO, [['氯雷他定片', 2, 23.4]]),
  pharmacy('2026-07-14T19:06:00', BAICAO_ONLINE, [['维生素 B 族片', 1, 26, '2']], [['板蓝根颗粒', 1, 12]]),
  pharmacy('2026-07-23T18:10:00', ANHE, [['布洛芬缓释胶囊', 2, 26.2]]),
]

export const employeeRecord: InsuranceRecord = {
  recordId: ID,
  name: '林知远',
  birthDate: '1990-03-07',
  admdvs: '330100',
  insutype: '310',
  psnType: '11',
  benefit: 'employed',
  rulesOf: '2024-12-31',
  insuredSince: '2013-08-01',
  hasAccount: true,
  opening: { currentYear: 0, priorYears: 51591 },
  contributionTier: 'employed',
  bases: [
    { from: '2024-01', amount: 1120000 },
    { from: '2025-01', amount: 1180000 },
    { from: '2026-01', amount: 1240000 },
  ],
  interest: { '2025': 2330, '2026': 3860 },
  scripted: { from: '2025-01', to: '2026-07' },
  script,
  habits: { pharmacy: 800, outpatient: 350, chronic: 250, mutualAid: 300, inpatient: 0, member: MOTHER },
  passwordChangedOn: '2026-04-30',
}

/** 亲情账户 of the mother: the one relative of the reference screens without a grant. */
export const mothersAccount: RelativeSeed = {
  memberId: MOTHER.memberId,
  recordId: 'retiree-hz',
  relation: 'mother',
  addedAt: '2026-01-12T09:30:00+08:00',
  code: true,
}

export const employee: Persona = {
  recordIds: [ID],
  phone: '13812346052',
  relations: {},
  boundAt: '2026-06-08T10:12:00+08:00',
  relatives: [mothersAccount],
  rules: [
    { kind: 'low-balance', enabled: true, threshold: 50000 },
    { kind: 'spending', enabled: true, minimum: 0 },
    { kind: 'credit', enabled: true },
    { kind: 'pooled-quota', enabled: false, percent: 80 },
    { kind: 'password-age', enabled: true },
    { kind: 'missed-contribution', enabled: true },
    { kind: 'sync-restored', enabled: false },
  ],
  sendsLeft: { 'low-balance': 3, spending: 2, credit: 5 },
  notices: [
    {
      at: '2026-07-13T21:14:00+08:00',
      category: 'security',
      body: { kind: 'new-device', device: '安卓手机', city: '杭州市', at: '2026-07-13T21:14:00+08:00' },
    },
  ],
  readBefore: '2026-07-13T00:00:00+08:00',
}
