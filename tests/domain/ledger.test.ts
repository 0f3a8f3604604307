import fc from 'fast-check'
import { addSubAccounts, draw, flows, reconcile, takeShare, totalOf } from '@/domain/ledger'

const fen = fc.integer({ min: 0, max: 10_000_000 })

describe('ledger arithmetic', () => {
  it('draws from one part first, and not more than the balance', () => {
    expect(draw({ currentYear: 100, priorYears: 50 }, 120, 'currentYear')).toEqual({ currentYear: 100, priorYears: 20 })
    expect(draw({ currentYear: 100, priorYears: 50 }, 40, 'priorYears')).toEqual({ currentYear: 0, priorYears: 40 })
    fc.assert(
      fc.property(
        fen,
        fen,
        fen,
        fc.constantFrom('currentYear' as const, 'priorYears' as const),
        (currentYear, priorYears, amount, first) => {
          const taken = draw({ currentYear, priorYears }, amount, first)
          expect(totalOf(taken)).toBe(Math.min(amount, currentYear + priorYears))
          expect(taken.currentYear).toBeLessThanOrEqual(currentYear)
          expect(taken.priorYears).toBeLessThanOrEqual(priorYears)
        },
      ),
    )
  })

  it('takes a share of each part, never more than its balance, and the shares sum up', () => {
    expect(takeShare([1, 1, 1], 2)).toEqual([0, 1, 1])
    expect(takeShare([20020, 0, 8580, 3200], 31800)).toEqual([20020, 0, 8580, 3200])
    expect(takeShare([], 0)).toEqual([])
    expect(() => takeShare([1, 2], 4)).toThrow(RangeError)
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 6 }), fc.integer({ min: 0, max: 1000 }), (parts, permille) => {
        const whole = parts.reduce((sum, part) => sum + part, 0)
        const amount = Math.floor((whole * permille) / 1000)
        const taken = takeShare(parts, amount)
        expect(taken.reduce((sum, part) => sum + part, 0)).toBe(amount)
        expect(taken.every((part, index) => part >= 0 && part <= parts[index]!)).toBe(true)
      }),
    )
  })

  it('takes a share of the largest bills to the fen', () => {
    expect(takeShare([30_000_000, 65_000_000], 94_999_999)).toEqual([29_999_999, 65_000_000])
    const big = fc.integer({ min: 0, max: 2 ** 50 })
    fc.assert(
      fc.property(big, big, fc.integer({ min: 1, max: 999 }), (a, b, permille) => {
        const amount = Math.floor((a + b) / 1000) * permille
        const [first = NaN, second = NaN] = takeShare([a, b], amount)
        const exact = a + b === 0 ? 0n : (BigInt(a) * BigInt(amount)) / BigInt(a + b)
        expect([first, first + second]).toEqual([Number(exact), amount])
      }),
    )
  })

  it('names the difference between a window’s sums and balances', () => {
    expect(reconcile({ opening: 391200, credits: 177460, debits: 140025, closing: 428635 })).toBe(0)
    expect(reconcile({ opening: 100, credits: 10, debits: 5, closing: 100 })).toBe(-5)
    expect(flows([5, -3, 0, -4, 2])).toEqual({ credits: 7, debits: 7 })
    expect(addSubAccounts({ currentYear: 1, priorYears: 2 }, { currentYear: 3, priorYears: 4 })).toEqual({ currentYear: 4, priorYears: 6 })
  })

  it('fails for fractions of a fen', () => {
    expect(() => takeShare([0.5, 1], 1)).toThrow(RangeError)
    expect(() => totalOf({ currentYear: 0.1, priorYears: 0 })).toThrow(RangeError)
  })
})
