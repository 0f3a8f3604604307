import type { Message } from '@/contract'
import { groupByDay, hasUnsubscribed } from '@/domain/message-days'

const at = (createdAt: string): Message => ({ id: createdAt, createdAt, delivery: { channel: 'inbox', reason: 'no-credit' } }) as Message

describe('days of messages', () => {
  it('are Beijing days, in the order of the list', () => {
    const messages = ['2026-07-15T00:00:00+08:00', '2026-07-14T23:59:59+08:00', '2026-07-14T00:00:00+08:00', '2026-07-12T15:59:59Z'].map(at)
    expect(groupByDay(messages).map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-07-15', 1],
      ['2026-07-14', 2],
      ['2026-07-12', 1],
    ])
    expect(groupByDay([])).toEqual([])
  })

  it('know whether some message came in the app alone because its kind is not subscribed', () => {
    expect(hasUnsubscribed([at('2026-07-15T00:00:00+08:00')])).toBe(false)
    expect(hasUnsubscribed([{ ...at('x'), delivery: { channel: 'inbox', reason: 'not-subscribed' } }])).toBe(true)
  })
})
