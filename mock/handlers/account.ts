import type { Overview, OutputOf, PersonalAccount, PooledQuota } from '@/contract'
import { toDate, toIso, toMonth } from '@/domain/beijing-time'
import { addDays, addMonths, monthsBetween, shiftMonths } from '@/domain/calendar'
import { flows, reconcile, totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { accountOf, bindingOf, changesOf, positionAt, sessionOf, type AccountView } from '../context'
import { arrearsAt, HISTORY_START, insuranceYearStart, momentOf } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import { deductibleAfter } from '../reference/rules'
import { hasFault, takeFault } from '../faults'
import { refuse } from '../refusal'
import { cardModel } from './card-model'
import { unreadOf } from './messages'
import type { Handlers } from './types'

const MONTHS_SHOWN = 12
/** What the `mismatch` preview leaves unexplained, fen. */
const MISMATCH = 1250

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

/** Both pools of the insurance year that `at` falls into. Entitlement, never money. */
function quotasAt({ record, city, posted }: AccountView, at: number): PooledQuota[] {
  const position = positionAt(
    record,
    city,
    posted.filter((entry) => entry.postedAt <= at),
    at,
  )
  const start = toDate(insuranceYearStart(at, city))
  const end = addDays(shiftMonths(start, 12), -1)
  const startYear = start.slice(0, 4)
  const yearLabel = city.yearStartMonth === 1 ? startYear : `${startYear}-${end.slice(0, 4)}`
  return (['outpatient', 'inpatient'] as const).map((kind) => {
    const rule = city.benefits[record.benefit][kind]
    const use = position[kind]
    const deductible = deductibleAfter(rule, use.visits)
    return {
      kind,
      yearLabel,
      yearStart: start,
      yearEnd: end,
      deductible,
      deductiblePaid: Math.min(deductible, use.deductiblePaid),
      reimbursed: use.reimbursed,
      limit: rule.limit,
      remaining: rule.limit === null ? null : rule.limit - use.reimbursed,
      source: city.source,
    }
  })
}

const openingOf = ({ record, posted }: AccountView, at: number): number => {
  for (let index = posted.length - 1; index >= 0; index -= 1) {
    const entry = posted[index]
    if (entry && entry.postedAt < at) return totalOf(entry.after.sub)
  }
  return totalOf(record.opening)
}

const yearStart = (year: number): number => momentOf(`${year}-01-01`, '00:00:00')
const monthEnd = (month: string): number => momentOf(`${addMonths(month, 1)}-01`, '00:00:00')
const yearOf = (at: number): number => Number(toDate(at).slice(0, 4))

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
  const [from, to] = [momentOf(`${month}-01`, '00:00:00'), monthEnd(month)]
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

/** What waits to be taken from the account; an entry paid otherwise (account frozen, none at all) waits for nothing. */
function pendingModel(entries: readonly LedgerEntry[]): Overview['pending'] {
  const waiting = entries.filter(({ amount }) => amount !== 0)
  return { count: waiting.length, total: Math.abs(sumFen(waiting.map(({ amount }) => amount))) }
}

export const accountHandlers = {
  'account.overview': ({ cardId }, context): Overview => {
    const view = accountOf(context, cardId)
    const { record, asOf, pending } = view
    const last = toMonth(asOf)
    const earliest = firstMonth(view)
    const from = addMonths(last, 1 - MONTHS_SHOWN)
    const arrears = arrearsAt(changesOf(context.state, record.recordId), context.now)
    return {
      card: cardModel(context, bindingOf(context, cardId)),
      personalAccount: accountModel(view),
      pending: pendingModel(pending),
      monthEnds: record.hasAccount
        ? monthsBetween(from > earliest ? from : earliest, last).map((month) => ({ month, balance: openingOf(view, monthEnd(month)) }))
        : [],
      yearOpening: openingOf(view, yearStart(yearOf(asOf))),
      difference: record.hasAccount && hasFault(context.state.faults, 'mismatch', 'account.statement') ? MISMATCH : 0,
      pooled: quotasAt(view, asOf),
      arrears: arrears && { months: arrears.months.slice(), frozenSince: arrears.frozenSince },
      unreadMessages: unreadOf(context.state, sessionOf(context).userId),
      lastSyncAt: toIso(asOf),
    }
  },
  'account.statement': ({ cardId, year: asked }, context): Statement => {
    const view = accountOf(context, cardId)
    const current = yearOf(view.asOf)
    const years: number[] = []
    for (let year = current; year >= Number(firstMonth(view).slice(0, 4)); year -= 1) years.push(year)
    const year = asked ?? current
    if (!years.includes(year)) return refuse('DATA-404')
    const end = Math.min(view.asOf, yearStart(year + 1) - 1)
    const entries = view.posted.filter((entry) => entry.postedAt >= yearStart(year) && entry.postedAt <= end)
    const opening = openingOf(view, yearStart(year))
    // A provider whose books do not close: what the app must name and never hide.
    const wrong = takeFault(context.state.faults, 'mismatch', 'account.statement') ? MISMATCH : 0
    const closing = openingOf(view, end + 1) + wrong
    const { credits, debits } = flows(entries.map((entry) => entry.amount))
    const january = `${year}-01`
    const months = monthsBetween(january > firstMonth(view) ? january : firstMonth(view), toMonth(end)).map((month) => ({
      month,
      ...flows(within(entries, month).map((entry) => entry.amount)),
      closing: openingOf(view, Math.min(monthEnd(month), end + 1)),
    }))
    return {
      year,
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
