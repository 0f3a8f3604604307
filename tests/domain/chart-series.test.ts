import fc from 'fast-check'
import { axisOf, compositionOf, trendOf, yuanOf } from '@/domain/chart-series'
import type { Statement } from '@/contract'

const part = (kind: Statement['composition'][number]['kind'], amount: number) => ({ kind, amount })

describe('chart series', () => {
  it('begins a year with its opening balance', () => {
    const month = { credits: 0, debits: 0 }
    const months = [
      { ...month, month: '2026-01', closing: 400_000 },
      { ...month, month: '2026-02', closing: 428_635 },
    ]
    expect(trendOf({ opening: 391_200, months } as unknown as Statement)).toEqual([
      { month: null, balance: 391_200 },
      { month: '2026-01', balance: 400_000 },
      { month: '2026-02', balance: 428_635 },
    ])
    expect(yuanOf(428_635)).toBe(4286.35)
  })

  it('shares spending so that it sums to 100.0 %', () => {
    const spent = [
      part('outpatient', 61_230),
      part('pharmacy', 38_935),
      part('mutual-aid', 26_860),
      part('chronic', 13_000),
      part('inpatient', 0),
    ]
    expect(compositionOf({ composition: spent }).map(({ share }) => share)).toEqual([437, 278, 192, 93])
    expect(compositionOf({ composition: [] })).toEqual([])
  })

  it('joins kinds without a colour into "other"', () => {
    const many = [
      part('outpatient', 60),
      part('pharmacy', 50),
      part('mutual-aid', 40),
      part('chronic', 30),
      part('inpatient', 20),
      part('other', 10),
    ]
    expect(compositionOf({ composition: many }).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['outpatient', 60],
      ['pharmacy', 50],
      ['mutual-aid', 40],
      ['chronic', 30],
      ['other', 30],
    ])
    const early = [part('other', 60), ...many.slice(0, 5)]
    const kinds = compositionOf({ composition: early }).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'other')).toHaveLength(1)
  })

  it('sums up to the spending to the fen', () => {
    const kinds = ['outpatient', 'pharmacy', 'mutual-aid', 'chronic', 'inpatient', 'other'] as const
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 6, maxLength: 6 }), (amounts) => {
        const parts = compositionOf({ composition: kinds.map((kind, index) => part(kind, amounts[index] ?? 0)) })
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
        expect([0, 1000]).toContain(parts.reduce((sum, { share }) => sum + share, 0))
      }),
    )
  })

  it('gives axes that cover every value in a few steps', () => {
    expect(axisOf([3912, 4286.35], false)).toEqual({ min: 3800, max: 4400, interval: 200 })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 13 }), fc.boolean(), (values, fromZero) => {
        const { min, max, interval } = axisOf(values, fromZero)
        expect(min).toBeLessThanOrEqual(Math.min(...values))
        expect(max).toBeGreaterThanOrEqual(Math.max(...values))
        expect((max - min) / interval).toBeLessThanOrEqual(6)
        if (fromZero) expect(min).toBe(0)
      }),
    )
  })
})
