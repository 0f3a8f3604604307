import { PRIMARY_CARD, type InputOf, type Transaction } from '@/contract'
import { toDate } from './beijing-time'
import { isOneOf } from './codes'
import { GROUP_KINDS, periodRange, type TransactionFilter } from './transaction-filter'

/**
 * The request of the list for a filter. Shared, because prefetching must use the same cache key as the page.
 * @param now ms since the epoch
 */
export function listInput({ period, group, query, memberId }: TransactionFilter, now: number): InputOf<'transactions.list'> {
  const wanted = query.trim()
  return {
    cardId: PRIMARY_CARD,
    ...periodRange(period, now),
    group,
    ...(wanted ? { query: wanted } : {}),
    ...(memberId ? { memberId } : {}),
  }
}

type EntryFilter = Pick<InputOf<'transactions.list'>, 'from' | 'to' | 'group' | 'memberId' | 'query'>

type Filtered = Pick<Transaction, 'kind' | 'counterparty' | 'note' | 'period'> & { member: { memberId: string } | null }

/** @param wanted lower case; '' matches every entry */
const mentions = ({ counterparty, note, period }: Filtered, wanted: string): boolean =>
  [counterparty ?? '', note ?? '', period ?? ''].some((text) => text.toLowerCase().includes(wanted))

/**
 * Whether an entry matches a filter; shared by the mock insurer and by the app's cached entries.
 * @param day `YYYY-MM-DD` the entry counts on: posted, or occurred while pending
 */
export function matchesFilter(entry: Filtered, day: string, { from, to, group = 'all', memberId, query = '' }: EntryFilter): boolean {
  const inGroup = group === 'all' || isOneOf(GROUP_KINDS[group], entry.kind)
  const ofMember = memberId === undefined || entry.member?.memberId === memberId
  return day >= from && day <= to && inGroup && ofMember && mentions(entry, query.trim().toLowerCase())
}

/** The cached entries that match a filter, for use while offline. @param now ms since the epoch */
export function keptMatches<Entry extends Transaction>(entries: readonly Entry[], filter: TransactionFilter, now: number): Entry[] {
  const wanted = listInput(filter, now)
  return entries.filter((entry) => matchesFilter(entry, toDate(entry.postedAt ?? entry.occurredAt), wanted))
}

/** True for an entry with fees only: of a user without a personal account, or pending without being charged to it. */
export const touchesNoAccount = ({ amount, balanceAfter }: Transaction): boolean => amount === 0 && balanceAfter === null

/** First day of a range inside `month`, where it is not the 1st: that month's totals are then partial. Null otherwise. */
export const partialFrom = (month: string, from: string): { month: number; day: number } | null =>
  from.slice(0, 7) === month && !from.endsWith('-01') ? { month: Number(from.slice(5, 7)), day: Number(from.slice(8)) } : null
