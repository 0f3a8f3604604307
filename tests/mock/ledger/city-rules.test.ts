import type { Settlement } from '@/contract'
import { NEW_POOLS, UNUSED } from '../../../mock/ledger/account-events'
import { settleVisit } from '../../../mock/ledger/settle'
import type { FeeItem, PoolUse, Position, Visit, VisitKind } from '../../../mock/ledger/types'
import { PLACES } from '../../../mock/reference/places'
import { institutionsAt } from '../../../mock/reference/institutions'
import { benefitOf, CITY_RULES, cityRule, deductibleAfter, EARLIER_RULES } from '../../../mock/reference/rules'
import type { Benefit } from '../../../mock/reference/rules/types'

const yuan = (amount: number): number => Math.round(amount * 100)
const item = (amount: number, more: Partial<FeeItem> = {}): FeeItem => ({
  ...{ name: 'x', category: 'treatment', cnt: 1, amount: yuan(amount), level: '1', preselfpay: 0, ownpay: 0 },
  ...more,
})

const used = (more: Partial<PoolUse>): PoolUse => ({ ...UNUSED, ...more })
const RICH: Position = {
  sub: { currentYear: yuan(1000), priorYears: yuan(50000) },
  granted: 0,
  grants: {},
  grantEnds: {},
  frozen: false,
  held: false,
  yearStart: 0,
  closed: {},
  yearEnd: { currentYear: 0, priorYears: 0 },
  ...NEW_POOLS,
}

interface Case extends Pick<Visit, 'prescription' | 'filing'> {
  city: string
  /** Day whose rules hold; today's when absent. */
  on?: string
  signed?: true
  benefit: Benefit
  kind: VisitKind
  institution: string
  items: readonly FeeItem[]
  position?: Partial<Position>
}

const settle = ({ city, on, signed, benefit, kind, institution, items, position = {}, ...more }: Case): Settlement => {
  const rule = cityRule(city, on)
  const visit = { ...more, kind, institutionId: institution, note: null, items, member: null }
  const person = { benefit, ...(signed && { signed }) }
  return settleVisit(visit, 'id', 1_780_000_000_000, { ...RICH, ...position }, rule, benefitOf(person, rule)).describe()
}

