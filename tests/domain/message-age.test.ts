import type { Message } from '@/contract'
import { groupByAge } from '@/domain/message-age'

/** A Wednesday. */
const NOW = Date.parse('2026-07-15T09:41:00+08:00')
const at = (createdAt: string): Message => ({ id: createdAt, createdAt }) as Message

describe('message age', () => {
  it('distinguishes today, this week from Monday on, and earlier', () => {
    const messages = [
      '2026-07-15T00:00:00+08:00',
      '2026-07-14T23:59:59+08:00',
      '2026-07-13T00:00:00+08:00',
      '2026-07-12T23:59:59+08:00',
    ].map(at)
    expect(groupByAge(messages, NOW).map(({ age, items }) => [age, items.length])).toEqual([
      ['today', 1],
      ['thisWeek', 2],
      ['earlier', 1],
    ])
  })

  it('leaves out ages without messages; on Monday, Sunday counts as earlier', () => {
    const monday = Date.parse('2026-07-13T12:00:00+08:00')
    expect(groupByAge([at('2026-07-12T12:00:00+08:00')], monday).map(({ age }) => age)).toEqual(['earlier'])
    const sunday = Date.parse('2026-07-19T12:00:00+08:00')
    expect(groupByAge([at('2026-07-13T12:00:00+08:00')], sunday).map(({ age }) => age)).toEqual(['thisWeek'])
    expect(groupByAge([], NOW)).toEqual([])
  })
})
