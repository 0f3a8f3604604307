import type { Transaction, TransactionDetail, TransactionPage, VisitFees } from '@/contract'
import { toDate, toIso, toMonth } from '@/domain/beijing-time'
import { flows } from '@/domain/ledger'
import { maskName, maskNumber } from '@/domain/mask'
import { sumFen } from '@/domain/money'
import { matchesFilter } from '@/domain/transaction-query'
import { disputeModel, filedAbout } from '../accounts/dispute'
import { accountOf, type AccountView } from '../accounts/account-view'
import { bindingOf, recordDocument } from '../call'
import type { LedgerEntry } from '../ledger/types'
import { fail } from '../domain-error'
import type { Handlers } from './types'

const feesOf = (entries: readonly LedgerEntry[]): VisitFees => ({
  medfeeSumamt: sumFen(entries.map(({ settlement }) => settlement?.medfeeSumamt ?? 0)),
  fundPaySumamt: sumFen(entries.map(({ settlement }) => settlement?.fundPaySumamt ?? 0)),
})

export function transactionModel(view: AccountView, entry: LedgerEntry): Transaction {
  const pending = entry.postedAt > view.asOf
  const { sub } = entry.after
  return {
    id: entry.id,
    kind: entry.kind,
    state: pending ? 'pending' : view.reversedBy.get(entry.id)?.left === 0 ? 'reversed' : 'posted',
    amount: entry.amount,
    balanceAfter: pending || !view.record.hasAccount ? null : sub.currentYear + sub.priorYears,
    occurredAt: toIso(entry.occurredAt),
    postedAt: pending ? null : toIso(entry.postedAt),
    counterparty: entry.counterparty,
    note: entry.note,
    period: entry.period,
    member: entry.member && { memberId: entry.member.memberId, nameMasked: maskName(entry.member.name), relation: entry.member.relation },
    fees: entry.settlement && feesOf([entry]),
  }
}

/** Newest posting first; ties are ordered by id, so that paging is stable. */
const newestFirst = (a: LedgerEntry, b: LedgerEntry): number => b.postedAt - a.postedAt || (a.id < b.id ? 1 : -1)

const cursorOf = (entry: LedgerEntry): string => `${entry.postedAt}.${entry.id}`

/** Whether an entry comes after a cursor. The cursor names an entry, not an offset, so that new entries shift nothing. */
function isAfter(entry: LedgerEntry, cursor: string): boolean {
  const match = /^(\d+)\.(.+)$/.exec(cursor)
  if (!match?.[1] || !match[2]) return fail('SRV-BAD', { cause: 'input-invalid', field: 'cursor', expected: 'nextCursor' })
  const postedAt = Number(match[1])
  return entry.postedAt < postedAt || (entry.postedAt === postedAt && entry.id < match[2])
}

/** An entry of an account, posted or pending. @throws DomainError DATA-404 */
export function findEntry(view: AccountView, transactionId: string): LedgerEntry {
  for (const entry of view.posted.concat(view.pending)) if (entry.id === transactionId) return entry
  return fail('DATA-404')
}

function monthsOf(page: readonly LedgerEntry[], all: readonly LedgerEntry[]): TransactionPage['months'] {
  const entries = new Map<string, LedgerEntry[]>()
  for (const entry of page) entries.set(toMonth(entry.postedAt), [])
  for (const entry of all) entries.get(toMonth(entry.postedAt))?.push(entry)
  const months: TransactionPage['months'] = []
  entries.forEach((of, month) => months.push({ month, ...flows(of.map(({ amount }) => amount)), fees: feesOf(of) }))
  return months
}

export const transactionHandlers = {
  'transactions.list': async ({ cardId, cursor, limit, ...filter }, call) => {
    const view = await accountOf(call, cardId)
    // Posted entries count on the day they post, so that the list's months equal the statement's.
    const all = view.posted.filter((entry) => matchesFilter(entry, toDate(entry.postedAt), filter)).sort(newestFirst)
    const rest = cursor === undefined ? all : all.filter((entry) => isAfter(entry, cursor))
    const page = rest.slice(0, limit)
    const last = page[page.length - 1]
    const pending = cursor === undefined ? view.pending.filter((entry) => matchesFilter(entry, toDate(entry.occurredAt), filter)) : []
    return {
      pending: pending.sort((a, b) => b.occurredAt - a.occurredAt).map((entry) => transactionModel(view, entry)),
      items: page.map((entry) => transactionModel(view, entry)),
      months: monthsOf(page, all),
      total: all.length,
      nextCursor: last && rest.length > page.length ? cursorOf(last) : null,
    }
  },
  'transactions.get': async ({ cardId, transactionId }, call): Promise<TransactionDetail> => {
    const view = await accountOf(call, cardId)
    const entry = findEntry(view, transactionId)
    return {
      ...transactionModel(view, entry),
      allocation: view.city.showsSubAccounts && view.record.hasAccount ? entry.allocation : null,
      settlement: entry.settlement && { ...entry.settlement, setlId: maskNumber(entry.settlement.setlId) },
      relatedId: entry.relatedId ?? view.reversedBy.get(entry.id)?.id ?? null,
      dispute: disputeModel(
        filedAbout(await recordDocument(call, view.record.recordId), cardId, transactionId),
        ...([entry, view.posted, call.now] as const),
      ),
    }
  },
  'transactions.dispute': async ({ cardId, transactionId, reason }, call) => {
    const { now, ids } = call
    findEntry(await accountOf(call, cardId), transactionId)
    const record = await recordDocument(call, bindingOf(call, cardId).recordId)
    const filed = filedAbout(record, cardId, transactionId)
    if (filed !== null) return { disputeReference: filed.reference }
    const reference = `D${toDate(now).replace(/-/g, '')}-${ids.next('dispute', 6).toUpperCase()}`
    record.disputes.push({ cardId, transactionId, reason, reference, at: now })
    return { disputeReference: reference }
  },
} satisfies Partial<Handlers>