/** Worked by hand from design/cities.md: [fund, 起付线, account, cash] in yuan. */
const CASES: readonly [string, Case, readonly number[]][] = [
  [
    '杭州 2024 in service, tertiary, as on the reference screens: 500 起付线, then 70 %',
    { city: '330100', on: '2024-06-01', benefit: 'employed', kind: 'outpatient', institution: 'H33010000101', items: [item(1500)] },
    [700, 500, 800, 0],
  ],
  [
    '杭州 in service, tertiary: 600 起付线, then 76 %',
    { city: '330100', benefit: 'employed', kind: 'outpatient', institution: 'H33010000101', items: [item(1600)] },
    [760, 600, 840, 0],
  ],
  [
    '杭州 signed with a family doctor: 300 less of 起付线',
    { city: '330100', benefit: 'employed', signed: true, kind: 'outpatient', institution: 'H33010000303', items: [item(1300)] },
    [860, 300, 440, 0],
  ],
  [
    '杭州 retired and signed: no 起付线 is left, primary 92 %',
    { city: '330100', benefit: 'retired', signed: true, kind: 'outpatient', institution: 'H33010000303', items: [item(1000)] },
    [920, 0, 80, 0],
  ],
  [
    '杭州 in service: no yearly limit, however much was reimbursed',
    {
      city: '330100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H33010000202',
      items: [item(1000)],
      position: { outpatient: used({ deductiblePaid: yuan(600), shared: yuan(90000), reimbursed: yuan(70000), visits: 9, metAt: 1 }) },
    },
    [800, 0, 200, 0],
  ],
  [
    '杭州 admission, secondary: 500 起付线, then 88 %',
    { city: '330100', benefit: 'employed', kind: 'inpatient', institution: 'H33010000202', items: [item(10500)] },
    [8800, 500, 1700, 0],
  ],
  [
    '杭州 admission, tertiary: 800 起付线, then 84 %, and the second asks as much',
    {
      city: '330100',
      benefit: 'employed',
      kind: 'inpatient',
      institution: 'H33010000101',
      items: [item(10800)],
      position: { inpatient: used({ deductiblePaid: yuan(800), visits: 1 }) },
    },
    [8400, 800, 2400, 0],
  ],
  [
    '杭州 resident, secondary: 300 起付线, then 60 %',
    { city: '330100', benefit: 'resident', kind: 'outpatient', institution: 'H33010000202', items: [item(1300)] },
    [600, 300, 700, 0],
  ],
  [
    '上海 retired, primary: 300 起付线, then 85 %',
    { city: '310100', benefit: 'retired', kind: 'outpatient', institution: 'H31010000202', items: [item(1300)] },
    [850, 300, 450, 0],
  ],
  [
    '上海 in service, across the limit of 650,000: 75 of it are left, 80 % beyond',
    {
      city: '310100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H31010000101',
      items: [item(1100)],
      position: { outpatient: used({ deductiblePaid: yuan(500), shared: yuan(928464), reimbursed: yuan(649930), visits: 90, metAt: 1 }) },
    },
    [870, 0, 230, 0],
  ],
  [
    '上海 in 2024-25: the limit was 630,000, and 80 % were paid beyond it',
    {
      city: '310100',
      on: '2025-06-30',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H31010000101',
      items: [item(1000)],
      position: { outpatient: used({ deductiblePaid: yuan(500), shared: yuan(900000), reimbursed: yuan(630000), visits: 90, metAt: 1 }) },
    },
    [800, 0, 200, 0],
  ],
  [
    '上海, later admissions ask for the whole 1,500 again',
    {
      city: '310100',
      benefit: 'employed',
      kind: 'inpatient',
      institution: 'H31010000101',
      items: [item(11500)],
      position: { inpatient: used({ deductiblePaid: yuan(3000), shared: yuan(9000), reimbursed: yuan(7650), visits: 2 }) },
    },
    [8500, 1500, 3000, 0],
  ],
  [
    '北京 in service, across 20,000: 1,000 at 70 %, 2,000 at 60 %',
    {
      city: '110100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H11010000101',
      items: [item(3000)],
      position: { outpatient: used({ deductiblePaid: yuan(1800), shared: yuan(19000), reimbursed: yuan(13300), visits: 9, metAt: 1 }) },
    },
    [1900, 0, 1100, 0],
  ],
  [
    '北京 retired, far above 20,000: 80 %, and no limit stops it',
    {
      city: '110100',
      benefit: 'retired',
      kind: 'outpatient',
      institution: 'H11010000202',
      items: [item(10000)],
      position: { outpatient: used({ deductiblePaid: yuan(1300), shared: yuan(900000), reimbursed: yuan(700000), visits: 9, metAt: 1 }) },
    },
    [8000, 0, 2000, 0],
  ],
  [
    '北京, second admission of the year: 起付线 falls from 1,300 to 650',
    {
      city: '110100',
      benefit: 'employed',
      kind: 'inpatient',
      institution: 'H11010000101',
      items: [item(10650)],
      position: { inpatient: used({ deductiblePaid: yuan(1300), visits: 1, metAt: 1 }) },
    },
    [8500, 650, 2150, 0],
  ],
  [
    '广州 in service: no 起付线, 65 % until 8,000 are used up',
    {
      city: '440100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H44010000101',
      items: [item(1000)],
      position: { outpatient: used({ reimbursed: yuan(7900), shared: yuan(12000), visits: 30, metAt: 1 }) },
    },
    [100, 0, 900, 0],
  ],
  [
    '广州 慢特病 has its own limit, untouched by 门诊',
    {
      city: '440100',
      benefit: 'employed',
      kind: 'chronic',
      institution: 'H44010000202',
      items: [item(1000)],
      position: { outpatient: used({ reimbursed: yuan(8000), visits: 30, metAt: 1 }) },
    },
    [850, 0, 150, 0],
  ],
  [
    '广州 resident, primary: no 起付线, 80 %',
    { city: '440100', benefit: 'resident', kind: 'outpatient', institution: 'H44010000202', items: [item(110)] },
    [88, 0, 22, 0],
  ],
  [
    '广州 resident, tertiary: nothing',
    { city: '440100', benefit: 'resident', kind: 'outpatient', institution: 'H44010000101', items: [item(110)] },
    [0, 0, 110, 0],
  ],
  [
    '广州 retired admission, primary: 250 起付线, then 93 %',
    { city: '440100', benefit: 'retired', kind: 'inpatient', institution: 'H44010000202', items: [item(1250)] },
    [930, 250, 320, 0],
  ],
  [
    '深圳 admissions: 600 起付线 at a tertiary one, half of it later in the year',
    {
      city: '440300',
      benefit: 'employed',
      kind: 'inpatient',
      institution: 'H44030000101',
      items: [item(1300)],
      position: { inpatient: used({ deductiblePaid: yuan(600), visits: 1 }) },
    },
    [900, 300, 400, 0],
  ],
  [
    '深圳 resident: 75 %, until 2,655 are used up',
    {
      city: '440300',
      benefit: 'resident',
      kind: 'outpatient',
      institution: 'H44030000202',
      items: [item(1000)],
      position: { outpatient: used({ reimbursed: yuan(2655 - 500), visits: 9 }) },
    },
    [500, 0, 500, 0],
  ],
  [
    '深圳 门诊统筹 at the pharmacy, on a prescription: 75 %, the rest from the account',
    { city: '440300', benefit: 'employed', kind: 'pharmacy', prescription: true, institution: 'P44030000301', items: [item(100)] },
    [75, 0, 25, 0],
  ],
  [
    '深圳 pharmacy without a prescription: nothing pooled',
    { city: '440300', benefit: 'employed', kind: 'pharmacy', institution: 'P44030000301', items: [item(100)] },
    [0, 0, 100, 0],
  ],
  [
    '杭州 2024 pharmacy, 门诊统筹 and a prescription: 70 % of what 先行自付 leaves, as on the reference screens',
    {
      city: '330100',
      on: '2024-06-01',
      benefit: 'employed',
      kind: 'pharmacy',
      prescription: true,
      institution: 'P33010000401',
      items: [item(52, { level: '2', preselfpay: yuan(2.6) })],
      position: { outpatient: used({ deductiblePaid: yuan(500), visits: 3, metAt: 1 }) },
    },
    [34.58, 0, 17.42, 0],
  ],
  [
    '杭州 pharmacy that has no 门诊统筹: nothing pooled, prescription or not',
    { city: '330100', benefit: 'employed', kind: 'pharmacy', prescription: true, institution: 'P33010000501', items: [item(80)] },
    [0, 0, 80, 0],
  ],
  [
    '杭州 pharmacy: nothing pooled, 丙 in cash',
    {
      city: '330100',
      benefit: 'employed',
      kind: 'pharmacy',
      institution: 'P33010000501',
      items: [item(80), item(20, { level: '3', ownpay: yuan(20) })],
    },
    [0, 0, 80, 20],
  ],
  [
    '深圳 in 杭州, not registered: 70 % of 55 %; 先行自付, 超限价 and 丙 in cash',
    {
      city: '440300',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H33010000101',
      items: [item(500, { level: '2', preselfpay: yuan(50) }), item(300, { overlimit: yuan(100) }), item(70, { level: '3' })],
    },
    [250.25, 0, 399.75, 220],
  ],
  [
    '深圳 in 杭州, registered for a while: 90 % of 55 %',
    {
      city: '440300',
      benefit: 'employed',
      kind: 'outpatient',
      filing: 'temporary',
      institution: 'H33010000101',
      items: [item(500, { level: '2', preselfpay: yuan(50) }), item(300, { overlimit: yuan(100) }), item(70, { level: '3' })],
    },
    [321.75, 0, 328.25, 220],
  ],
  [
    '深圳 in 杭州, registered for long: as at home',
    {
      city: '440300',
      benefit: 'employed',
      kind: 'outpatient',
      filing: 'long-stay',
      institution: 'H33010000101',
      items: [item(500, { level: '2', preselfpay: yuan(50) }), item(300, { overlimit: yuan(100) }), item(70, { level: '3' })],
    },
    [357.5, 0, 292.5, 220],
  ],
  [
    '北京, contributions missing: nothing pooled, own money still opens',
    {
      city: '110100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H11010000202',
      items: [item(200)],
      position: { frozen: true },
    },
    [0, 0, 200, 0],
  ],
  [
    '杭州, contributions missing: all in cash',
    {
      city: '330100',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H33010000303',
      items: [item(200)],
      position: { frozen: true },
    },
    [0, 0, 0, 200],
  ],
]
const worked = (name: string): Case => (CASES.find(([title]) => title.startsWith(name)) ?? CASES[0]!)[1]

