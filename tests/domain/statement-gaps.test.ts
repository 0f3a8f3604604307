import type { Statement } from '@/contract'
import { gapsOf, hasFigures, partsGapsOf } from '@/domain/statement-gaps'

const month = (name: string, credits: number, debits: number, closing: number) => ({ month: name, credits, debits, closing })

describe('statement gaps', () => {
  const months = [month('2026-06', 24_800, 0, 124_800), month('2026-07', 0, 800, 124_000)]

  it('are empty where every month and the year add up', () => {
    expect(gapsOf({ opening: 100_000, closing: 124_000, months })).toEqual([])
  })

  it('name the last month where only the closing balance of the year differs', () => {
    expect(gapsOf({ opening: 100_000, closing: 125_250, months })).toEqual([
      { month: '2026-07', given: 125_250, counted: 124_000, difference: 1_250 },
    ])
  })

  it('name the month that does not add up, and not those after it', () => {
    const off = [month('2026-06', 24_800, 0, 124_700), month('2026-07', 0, 800, 123_900)]
    expect(gapsOf({ opening: 100_000, closing: 123_900, months: off })).toEqual([
      { month: '2026-06', given: 124_700, counted: 124_800, difference: -100 },
    ])
  })

  it('name every figure that differs from the sum of its parts', () => {
    const statement: Statement = {
      year: 2026,
      yearLabel: '2026',
      years: [2026],
      opening: 100_000,
      credits: 24_800,
      debits: 800,
      closing: 124_000,
      complete: false,
      months,
      composition: [{ kind: 'pharmacy', amount: 800 }],
      peak: { month: '2026-07', debits: 800, tertiaryVisits: 0 },
      reimbursed: -5_000,
      pooled: [],
      difference: 0,
    }
    expect(partsGapsOf(statement)).toEqual([])
    expect(partsGapsOf({ ...statement, composition: [{ kind: 'pharmacy', amount: 700 }] })).toEqual([
      { part: 'composition', given: 800, counted: 700 },
    ])
    expect(partsGapsOf({ ...statement, peak: { month: '2025-12', debits: 800, tertiaryVisits: 0 } })).toEqual([
      { part: 'peak', given: 800, counted: 0 },
    ])
    expect(partsGapsOf({ ...statement, credits: 24_900 }).map(({ part }) => part)).toEqual(['credits'])
  })

  it('distinguish an account from none', () => {
    const nothing = { opening: 0, closing: 0, credits: 0, debits: 0, months: [month('2026-01', 0, 0, 0)] }
    expect(hasFigures(nothing)).toBe(false)
    expect(hasFigures({ ...nothing, credits: 1, debits: 1 })).toBe(true)
  })
})
