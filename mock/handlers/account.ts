import type { Overview, OutputOf, PersonalAccount } from '@/contract'
import { beijingAt, toIso, toMonth } from '@/domain/beijing-time'
import { addMonths, monthsBetween } from '@/domain/calendar'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { accountOf, type AccountView } from '../accounts/account-view'
import { firstMonthOf, labelOf, quotasAt, yearOf, yearStart } from '../accounts/quotas'
import { bindingOf, userOf } from '../call'
import { arrearsAt, HISTORY_START, insuranceYearStart } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import { fail } from '../domain-error'
import { cardModel } from './card-model'
import { unreadOf } from './messages'
import type { Handlers } from './types'

const MONTHS_SHOWN = 12
const accountModel = ({ record, city, position }: AccountView): PersonalAccount | null => {
  if (!record.hasAccount) return null
  const total = totalOf(position.sub)
  return {
    total,
    currentYear: city.showsSubAccounts ? position.sub.currentYear : null,
    priorYears: city.showsSubAccounts ? position.sub.priorYears : null,
    granted: position.granted,
    usable: total - position.granted,
  }
}

const openingOf = ({ record, posted }: AccountView, at: number): number => {
  for (let index = posted.length - 1; index >= 0; index -= 1) {
    const entry = posted[index]
    if (entry && entry.postedAt < at) return totalOf(entry.after.sub)
  }
  return totalOf(record.opening)
}

const monthEnd = (month: string): number => beijingAt(`${addMonths(month, 1)}-01`)

const firstMonth = (view: AccountView): string => {
  const joined = view.record.insuredSince.slice(0, 7)
  return joined > HISTORY_START ? joined : HISTORY_START
}

const SPENDING = {
  outpatient: 'outpatient',
  emergency: 'outpatient',
  chronic: 'chronic',
  inpatient: 'inpatient',
  pharmacy: 'pharmacy',
  'mutual-aid': 'mutual-aid',
} as const

type Statement = OutputOf<'account.statement'>

function compositionOf(debits: readonly LedgerEntry[]): Statement['composition'] {
  const sums = new Map<Statement['composition'][number]['kind'], number>()
  for (const entry of debits) {
    const kind = entry.kind in SPENDING ? SPENDING[entry.kind as keyof typeof SPENDING] : 'other' // checked by `in`
    sums.set(kind, (sums.get(kind) ?? 0) - entry.amount)
  }
  const parts: Statement['composition'] = []
  sums.forEach((amount, kind) => parts.push({ kind, amount }))
  return parts.sort((a, b) => b.amount - a.amount)
}

const within = (entries: readonly LedgerEntry[], month: string): LedgerEntry[] => {
  const [from, to] = [beijingAt(`${month}-01`), monthEnd(month)]
  return entries.filter((entry) => entry.postedAt >= from && entry.postedAt < to)
}

function peakOf(months: Statement['months'], entries: readonly LedgerEntry[]): Statement['peak'] {
  let peak: Statement['months'][number] | null = null
  for (const month of months) if (month.debits > 0 && month.debits > (peak?.debits ?? 0)) peak = month
  if (!peak) return null
  const { month, debits } = peak
  const tertiary = within(entries, month).filter((entry) => entry.kind === 'outpatient' && entry.level === 'tertiary')
  return { month, debits, tertiaryVisits: tertiary.length }
}

/** Pending entries that will be taken from the account, fen; entries paid otherwise are left out. */
function pendingModel(entries: readonly LedgerEntry[]): Overview['pending'] {
  const waiting = entries.filter(({ amount }) => amount !== 0)
  return { count: waiting.length, total: Math.abs(sumFen(waiting.map(({ amount }) => amount))) }
}

export const accountHandlers = {
  'account.overview': async ({ cardId }, call): Promise<Overview> => {
    const view = await accountOf(call, cardId)
    const { record, changes, city, asOf, pending } = view
    const last = toMonth(asOf)
    const earliest = firstMonth(view)
    const from = addMonths(last, 1 - MONTHS_SHOWN)
    const arrears = arrearsAt(changes, call.now)
    return {
      card: cardModel(bindingOf(call, cardId), arrears),
      personalAccount: accountModel(view),
      pending: pendingModel(pending),
      monthEnds: record.hasAccount
        ? monthsBetween(from > earliest ? from : earliest, last).map((month) => ({ month, balance: openingOf(view, monthEnd(month)) }))
        : [],
      yearOpening: openingOf(view, insuranceYearStart(asOf, city)),
      difference: 0,
      pooled: quotasAt(view, asOf),
      arrears: arrears && { months: arrears.months.slice(), frozenSince: arrears.frozenSince, openWhenFrozen: city.openWhenFrozen },
      unreadMessages: unreadOf(userOf(call)),
      lastSyncAt: toIso(asOf),
    }
  },
  'account.statement': async ({ cardId, year: asked }, call): Promise<Statement> => {
    const view = await accountOf(call, cardId)
    const { city } = view
    const current = yearOf(view.asOf, city)
    const earliest = yearOf(beijingAt(`${firstMonth(view)}-01`), city)
    const years: number[] = []
    for (let year = current; year >= earliest; year -= 1) years.push(year)
    const year = asked ?? current
    if (!years.includes(year)) return fail('DATA-404')
    const start = yearStart(year, city)
    const end = Math.min(view.asOf, yearStart(year + 1, city) - 1)
    const entries = view.posted.filter((entry) => entry.postedAt >= start && entry.postedAt <= end)
    const opening = openingOf(view, start)
    const closing = openingOf(view, end + 1)
    const { credits, debits } = flows(entries.map((entry) => entry.amount))
    const first = firstMonthOf(year, city)
    const months = monthsBetween(first > firstMonth(view) ? first : firstMonth(view), toMonth(end)).map((month) => ({
      month,
      ...flows(within(entries, month).map((entry) => entry.amount)),
      closing: openingOf(view, Math.min(monthEnd(month), end + 1)),
    }))
    return {
      year,
      yearLabel: labelOf(year, city),
      years,
      opening,
      credits,
      debits,
      closing,
      complete: year < current,
      months,
      composition: compositionOf(entries.filter((entry) => entry.amount < 0)),
      peak: peakOf(months, entries),
      reimbursed: Math.max(0, sumFen(entries.map((entry) => entry.settlement?.fundPaySumamt ?? 0))),
      pooled: quotasAt(view, end),
      difference: reconcile({ opening, credits, debits, closing }),
    }
  },
} satisfies Partial<Handlers>
