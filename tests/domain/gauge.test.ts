import fc from 'fast-check'
import { gaugeOf } from '@/domain/gauge'

describe('gauge', () => {
  const base = { deductible: 50_000, deductiblePaid: 50_000, reimbursed: 60_645, limit: 600_000 }

  it('names the stage of a year', () => {
    const stages = [
      { deductiblePaid: 49_999, reimbursed: 0 },
      {},
      { reimbursed: 480_001 },
      { reimbursed: 600_000 },
      { reimbursed: 700_000 },
      { limit: null, reimbursed: 9_000_000 },
    ].map((patch) => gaugeOf({ ...base, ...patch }).stage)
    expect(stages).toEqual(['below-deductible', 'reimbursing', 'near-limit', 'at-limit', 'at-limit', 'reimbursing'])
  })

  it('fills each part on its own scale', () => {
    expect(gaugeOf(base)).toMatchObject({ paidPercent: 100, pooledPercent: 10.1075 })
    expect(gaugeOf({ ...base, deductiblePaid: 12_500, reimbursed: 0 })).toMatchObject({
      paidPercent: 25,
      pooledPercent: 0,
      labelStyle: { left: '4.5%' },
    })
    expect(gaugeOf({ ...base, limit: null, reimbursed: 1_000_000 }).pooledPercent).toBe(50)
    expect(gaugeOf({ ...base, deductible: 0, deductiblePaid: 0, limit: 0 })).toMatchObject({
      paidPercent: 100,
      pooledPercent: 100,
      stage: 'at-limit',
    })
  })

  it('keeps every fill and label on the bar, whatever the figures', () => {
    const amount = fc.integer({ min: 0, max: 50_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, fc.option(amount), (deductible, deductiblePaid, reimbursed, limit) => {
        const { paidPercent, pooledPercent, labelStyle } = gaugeOf({ deductible, deductiblePaid, reimbursed, limit })
        for (const percent of [paidPercent, pooledPercent, ...Object.values(labelStyle).map(parseFloat)]) {
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
