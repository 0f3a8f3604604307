import fc from 'fast-check'
import { addSubAccounts, draw, flows, reconcile, shareInScope, takeShare, totalOf } from '@/domain/ledger'

const fen = fc.integer({ min: 0, max: 10_000_000 })

describe('ledger arithmetic', () => {
  it('splits the visit that met the deductible on 18 May', () => {
    expect(shareInScope(64445, 20495, 700, 600000)).toEqual({ deductible: 20495, shared: 43950, fund: 30765, person: 33680 })
  })

  it('stops at the limit, and never where there is none', () => {
    expect(shareInScope(10000, 0, 700, 500)).toMatchObject({ fund: 500, person: 9500 })
    expect(shareInScope(10_000_000, 0, 1000, null)).toMatchObject({ fund: 10_000_000, person: 0 })
  })

  it('shares without loss', () => {
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 0, max: 1000 }), fc.option(fen), (inScope, left, ratio, limit) => {
        const share = shareInScope(inScope, left, ratio, limit)
        expect(share.fund + share.person).toBe(inScope)
        expect(share.deductible + share.shared).toBe(inScope)
        expect(Math.min(share.fund, share.person, share.deductible, share.shared)).toBeGreaterThanOrEqual(0)
        if (limit !== null) expect(share.fund).toBeLessThanOrEqual(limit)
      }),
    )
  })

  it('draws one part first, and no more than there is', () => {
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

  it('takes a share of each part, never more than it has, and loses nothing', () => {
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

  it('names what a window is off by', () => {
    expect(reconcile({ opening: 391200, credits: 177460, debits: 140025, closing: 428635 })).toBe(0)
    expect(reconcile({ opening: 100, credits: 10, debits: 5, closing: 100 })).toBe(-5)
    expect(flows([5, -3, 0, -4, 2])).toEqual({ credits: 7, debits: 7 })
    expect(addSubAccounts({ currentYear: 1, priorYears: 2 }, { currentYear: 3, priorYears: 4 })).toEqual({ currentYear: 4, priorYears: 6 })
  })

  it('refuses fractions of a fen', () => {
    expect(() => shareInScope(0.5, 0, 700, null)).toThrow(RangeError)
    expect(() => totalOf({ currentYear: 0.1, priorYears: 0 })).toThrow(RangeError)
  })
})
