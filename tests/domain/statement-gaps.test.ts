import { gapsOf, hasFigures } from '@/domain/statement-gaps'

const month = (name: string, credits: number, debits: number, closing: number) => ({ month: name, credits, debits, closing })

describe('statement gaps', () => {
  const months = [month('2026-06', 24_800, 0, 124_800), month('2026-07', 0, 800, 124_000)]

  it('is empty where every month and the year close', () => {
    expect(gapsOf({ opening: 100_000, closing: 124_000, months })).toEqual([])
  })

  it('names the last month where only the closing of the whole is off', () => {
    expect(gapsOf({ opening: 100_000, closing: 125_250, months })).toEqual([
      { month: '2026-07', given: 125_250, counted: 124_000, difference: 1_250 },
    ])
  })

  it('names the month that does not close, and not those after it', () => {
    const off = [month('2026-06', 24_800, 0, 124_700), month('2026-07', 0, 800, 123_900)]
    expect(gapsOf({ opening: 100_000, closing: 123_900, months: off })).toEqual([
      { month: '2026-06', given: 124_700, counted: 124_800, difference: -100 },
    ])
  })

  it('tells an account from none', () => {
    const nothing = { opening: 0, closing: 0, credits: 0, debits: 0, months: [month('2026-01', 0, 0, 0)] }
    expect(hasFigures(nothing)).toBe(false)
    expect(hasFigures({ ...nothing, credits: 1, debits: 1 })).toBe(true)
  })
})
