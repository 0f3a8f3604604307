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

/** Kinds of each group, as the contract's `group` filter counts them. */
export const GROUP_KINDS: Readonly<Record<Exclude<EntryGroup, 'all'>, readonly EntryKind[]>> = {
  credit: ['monthly-credit', 'yearly-advance', 'interest', 'back-payment', 'reimbursement'],
  outpatient: ['outpatient', 'emergency', 'chronic', 'remote'],
  pharmacy: ['pharmacy'],
  'mutual-aid': ['mutual-aid', 'grant', 'grant-return'],
  inpatient: ['inpatient'],
  refund: ['reversal'],
}

const MONTHS: Record<Period, number> = { '3m': 3, '1y': 12, '3y': 36 }

/** Calendar days a period covers, today included: three months back from 07-15 begins on 04-16. */
export function periodRange(period: Period, now: number): { from: string; to: string } {
  const today = toDate(now)
  return { from: addDays(shiftMonths(today, -MONTHS[period]), 1), to: today }
}

/** How many filters beside the group are on. */
export const activeFilters = (filter: TransactionFilter): number => Number(filter.query.trim() !== '') + Number(filter.memberId !== null)

/** Rows in blocks of the month they were posted in, which is what a month's totals count; in the order they came. */
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
