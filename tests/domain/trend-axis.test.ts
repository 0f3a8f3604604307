import { monthsBetween } from '@/domain/calendar'
import { yearTurn } from '@/domain/trend-axis'

const WIDTH = 311

describe('turn of the year on the trend', () => {
  it('is placed at January, not in the middle', () => {
    expect(yearTurn(monthsBetween('2025-08', '2026-07'), WIDTH)).toEqual({ at: 5, left: 45.6 })
    expect(yearTurn(monthsBetween('2025-10', '2026-09'), WIDTH)).toEqual({ at: 3, left: 28.1 })
  })

  it('is left out where it would overlap the first label or 今天, or where the range has none', () => {
    expect(yearTurn(monthsBetween('2026-02', '2027-01'), WIDTH)).toBeNull()
    expect(yearTurn(monthsBetween('2025-12', '2026-11'), WIDTH)).toBeNull()
    expect(yearTurn(monthsBetween('2026-01', '2026-12'), WIDTH)).toBeNull()
    expect(yearTurn(monthsBetween('2026-03', '2026-07'), WIDTH)).toBeNull()
  })
})
