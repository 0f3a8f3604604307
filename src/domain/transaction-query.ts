import type { InputOf, Transaction } from '@/contract'
import { toDate } from './beijing-time'
import { isOneOf } from './codes'
import { GROUP_KINDS, periodRange, type TransactionFilter } from './transaction-filter'

/** What the list asks for a filter. One place, because what is read ahead must be the very question the page asks. */
export function listInput({ period, group, query, memberId }: TransactionFilter, now: number): InputOf<'transactions.list'> {
  const wanted = query.trim()
  return {
    cardId: 'primary',
    ...periodRange(period, now),
    group,
    ...(wanted ? { query: wanted } : {}),
    ...(memberId ? { memberId } : {}),
  }
}

/** Those of the entries kept on the phone that a filter would find: all there is while nobody can be asked. */
export function keptMatches<Entry extends Transaction>(entries: readonly Entry[], filter: TransactionFilter, now: number): Entry[] {
  const { from } = periodRange(filter.period, now)
  const wanted = filter.query.trim().toLowerCase()
  return entries.filter(
    ({ kind, member, occurredAt, postedAt, counterparty, note, period }) =>
      (filter.group === 'all' || isOneOf(GROUP_KINDS[filter.group], kind)) &&
      (filter.memberId === null || member?.memberId === filter.memberId) &&
      toDate(postedAt ?? occurredAt) >= from &&
      (wanted === '' || [counterparty, note, period].some((text) => (text ?? '').toLowerCase().includes(wanted))),
  )
}

/** True for an entry of somebody without a personal account, or one that waits and will not be taken from it: it has only fees. */
export const touchesNoAccount = ({ amount, balanceAfter }: Transaction): boolean => amount === 0 && balanceAfter === null

/** The first day a range has of a month, where that is not the first of it: such a month's totals are a part only. */
export const partialFrom = (month: string, from: string): { month: number; day: number } | null =>
  from.slice(0, 7) === month && !from.endsWith('-01') ? { month: Number(from.slice(5, 7)), day: Number(from.slice(8)) } : null
