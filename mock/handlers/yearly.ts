import type { YearlyStatement } from '@/contract'
import { beijingAt, onDay, toDate, toIso, toMonth } from '@/domain/beijing-time'
import { monthsBetween, shiftMonths } from '@/domain/calendar'
import { sumFen } from '@/domain/money'
import { accountOf, type AccountView } from '../accounts/account-view'
import { balanceBefore, between, firstMonth, monthEnd, pendingOf, yearsOf } from '../accounts/periods'
import { firstMonthOf, labelOf, yearOf, yearStart } from '../accounts/quotas'
import { fail } from '../domain-error'
import type { LedgerEntry } from '../ledger/types'
import type { Handlers } from './types'

type Account = NonNullable<YearlyStatement['account']>

/** Sums of the entries by kind, fen. A roll-over moves money within the account and is in no sum. */
function sumsOf(entries: readonly LedgerEntry[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { kind, amount } of entries) if (amount !== 0) sums.set(kind, sumFen([sums.get(kind) ?? 0, amount]))
  return sums
}

/** The same stretch of the year before; null where records begin after its start. */
function yearBefore(view: AccountView, year: number, end: number, complete: boolean): { start: number; end: number } | null {
  const start = yearStart(year - 1, view.city)
  if (start < beijingAt(`${firstMonth(view)}-01`)) return null
  return { start, end: complete ? yearStart(year, view.city) - 1 : onDay(end, (date) => shiftMonths(date, -12)) }
}

/** Credits first, then the largest. A kind of last year alone is listed, too: it explains that year's sum. */
function rowsOf(now: Map<string, number>, before: Map<string, number> | null): Account['rows'] {
  const kinds = Array.from(new Set([...now.keys(), ...(before?.keys() ?? [])]))
  const rows = kinds.map((kind) => ({ kind, amount: now.get(kind) ?? 0, before: before && (before.get(kind) ?? 0) }))
  const weight = ({ amount, before: last }: (typeof rows)[number]): number => (amount === 0 ? (last ?? 0) : amount)
  return rows.sort((a, b) => Number(weight(a) < 0) - Number(weight(b) < 0) || Math.abs(weight(b)) - Math.abs(weight(a)))
}

function accountYear(view: AccountView, year: number, end: number, complete: boolean): Account {
  const start = yearStart(year, view.city)
  const entries = between(view.posted, start, end)
  const last = yearBefore(view, year, end, complete)
  const opening = balanceBefore(view, start)
  const closing = balanceBefore(view, end + 1)
  const from = firstMonthOf(year, view.city)
  return {
    opening,
    closing,
    difference: sumFen([opening, ...entries.map(({ amount }) => amount), 0 - closing]),
    rows: rowsOf(sumsOf(entries), last && sumsOf(between(view.posted, last.start, last.end))),
    before: last && { opening: balanceBefore(view, last.start), closing: balanceBefore(view, last.end + 1), until: toIso(last.end) },
    months: monthsBetween(from > firstMonth(view) ? from : firstMonth(view), toMonth(end)).map((month) => ({
      month,
      net: sumFen(between(entries, beijingAt(`${month}-01`), monthEnd(month) - 1).map(({ amount }) => amount)),
    })),
  }
}

function payersOf(entries: readonly LedgerEntry[]): YearlyStatement['payers'] {
  const bills = entries.flatMap(({ settlement }) => settlement ?? [])
  return {
    total: sumFen(bills.map(({ medfeeSumamt }) => medfeeSumamt)),
    fund: sumFen(bills.map(({ fundPaySumamt }) => fundPaySumamt)),
    account: sumFen(bills.map(({ acctPay, acctMulaidPay }) => acctPay + acctMulaidPay)),
    cash: sumFen(bills.map(({ psnCashPay }) => psnCashPay)),
  }
}

/** A refund takes its amounts off, and is no visit of its own. */
function institutionsOf(entries: readonly LedgerEntry[]): YearlyStatement['institutions'] {
  const known = new Map<string, YearlyStatement['institutions'][number]>()
  for (const { counterparty, settlement, kind } of entries) {
    if (counterparty === null || !settlement) continue
    const { visits, account, cash } = known.get(counterparty) ?? { visits: 0, account: 0, cash: 0 }
    known.set(counterparty, {
      name: counterparty,
      visits: visits + (kind === 'reversal' ? 0 : 1),
      account: sumFen([account, settlement.acctPay, settlement.acctMulaidPay]),
      cash: sumFen([cash, settlement.psnCashPay]),
    })
  }
  return Array.from(known.values()).sort((a, b) => b.account - a.account || b.cash - a.cash)
}

export const yearlyHandlers = {
  'account.yearly': async ({ cardId, year: asked }, call): Promise<YearlyStatement> => {
    const view = await accountOf(call, cardId)
    const years = yearsOf(view)
    const current = yearOf(view.asOf, view.city)
    const year = asked ?? current
    if (!years.includes(year)) return fail('DATA-404')
    const complete = year < current
    const end = Math.min(view.asOf, yearStart(year + 1, view.city) - 1)
    const entries = between(view.posted, yearStart(year, view.city), end)
    return {
      year,
      yearLabel: labelOf(year, view.city),
      years,
      complete,
      account: view.record.hasAccount ? accountYear(view, year, end, complete) : null,
      pending: complete ? { count: 0, total: 0 } : pendingOf(view.pending),
      through: toDate(end),
      payers: payersOf(entries),
      institutions: institutionsOf(entries),
    }
  },
} satisfies Partial<Handlers>
