import type { EntryKind, Transaction } from '@/contract'
import { NO_FILTER } from '@/domain/transaction-filter'
import { keptMatches, listInput, partialFrom, touchesNoAccount } from '@/domain/transaction-query'

const NOW = Date.parse('2026-07-15T09:41:00+08:00')
const entry = (id: string, kind: EntryKind, more: Partial<Transaction> = {}): Transaction => ({
  id,
  kind,
  state: 'posted',
  amount: -100,
  balanceAfter: 1_000,
  occurredAt: '2026-07-06T10:36:12+08:00',
  postedAt: '2026-07-06T10:36:12+08:00',
  counterparty: null,
  note: null,
  period: null,
  member: null,
  fees: null,
  ...more,
})

describe('the query of the list', () => {
  it('contains the chosen filters only', () => {
    expect(listInput(NO_FILTER, NOW)).toEqual({ cardId: 'primary', from: '2026-04-16', to: '2026-07-15', group: 'all' })
    expect(listInput({ period: '1y', group: 'pharmacy', query: ' 百草 ', memberId: 'm1' }, NOW)).toEqual({
      cardId: 'primary',
      from: '2025-07-16',
      to: '2026-07-15',
      group: 'pharmacy',
      query: '百草',
      memberId: 'm1',
    })
  })

  it('finds the same entries in the cached list', () => {
    const mother = { memberId: 'm1', nameMasked: '**兰', relation: '母亲' }
    const kept = [
      entry('a', 'pharmacy', { counterparty: '百草和大药房' }),
      entry('b', 'chronic', { note: '内分泌科' }),
      entry('c', 'mutual-aid', { member: mother }),
      entry('d', 'pharmacy', { postedAt: '2026-04-10T08:00:00+08:00' }),
    ]
    const ids = (patch: Partial<typeof NO_FILTER>) => keptMatches(kept, { ...NO_FILTER, ...patch }, NOW).map(({ id }) => id)
    expect(ids({})).toEqual(['a', 'b', 'c'])
    expect(ids({ group: 'pharmacy' })).toEqual(['a'])
    expect(ids({ group: 'outpatient' })).toEqual(['b'])
    expect(ids({ memberId: 'm1' })).toEqual(['c'])
    expect(ids({ query: '百草' })).toEqual(['a'])
    expect(ids({ period: '1y', group: 'pharmacy' })).toEqual(['a', 'd'])
  })

  it('recognises an entry with fees only, and a month that the range covers in part', () => {
    expect(touchesNoAccount(entry('a', 'outpatient', { amount: 0, balanceAfter: null }))).toBe(true)
    expect(touchesNoAccount(entry('a', 'outpatient', { amount: 0, balanceAfter: 0 }))).toBe(false)
    expect(touchesNoAccount(entry('a', 'outpatient', { amount: -1, balanceAfter: null }))).toBe(false)
    expect(partialFrom('2026-04', '2026-04-16')).toEqual({ month: 4, day: 16 })
    expect(partialFrom('2026-05', '2026-04-16')).toBeNull()
    expect(partialFrom('2026-04', '2026-04-01')).toBeNull()
  })
})
