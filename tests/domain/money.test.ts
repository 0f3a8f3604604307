import fc from 'fast-check'
import { assertFen, formatFen, moneyParts, parseYuan, permilleShares, shareOfFen, sumFen } from '@/domain/money'

describe('money', () => {
  it('writes yuan with separators, two digits and the true minus', () => {
    expect([428635, -4680, 0, 5, 100_000_000].map((value) => formatFen(value))).toEqual([
      '4,286.35',
      '−46.80',
      '0.00',
      '0.05',
      '1,000,000.00',
    ])
    expect([24800, 0].map((value) => formatFen(value, true))).toEqual(['+248.00', '0.00'])
    expect(moneyParts(-428635)).toEqual({ sign: '−', yuan: '4,286', cents: '35' })
  })

  it('fails for fractions and for numbers beyond safe integers', () => {
    for (const bad of [0.1, NaN, Infinity, 2 ** 53]) expect(() => assertFen(bad)).toThrow(RangeError)
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => shareOfFen(Number.MAX_SAFE_INTEGER, 2)).toThrow(RangeError)
  })

  it('rounds shares half up to the fen', () => {
    expect(shareOfFen(43950, 700)).toBe(30765)
    expect([shareOfFen(1, 500), shareOfFen(1, 499)]).toEqual([1, 0])
  })

  it('parses amounts as people type them, and rejects anything else', () => {
    expect(['500', '1,200.5', '0.05', ' 12 ', '1，000', '3.'].map(parseYuan)).toEqual([50000, 120050, 5, 1200, 100000, 300])
    expect(['¥1,200.50', '￥500', '500元', '1 200', '１，２３４．５０', '12,345,678'].map(parseYuan)).toEqual([
      120050, 50000, 50000, 120000, 123450, 1_234_567_800,
    ])
    expect(['', '-5', '1.234', '1e3', 'abc', '.5', '1234567890'].map(parseYuan)).toEqual([null, null, null, null, null, null, null])
  })

  it('rejects an ambiguous separator', () => {
    const unclear = ['200,5', '200,50', '1,2000', '1,23', '1.200,50', '1.200', '12,34,567', ',500', '5 00', '3。5', '1,200 500', '1,,200']
    expect(unclear.map(parseYuan)).toEqual(unclear.map(() => null))
  })

  it('parses its own output', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => expect(parseYuan(formatFen(fen))).toBe(fen)))
  })

  it('divides a whole into tenths of a percent that sum to 100.0', () => {
    expect(permilleShares([61230, 38935, 26860, 13000])).toEqual([437, 278, 192, 93])
    expect(permilleShares([0, 0])).toEqual([0, 0])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 }), (values) => {
        const sum = permilleShares(values).reduce((a, b) => a + b, 0)
        expect(sum).toBe(values.some((value) => value > 0) ? 1000 : 0)
      }),
    )
  })
})
