import fc from 'fast-check'
import { clip, clipList, renderAlert, templateOf } from '@/domain/alert-message'

const AT = '2026-08-06T10:20:00+08:00'

describe('the exact fields of a platform message', () => {
  it('renders the message of the reference screen', () => {
    expect(renderAlert({ kind: 'low-balance', balance: 48620, threshold: 50000, at: AT }, '演示消息，点开看这笔支出')).toEqual([
      { key: 'balance', value: '¥486.20' },
      { key: 'threshold', value: '¥500.00' },
      { key: 'changedAt', value: '2026-08-06 10:20' },
      { key: 'remark', value: '演示消息，点开看这笔支出' },
    ])
  })

  it('leaves out an unknown period, and has no fields where there is no template', () => {
    expect(renderAlert({ kind: 'credit', amount: 24800, balance: 433315, period: null, at: AT }).map(({ key }) => key)).toEqual([
      'amount',
      'balance',
      'changedAt',
    ])
    expect(renderAlert({ kind: 'card-bound', city: '杭州市', at: AT }, 'x')).toEqual([])
    expect(templateOf({ kind: 'card-bound', city: '杭州市', at: AT })).toBeNull()
    expect(templateOf({ kind: 'sync-restored', at: AT })).toBe('sync-restored')
  })

  it('cuts between characters, never within one', () => {
    expect(clip('青枫社区卫生服务中心')).toBe('青枫社区卫生服务中心')
    expect(clip('😀'.repeat(21))).toBe(`${'😀'.repeat(19)}…`)
    expect(clip('辺\uDB40\uDD01'.repeat(21))).toBe(`${'辺\uDB40\uDD01'.repeat(19)}…`)
    expect(clipList(['2026-05', '2026-06'])).toBe('2026-05 2026-06')
    expect(clipList(['2026-04', '2026-05', '2026-06'])).toBe('2026-04 2026-05…')
  })

  it('stays within both vendors’ limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.string(), fc.string(), (amount, counterparty, remark) => {
        for (const { key, value } of renderAlert({ kind: 'spending', amount, balance: amount, counterparty, at: AT }, remark)) {
          expect(Array.from(value).length).toBeLessThanOrEqual(20)
          if (key === 'amount' || key === 'balance') expect(value).toMatch(/^-?¥\d{1,10}\.\d{2}$/)
        }
      }),
    )
  })
})
