import { RELATIONS } from '@/domain/family'
import { familyRuleOn, isOpenAt } from '../../../mock/reference/family-rules'

describe('rules of 家庭共济', () => {
  it('hold from their day on, and say that they are samples', () => {
    const kinds = ['2024-06-01', '2025-01-01', '2026-01-08', '2026-01-09', '2030-01-01'].map((day) => familyRuleOn(day).kind)
    expect(kinds).toEqual(['transfer', 'transfer', 'transfer', 'quota', 'quota'])
    for (const day of ['2025-06-01', '2026-06-01']) {
      const { source, from } = familyRuleOn(day)
      expect(source.title).toContain('仅供演示')
      expect(source.effectiveFrom).toBe(from)
    }
  })

  it('are a locked quota for the eight kinds of 近亲属 now, and were a transfer with its limits before', () => {
    expect(familyRuleOn('2026-07-15')).toMatchObject({
      ...{ relations: RELATIONS, beneficiaryInsured: true, lockedForGiver: true, returnsUnused: true, endsOn: ['moved', 'left'] },
    })
    expect(familyRuleOn('2025-07-15')).toMatchObject({
      perDay: 3,
      maxAmount: 2_000_00,
      closed: ['22:00', '06:00'],
      acceptBy: '06:00',
      oneOpen: true,
    })
  })

  it('open at some places later', () => {
    const rule = familyRuleOn('2026-07-15')
    expect([
      isOpenAt(rule, '330100', '2026-07-15'),
      isOpenAt(rule, '110100', '2026-09-30'),
      isOpenAt(rule, '110100', '2026-10-01'),
    ]).toEqual([true, false, true])
  })
})
