import { beijingAt, toDate, toMonth } from '@/domain/beijing-time'
import { monthsBetween } from '@/domain/calendar'
import type { RecordHistory } from '../accounts/account-view'
import { newEventId } from '../cashier/visit'
import { contributionOf, contributionState } from '../ledger/calendar'
import { employeeCoveredFrom } from '../ledger/waiting'
import { recordOf } from '../personas'
import type { LedgerEvent } from '../ledger/types'
import { cityOf } from '../reference/rules'
import { employeeCoverageRule } from '../reference/coverage-rules'
import { standingOf } from './standing'

type Bare = LedgerEvent extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never

/**
 * Everything that is due is paid now (ms): an employer pays the months back, and benefits return by the rule; a resident pays this year.
 * @returns events to add to the record, oldest first; none where nothing is due
 */
export function paymentNow({ recordId, changes }: RecordHistory, now: number): LedgerEvent[] {
  const record = recordOf(recordId)
  const { status } = standingOf(record, changes, now)
  const numbered = (bare: Bare, index: number): LedgerEvent => ({ ...bare, id: newEventId({ recordId, changes }, index) })
  if (status === 'lapsed') return [numbered({ at: now, type: 'enrolment', year: Number(toDate(now).slice(0, 4)), repaid: 0 }, 0)]
  if (status !== 'paused' && status !== 'arrears') return []
  const { months, frozenSince } = changes.arrears
  const thisMonth = toMonth(now)
  const first = months.concat(frozenSince?.slice(0, 7) ?? []).sort()[0] ?? thisMonth
  const states = monthsBetween(first, thisMonth).map((month) => ({ month, state: contributionState(changes, month, now) }))
  const paid: Bare[] = states
    .filter(({ state }) => state === 'missing' || state === 'awaited')
    .map(({ month }) => ({
      at: now,
      type: 'credit',
      kind: 'back-payment',
      amount: contributionOf(record, cityOf(record, now), month),
      period: month,
    }))
  const gap = states.filter(({ state }) => state === 'missing').length
  const restored: Bare[] =
    status === 'paused' ? [{ at: beijingAt(employeeCoveredFrom(employeeCoverageRule(toDate(now)), thisMonth, gap)), type: 'unfreeze' }] : []
  return paid.concat(restored).map(numbered)
}
