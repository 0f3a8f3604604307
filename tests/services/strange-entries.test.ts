import type { OutputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { withoutStrange } from '@/services/strange-entries'
import { compositionOf } from '@/domain/chart-series'
import { strangeCardCodes, strangeCodes } from '@/domain/codes'
import { wordOf } from '@/locales/word-of'

const META = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r-1' }
const entry = (id: string, more: object = {}) => ({
  id,
  kind: 'pharmacy',
  state: 'posted',
  amount: -3800,
  balanceAfter: 100,
  occurredAt: '2026-07-14T10:00:00+08:00',
  postedAt: '2026-07-15T08:30:00+08:00',
  counterparty: null,
  note: null,
  period: null,
  member: null,
  fees: null,
  ...more,
})
const page = (items: unknown[], more: object = {}) => ({
  ok: true,
  data: { pending: [], items, months: [], total: items.length, nextCursor: null, ...more },
  meta: META,
})
const idsOf = (output: unknown) => (output as { data: OutputOf<'transactions.list'> }).data.items.map(({ id }) => id)

describe('an answer with values that this build does not know', () => {
  it('loses only the unknown entry, not the list or the page', () => {
    const read = withoutStrange(
      operations['transactions.list'],
      page([entry('a'), entry('b', { occurredAt: 'yesterday', state: 'lost' }), entry('c')]),
    )
    expect(read?.left).toBe(1)
    expect(idsOf(read?.output)).toEqual(['a', 'c'])
    expect(withoutStrange(operations['transactions.list'], page([entry('a')], { pending: [{}] }))?.left).toBe(1)
  })

  it('fails where more than an entry is wrong, and for lists that are written back', () => {
    expect(withoutStrange(operations['transactions.list'], page([entry('b', { state: 'lost' })], { total: -1 }))).toBeNull()
    expect(withoutStrange(operations['alerts.get'], { ok: true, data: { rules: [{}] }, meta: META })).toBeNull()
    expect(operations['alerts.get'].skippable).toBeUndefined()
  })

  it('may contain kinds and codes newer than this build', () => {
    expect(
      withoutStrange(operations['transactions.list'], page([entry('a', { kind: 'long-term-care', balanceAfter: -120_00 })])),
    ).toBeNull()
    expect(strangeCodes({ kind: 'long-term-care', settlement: null })).toEqual(['kind=long-term-care'])
    expect(strangeCodes({ kind: 'pharmacy', settlement: null })).toEqual([])
    expect(strangeCardCodes({ insutype: '340', psnType: '21', psnInsuStas: '1' })).toEqual(['insutype=340', 'psnType=21'])
    expect([wordOf({ '310': '职工医保' }, '340'), wordOf({ '310': '职工医保' }, 'toString')]).toEqual(['其他', '其他'])
  })

  it('counts spending of an unknown kind as “other”', () => {
    const composition = [
      { kind: 'pharmacy', amount: 300 },
      { kind: 'dental', amount: 200 },
      { kind: 'other', amount: 100 },
    ]
    expect(compositionOf({ composition }).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['pharmacy', 300],
      ['other', 300],
    ])
  })
})