describe('city rules', () => {
  it.each(CASES)('%s', (_, told, expected) => {
    const { fundPaySumamt, actPayDedc, acctPay, psnCashPay } = settle(told)
    expect([fundPaySumamt, actPayDedc, acctPay, psnCashPay]).toEqual(expected.map(yuan))
  })

  it('say the ratio that was applied, mixed over two tiers', () => {
    expect(settle(worked('北京 in service, across')).fundRatio).toBe(633)
    expect(settle(worked('杭州 in service, tertiary')).fundRatio).toBe(760)
    expect(settle(worked('深圳 in 杭州, not registered'))).toMatchObject({
      fundRatio: 385,
      overlmtSelfpay: 10000,
      preselfpayAmt: 5000,
      fulamtOwnpayAmt: 7000,
    })
  })

  it('say each stretch of the cost with its ratio, and what the limit left of it', () => {
    const band = (scope: number, ratio: number, fund: number, beyondLimit = false) => ({
      scope: yuan(scope),
      ratio,
      fund: yuan(fund),
      beyondLimit,
    })
    expect(settle(worked('北京 in service, across')).fundBands).toEqual([band(1000, 700, 700), band(2000, 600, 1200)])
    expect(settle(worked('上海 in service, across')).fundBands).toEqual([band(100, 700, 70), band(1000, 800, 800, true)])
    expect(settle(worked('广州 in service')).fundBands).toEqual([band(1000, 650, 100)])
    expect(settle(worked('杭州, contributions missing')).fundBands).toEqual([])
  })

  it('speak of a 起付线 that was paid up only where there is one to pay up', () => {
    expect(settle(worked('杭州 in service, tertiary')).deductibleMetOn).not.toBeNull()
    for (const none of ['广州 resident, primary', '深圳 in 杭州', '杭州 retired and signed', '杭州 admission'])
      expect(settle(worked(none)).deductibleMetOn).toBeNull()
  })

  it('name an admission away from home 异地住院', () => {
    expect(settle({ ...worked('北京, second'), institution: 'H31010000101' }).medType).toBe('25')
    expect(settle(worked('北京, second')).medType).toBe('21')
  })

  it.each(CITY_RULES.concat(EARLIER_RULES).map((rule) => [rule.source.title, rule] as const))(
    '%s: marked as a sample, dated, complete',
    (title, rule) => {
      expect(title).toContain('仅供演示')
      expect(rule.source.effectiveFrom).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(PLACES.map(({ admdvs }) => admdvs)).toContain(rule.admdvs)
      for (const level of ['primary', 'tertiary', 'pharmacy'] as const) expect(institutionsAt(rule.admdvs, level)).not.toEqual([])
      for (const benefit of Object.values(rule.benefits))
        for (const pool of Object.values(benefit)) {
          expect(pool.tiers[0].from).toBe(0)
          // "No limit" is null, never a big number; the largest there is are the 1.05 m of 深圳.
          expect(pool.limit ?? 1).toBeLessThanOrEqual(yuan(1_050_000))
          expect(pool.tiers.flatMap(({ ratio }) => Object.values(ratio)).every((permille) => permille >= 0 && permille <= 1000)).toBe(true)
          for (const level of ['primary', 'secondary', 'tertiary'] as const) {
            const owed = pool.deductible[level]
            expect([deductibleAfter(pool, 0, level), deductibleAfter(pool, 99, level)]).toEqual([owed[0], owed[owed.length - 1]])
          }
        }
    },
  )

  it('hold from their day on, the older ones before', () => {
    const titles = (place: string, days: readonly string[]) => days.map((on) => cityRule(place, on).source.effectiveFrom)
    expect(titles('330100', ['2023-05-01', '2024-12-31', '2025-01-01', '2026-07-15'])).toEqual([
      '2024-01-01',
      '2024-01-01',
      '2025-01-01',
      '2025-01-01',
    ])
    expect(titles('310100', ['2025-06-30', '2025-07-01'])).toEqual(['2024-07-01', '2025-07-01'])
    for (const older of EARLIER_RULES) {
      const { yearStartMonth, showsSubAccounts, order, openWhenFrozen } = cityRule(older.admdvs)
      expect(older).toMatchObject({ yearStartMonth, showsSubAccounts, order, openWhenFrozen })
    }
  })

  it('cover the seven cities, and no other', () => {
    expect(CITY_RULES.map(({ admdvs }) => admdvs).sort()).toEqual(['110100', '310100', '330100', '330700', '330800', '440100', '440300'])
    expect(() => cityRule('999999')).toThrow(RangeError)
  })
})
