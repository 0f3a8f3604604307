import type { Overview, OutputOf, PersonalAccount } from '@/contract'
import { beijingAt, toIso, toMonth } from '@/domain/beijing-time'
import { addMonths, monthsBetween } from '@/domain/calendar'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { accountOf, type AccountView } from '../accounts/account-view'
import { balanceBefore, between, firstMonth, monthEnd, pendingOf, yearsOf } from '../accounts/periods'
import { firstMonthOf, labelOf, quotasAt, yearOf, yearStart } from '../accounts/quotas'
import { bindingOf, userOf } from '../call'
import { arrearsAt, insuranceYearStart } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import { fail } from '../domain-error'
import { attentionOf } from '../accounts/attention'
import { cardModel, cardsOf } from './card-model'
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

const within = (entries: readonly LedgerEntry[], month: string): LedgerEntry[] =>
  between(entries, beijingAt(`${month}-01`), monthEnd(month) - 1)

function peakOf(months: Statement['months'], entries: readonly LedgerEntry[]): Statement['peak'] {
  let peak: Statement['months'][number] | null = null
  for (const month of months) if (month.debits > 0 && month.debits > (peak?.debits ?? 0)) peak = month
  if (!peak) return null
  const { month, debits } = peak
  const tertiary = within(entries, month).filter((entry) => entry.kind === 'outpatient' && entry.level === 'tertiary')
  return { month, debits, tertiaryVisits: tertiary.length }
}

export const accountHandlers = {
  'account.overview': async ({ cardId }, call): Promise<Overview> => {
    const view = await accountOf(call, cardId)
    const { record, changes, city, asOf, pending } = view
    const binding = bindingOf(call, cardId)
    const others = (await cardsOf(call, userOf(call))).filter((card) => card.cardId !== binding.cardId)
    const last = toMonth(asOf)
    const earliest = firstMonth(view)
    const from = addMonths(last, 1 - MONTHS_SHOWN)
    const arrears = arrearsAt(changes, call.now)
    return {
      card: cardModel(call, binding, changes),
      personalAccount: accountModel(view),
      pending: pendingOf(pending),
      monthEnds: record.hasAccount
        ? monthsBetween(from > earliest ? from : earliest, last).map((month) => ({ month, balance: balanceBefore(view, monthEnd(month)) }))
        : [],
      yearOpening: balanceBefore(view, insuranceYearStart(asOf, city)),
      difference: 0,
      pooled: quotasAt(view, asOf),
      arrears: arrears && { months: arrears.months.slice(), frozenSince: arrears.frozenSince, openWhenFrozen: city.openWhenFrozen },
      attention: await attentionOf(call, binding, accountModel(view), others),
      unreadMessages: unreadOf(userOf(call)),
      lastSyncAt: toIso(asOf),
    }
  },
  'account.statement': async ({ cardId, year: asked }, call): Promise<Statement> => {
    const view = await accountOf(call, cardId)
    const { city } = view
    const years = yearsOf(view)
    const current = yearOf(view.asOf, city)
    const year = asked ?? current
    if (!years.includes(year)) return fail('DATA-404')
    const start = yearStart(year, city)
    const end = Math.min(view.asOf, yearStart(year + 1, city) - 1)
    const entries = between(view.posted, start, end)
    const opening = balanceBefore(view, start)
    const closing = balanceBefore(view, end + 1)
    const { credits, debits } = flows(entries.map((entry) => entry.amount))
    const first = firstMonthOf(year, city)
    const months = monthsBetween(first > firstMonth(view) ? first : firstMonth(view), toMonth(end)).map((month) => ({
      month,
      ...flows(within(entries, month).map((entry) => entry.amount)),
      closing: balanceBefore(view, Math.min(monthEnd(month), end + 1)),
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
