import { toMs } from '@/domain/beijing-time'
import { disputeModel } from '../../mock/accounts/dispute'
import type { LedgerEntry } from '../../mock/ledger/types'

const BOUGHT = toMs('2026-07-13T18:22:00+08:00')
/** An entry with the fields that are read. */
const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => {
  const read = {
    id,
    kind: 'pharmacy',
    amount: -46_80,
    counterparty: '百草和大药房',
    occurredAt: BOUGHT,
    settlement: null,
    ...more,
  } as const
  return read as LedgerEntry
}
const FILED = { cardId: 'c', transactionId: 't', reason: 'duplicate', reference: 'D1', at: toMs('2026-07-15T09:41:00+08:00') } as const
const BEFORE = toMs('2026-07-22T16:59:00+08:00')
const AFTER = toMs('2026-07-22T17:00:00+08:00')

describe('a question about an entry', () => {
  const asked = entry('t')
  const other = entry('u', { amount: -12_00 })

  it('is looked into for five working days, then confirmed', () => {
    expect(disputeModel(FILED, asked, [asked, other], BEFORE)).toMatchObject({ answerDue: '2026-07-22', confirmedAt: null })
    expect(disputeModel(FILED, asked, [asked, other], AFTER)).toMatchObject({ confirmedAt: '2026-07-22T17:00:00+08:00' })
  })

  it('is not confirmed where the same was charged twice on that day', () => {
    const twin = entry('v', { occurredAt: BOUGHT + 60_000 })
    expect(disputeModel(FILED, asked, [asked, twin], AFTER)?.confirmedAt).toBeNull()
  })

  it('has no day where it was kept without one', () => {
    const old = { reference: 'D1', filedAt: null, answerDue: null, confirmedAt: null }
    expect(disputeModel({ ...FILED, at: null }, asked, [asked], AFTER)).toMatchObject(old)
    expect(disputeModel(null, asked, [asked], AFTER)).toBeNull()
  })
})
