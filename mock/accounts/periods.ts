import { beijingAt } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import { totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { HISTORY_START } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import { yearOf } from './quotas'
import type { AccountView } from './account-view'

/** Stretches of an account's history. Moments are ms, months `YYYY-MM`, amounts fen. */

/** Balance right before a moment. */
export function balanceBefore({ record, posted }: AccountView, at: number): number {
  for (let index = posted.length - 1; index >= 0; index -= 1) {
    const entry = posted[index]
    if (entry && entry.postedAt < at) return totalOf(entry.after.sub)
  }
  return totalOf(record.opening)
}

/** First moment after a month. */
export const monthEnd = (month: string): number => beijingAt(`${addMonths(month, 1)}-01`)

/** First month with records. */
export const firstMonth = ({ record }: AccountView): string => {
  const joined = record.insuredSince.slice(0, 7)
  return joined > HISTORY_START ? joined : HISTORY_START
}

/** Entries posted from one moment to another, both included. */
export const between = (entries: readonly LedgerEntry[], from: number, to: number): LedgerEntry[] =>
  entries.filter(({ postedAt }) => postedAt >= from && postedAt <= to)

/** Insurance years with records, newest first. */
export function yearsOf(view: AccountView): number[] {
  const earliest = yearOf(beijingAt(`${firstMonth(view)}-01`), view.city)
  const years: number[] = []
  for (let year = yearOf(view.asOf, view.city); year >= earliest; year -= 1) years.push(year)
  return years
}

/** Pending entries that will be taken from the account; entries paid otherwise are left out. */
export function pendingOf(entries: readonly LedgerEntry[]): { count: number; total: number } {
  const waiting = entries.filter(({ amount }) => amount !== 0)
  return { count: waiting.length, total: Math.abs(sumFen(waiting.map(({ amount }) => amount))) }
}
