import type { Transaction } from '@/contract'
import { NO_FILTER, activeFilters, groupByMonth, periodRange } from '@/domain/transaction-filter'

const NOW = Date.parse('2026-07-15T09:41:00+08:00')
const at = (occurredAt: string): Transaction => ({ id: occurredAt, occurredAt }) as Transaction

describe('transaction filter', () => {
  it('counts periods in calendar days of Beijing, today included', () => {
    expect(periodRange('3m', NOW)).toEqual({ from: '2026-04-16', to: '2026-07-15' })
    expect(periodRange('1y', NOW)).toEqual({ from: '2025-07-16', to: '2026-07-15' })
    expect(periodRange('3y', NOW)).toEqual({ from: '2023-07-16', to: '2026-07-15' })
    // 07-15 23:30 in New York is 07-16 in Beijing.
    expect(periodRange('3m', Date.parse('2026-07-15T23:30:00-04:00')).to).toBe('2026-07-16')
    expect(periodRange('3m', Date.parse('2026-05-31T12:00:00+08:00')).from).toBe('2026-03-01')
  })

  it('counts search and member as active filters, but not the visible group chip', () => {
    expect(activeFilters(NO_FILTER)).toBe(0)
    expect(activeFilters({ ...NO_FILTER, group: 'pharmacy', query: '  ' })).toBe(0)
    expect(activeFilters({ ...NO_FILTER, query: '药', memberId: 'm' })).toBe(2)
  })

  it('groups rows by month in their given order', () => {
    const rows = [at('2026-07-13T18:22:00+08:00'), at('2026-07-01T00:10:00+08:00'), at('2026-06-30T23:59:00+08:00')]
    expect(groupByMonth(rows).map(({ month, items }) => [month, items.length])).toEqual([
      ['2026-07', 2],
      ['2026-06', 1],
    ])
    expect(groupByMonth([])).toEqual([])
  })

  it('puts an entry posted in another month where its amount is counted', () => {
    const late = { ...at('2026-06-30T18:00:00+08:00'), postedAt: '2026-07-02T08:30:00+08:00' }
    const rows = [at('2026-07-05T10:00:00+08:00'), late, at('2026-07-01T10:00:00+08:00')]
    expect(groupByMonth(rows).map(({ month, items }) => [month, items.length])).toEqual([['2026-07', 3]])
  })
})
