import type { EntryGroup, EntryKind, Transaction } from '@/contract'
import { toDate, toMonth } from './beijing-time'
import { addDays, shiftMonths } from './calendar'

export type Period = '3m' | '1y' | '3y'

export interface TransactionFilter {
  period: Period
  group: EntryGroup
  query: string
  memberId: string | null
}

export const NO_FILTER: TransactionFilter = { period: '3m', group: 'all', query: '', memberId: null }

/** Everything off but the period, which is where the person looks, not what they look for. */
export const clearFilter = ({ period }: TransactionFilter): TransactionFilter => ({ ...NO_FILTER, period })

/** Whether the list leaves entries out, so that sums are of a part. */
export const isPartial = ({ group, query, memberId }: TransactionFilter): boolean =>
  group !== 'all' || query.trim() !== '' || memberId !== null

/** Entry kinds of each value of the contract's `group` filter. */
export const GROUP_KINDS: Readonly<Record<Exclude<EntryGroup, 'all'>, readonly EntryKind[]>> = {
  credit: ['monthly-credit', 'yearly-advance', 'interest', 'back-payment', 'reimbursement'],
  outpatient: ['outpatient', 'emergency', 'chronic', 'remote'],
  pharmacy: ['pharmacy'],
  'mutual-aid': ['mutual-aid', 'grant', 'grant-return'],
  inpatient: ['inpatient'],
  refund: ['reversal'],
}

const MONTHS: Record<Period, number> = { '3m': 3, '1y': 12, '3y': 36 }

/** First and last day of a period, today included: three months before 07-15 begin on 04-16. @param now ms since the epoch */
export function periodRange(period: Period, now: number): { from: string; to: string } {
  const today = toDate(now)
  return { from: addDays(shiftMonths(today, -MONTHS[period]), 1), to: today }
}

/** Number of active filters besides the group. */
export const activeFilters = (filter: TransactionFilter): number => Number(filter.query.trim() !== '') + Number(filter.memberId !== null)

/** Groups entries by posting month, as the month totals count them; pending entries by the month they occurred. Keeps the order. */
export function groupByMonth(items: readonly Transaction[]): { month: string; items: Transaction[] }[] {
  const groups: { month: string; items: Transaction[] }[] = []
  for (const item of items) {
    const month = toMonth(item.postedAt ?? item.occurredAt)
    const last = groups[groups.length - 1]
    if (last?.month === month) last.items.push(item)
    else groups.push({ month, items: [item] })
  }
  return groups
}
