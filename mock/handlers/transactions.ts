import type { EntryGroup, Transaction, TransactionDetail, TransactionPage, VisitFees } from '@/contract'
import { toDate, toIso, toMonth } from '@/domain/beijing-time'
import { flows } from '@/domain/ledger'
import { maskName, maskNumber } from '@/domain/mask'
import { sumFen } from '@/domain/money'
import { GROUP_KINDS } from '@/domain/transaction-filter'
import { accountOf, type AccountView } from '../account-view'
import { bindingOf } from '../call'
import type { LedgerEntry } from '../ledger/types'
import { recordDocument } from '../records'
import { refuse } from '../refusal'
import type { RecordDocument } from '../storage/documents'
import type { Handlers } from './types'

const feesOf = (entries: readonly LedgerEntry[]): VisitFees => ({
  medfeeSumamt: sumFen(entries.map(({ settlement }) => settlement?.medfeeSumamt ?? 0)),
  fundPaySumamt: sumFen(entries.map(({ settlement }) => settlement?.fundPaySumamt ?? 0)),
})

function transactionModel(view: AccountView, entry: LedgerEntry): Transaction {
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

interface Filter {
  from: string
  to: string
  group: EntryGroup
  memberId?: string | undefined
  query?: string | undefined
}

/** Posted entries count on the day they post, so that months on the list equal months on the statement. */
function matches(filter: Filter, entry: LedgerEntry, at: number): boolean {
  const day = toDate(at)
  if (day < filter.from || day > filter.to) return false
  if (filter.group !== 'all' && !GROUP_KINDS[filter.group].includes(entry.kind)) return false
  if (filter.memberId !== undefined && entry.member?.memberId !== filter.memberId) return false
  const wanted = (filter.query ?? '').trim().toLowerCase()
  return wanted === '' || [entry.counterparty, entry.note, entry.period].some((text) => (text ?? '').toLowerCase().includes(wanted))
}

/** Newest first by posting; the id settles ties so that the order, and with it the paging, is total. */
const newestFirst = (a: LedgerEntry, b: LedgerEntry): number => b.postedAt - a.postedAt || (a.id < b.id ? 1 : -1)

const cursorOf = (entry: LedgerEntry): string => `${entry.postedAt}.${entry.id}`

/** Whether an entry comes after a cursor. The cursor names an entry, not a place, so new entries on top shift nothing. */
function isAfter(entry: LedgerEntry, cursor: string): boolean {
  const match = /^(\d+)\.(.+)$/.exec(cursor)
  if (!match?.[1] || !match[2]) return refuse('SRV-BAD', { cause: 'input-invalid' })
  const postedAt = Number(match[1])
  return entry.postedAt < postedAt || (entry.postedAt === postedAt && entry.id < match[2])
}

const find = (view: AccountView, transactionId: string): LedgerEntry => {
  for (const entry of view.posted.concat(view.pending)) if (entry.id === transactionId) return entry
  return refuse('DATA-404')
}

function monthsOf(page: readonly LedgerEntry[], all: readonly LedgerEntry[]): TransactionPage['months'] {
  const entries = new Map<string, LedgerEntry[]>()
  for (const entry of page) entries.set(toMonth(entry.postedAt), [])
  for (const entry of all) entries.get(toMonth(entry.postedAt))?.push(entry)
  const months: TransactionPage['months'] = []
  entries.forEach((of, month) => months.push({ month, ...flows(of.map(({ amount }) => amount)), fees: feesOf(of) }))
  return months
}

/** Reference of what was filed about an entry. */
const disputeOf = (record: RecordDocument, cardId: string, transactionId: string): string | null =>
  record.disputes.find((filed) => filed.cardId === cardId && filed.transactionId === transactionId)?.reference ?? null

export const transactionHandlers = {
  'transactions.list': async ({ cardId, cursor, limit, ...filter }, call) => {
    const view = await accountOf(call, cardId)
    const all = view.posted.filter((entry) => matches(filter, entry, entry.postedAt)).sort(newestFirst)
    const rest = cursor === undefined ? all : all.filter((entry) => isAfter(entry, cursor))
    const page = rest.slice(0, limit)
    const last = page[page.length - 1]
    const pending = cursor === undefined ? view.pending.filter((entry) => matches(filter, entry, entry.occurredAt)) : []
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
    const entry = find(view, transactionId)
    return {
      ...transactionModel(view, entry),
      allocation: view.city.showsSubAccounts && view.record.hasAccount ? entry.allocation : null,
      settlement: entry.settlement && { ...entry.settlement, setlId: maskNumber(entry.settlement.setlId) },
      relatedId: entry.relatedId ?? view.reversedBy.get(entry.id)?.id ?? null,
      disputeReference: disputeOf(await recordDocument(call, view.record.recordId), cardId, transactionId),
    }
  },
  'transactions.dispute': async ({ cardId, transactionId, reason }, call) => {
    const { now, ids } = call
    find(await accountOf(call, cardId), transactionId)
    const record = await recordDocument(call, bindingOf(call, cardId).recordId)
    const filed = disputeOf(record, cardId, transactionId)
    if (filed !== null) return { disputeReference: filed }
    const reference = `D${toDate(now).replace(/-/g, '')}-${ids.next('dispute', 6).toUpperCase()}`
    record.disputes.push({ cardId, transactionId, reason, reference })
    return { disputeReference: reference }
  },
} satisfies Partial<Handlers>
