import type { Settlement } from '@/contract'
import { UNUSED } from '../../../mock/ledger/account-events'
import { settleVisit } from '../../../mock/ledger/settle'
import type { FeeItem, PoolUse, Position, VisitKind } from '../../../mock/ledger/types'
import { PLACES } from '../../../mock/reference/places'
import { institutionsAt } from '../../../mock/reference/institutions'
import { CITY_RULES, cityRule, deductibleAfter } from '../../../mock/reference/rules'
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
  frozen: false,
  yearStart: 0,
  outpatient: UNUSED,
  inpatient: UNUSED,
  chronic: UNUSED,
}

interface Case {
  city: string
  benefit: Benefit
  kind: VisitKind
  institution: string
  items: readonly FeeItem[]
  position?: Partial<Position>
}

const settle = ({ city, benefit, kind, institution, items, position = {} }: Case): Settlement => {
  const rule = cityRule(city)
  const visit = { kind, institutionId: institution, note: null, items, member: null }
  return settleVisit(visit, 'id', 1_780_000_000_000, { ...RICH, ...position }, rule, rule.benefits[benefit]).settlement
}

/** Worked by hand from design/domain.md: [fund, 起付线, account, cash] in yuan. */
const CASES: readonly [string, Case, readonly number[]][] = [
  [
    '杭州 in service, tertiary: 500 起付线, then 70 %',
    { city: '330100', benefit: 'employed', kind: 'outpatient', institution: 'H33010000101', items: [item(1500)] },
    [700, 500, 800, 0],
  ],
  [
    '上海 retired, primary: 300 起付线, then 85 %',
    { city: '310100', benefit: 'retired', kind: 'outpatient', institution: 'H31010000202', items: [item(1300)] },
    [850, 300, 450, 0],
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
    '广州 resident: 10 a visit, then 60 %',
    { city: '440100', benefit: 'resident', kind: 'outpatient', institution: 'H44010000202', items: [item(110)] },
    [60, 10, 50, 0],
  ],
  [
    '深圳 门诊统筹 at the pharmacy: 75 %, the rest from the account',
    { city: '440300', benefit: 'employed', kind: 'pharmacy', institution: 'P44030000301', items: [item(100)] },
    [75, 0, 25, 0],
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
    '深圳 in 杭州: 10 points less; 先行自付, 超限价 and 丙 in cash',
    {
      city: '440300',
      benefit: 'employed',
      kind: 'outpatient',
      institution: 'H33010000101',
      items: [item(500, { level: '2', preselfpay: yuan(50) }), item(300, { overlimit: yuan(100) }), item(70, { level: '3' })],
    },
    [292.5, 0, 357.5, 220],
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

describe('city rules', () => {
  it.each(CASES)('%s', (_, told, expected) => {
    const { fundPaySumamt, actPayDedc, acctPay, psnCashPay } = settle(told)
    expect([fundPaySumamt, actPayDedc, acctPay, psnCashPay]).toEqual(expected.map(yuan))
  })

  it('say the ratio that was applied, mixed over two tiers', () => {
    const [, acrossTiers] = CASES[2]!
    expect(settle(acrossTiers).fundRatio).toBe(633)
    expect(settle(CASES[0]![1]).fundRatio).toBe(700)
    expect(settle(CASES[10]![1])).toMatchObject({ fundRatio: 450, overlmtSelfpay: 10000, preselfpayAmt: 5000, fulamtOwnpayAmt: 7000 })
  })

  it('name an admission away from home 异地住院', () => {
    expect(settle({ ...CASES[4]![1], institution: 'H31010000101' }).medType).toBe('25')
    expect(settle(CASES[4]![1]).medType).toBe('21')
  })

  it.each(CITY_RULES.map((rule) => [rule.source.title, rule] as const))('%s: marked as a sample, dated, complete', (title, rule) => {
    expect(title).toContain('仅供演示')
    expect(rule.source.effectiveFrom).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(PLACES.map(({ admdvs }) => admdvs)).toContain(rule.admdvs)
    for (const level of ['primary', 'tertiary', 'pharmacy'] as const) expect(institutionsAt(rule.admdvs, level)).not.toEqual([])
    for (const benefit of Object.values(rule.benefits))
      for (const pool of Object.values(benefit)) {
        expect(pool.tiers[0].from).toBe(0)
        // "No limit" is null, never a big number.
        expect(pool.limit ?? 1).toBeLessThanOrEqual(yuan(1_000_000))
        expect(pool.tiers.flatMap(({ ratio }) => Object.values(ratio)).every((permille) => permille >= 0 && permille <= 1000)).toBe(true)
        expect([deductibleAfter(pool, 0), deductibleAfter(pool, 99)]).toEqual([
          pool.deductible[0],
          pool.deductible[pool.deductible.length - 1],
        ])
      }
  })

  it('cover the five cities, and no other', () => {
    expect(CITY_RULES.map(({ admdvs }) => admdvs).sort()).toEqual(['110100', '310100', '330100', '440100', '440300'])
    expect(() => cityRule('999999')).toThrow(RangeError)
  })
})
