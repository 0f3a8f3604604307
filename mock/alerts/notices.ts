import { DAY, type MessageBody } from '@/contract'
import { beijingAt, toDate, toIso } from '@/domain/beijing-time'
import { addDays } from '@/domain/calendar'
import type { AlertEvent } from '@/domain/alert-state'
import { totalOf } from '@/domain/ledger'
import { PASSWORD_DAYS, PASSWORD_REMINDERS } from '@/domain/password'
import { lastSync, viewOf, visibleAt } from '../accounts/account-view'
import { familyEvents } from './family-events'
import type { CardSource } from './source'
import { arrearsAt } from '../ledger/calendar'
import type { LedgerEntry } from '../ledger/types'
import { recordOf } from '../personas'
import type { InsuranceRecord } from '../personas/types'
import { cityName } from '../reference/places'
import { benefitOf, cityOf } from '../reference/rules'

/** When unposted bills of the day before are announced, Beijing. */
const PENDING_NOTICE_CLOCK = '07:50:00'
const REMINDER_CLOCK = '09:00:00'

/** Alert events of a card that became visible from `from` up to now, both included, in order of time. */
export function eventsSince(source: CardSource, from: number): AlertEvent[] {
  const { history, now } = source
  const { sync } = history
  const view = viewOf(history, now)
  // Entries emit events at most 2 days after postedAt, or when a stopped sync ends; older ones are skipped.
  const since = (sync ? Math.min(from, sync.stoppedAt) : from) - 2 * DAY
  const entries = view.posted.concat(view.pending).filter((entry) => entry.postedAt >= since)
  const events: AlertEvent[] = []
  for (const entry of entries) {
    if (entry.postedAt <= now) events.push(...postedEvents(entry, visibleAt(sync, entry.postedAt), limitOf(view.record, entry)))
    const notice = pendingNotice(entry)
    if (notice !== null) events.push({ ...notice, at: visibleAt(sync, notice.at) })
  }
  if (view.record.hasAccount) events.push(...syncEvents(source, view.posted, entries))
  events.push(...reminders(source), ...familyEvents(source, view.posted, entries))
  return events
    .filter((event) => event.at >= from && event.at <= now)
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.at - b.event.at || a.index - b.index)
    .map(({ event }) => event)
}

/** The yearly limit an entry counts towards, fen; null for another pool, a closed year, or a city without a limit. */
const limitOf = (record: InsuranceRecord, { pool, poolYear, after, occurredAt }: LedgerEntry): number | null =>
  pool === 'outpatient' && poolYear === after.yearStart ? benefitOf(record, cityOf(record, occurredAt)).outpatient.limit : null

function postedEvents(entry: LedgerEntry, at: number, limit: number | null): AlertEvent[] {
  const events: AlertEvent[] = []
  const base = { key: entry.id, transactionId: entry.id, at }
  const balance = totalOf(entry.after.sub)
  if (entry.amount !== 0) {
    events.push({
      ...base,
      type: 'posted',
      flow: entry.kind === 'reversal' ? 'reversal' : entry.amount > 0 ? 'credit' : 'debit',
      amount: Math.abs(entry.amount),
      balance,
      usable: balance - entry.after.granted,
      counterparty: entry.counterparty ?? '',
      period: entry.period,
      undoes: entry.left === 0 ? entry.relatedId : null,
    })
  }
  if (limit !== null && entry.settlement && entry.settlement.fundPaySumamt > 0) {
    events.push({ ...base, type: 'quota', reimbursed: entry.after.outpatient.reimbursed, limit, year: toDate(entry.after.yearStart) })
  }
  return events
}

function pendingNotice(entry: LedgerEntry): Extract<AlertEvent, { type: 'notice' }> | null {
  const at = beijingAt(toDate(entry.occurredAt + DAY), PENDING_NOTICE_CLOCK)
  if (entry.postedAt <= at || entry.amount === 0) return null
  const body = {
    kind: 'pending',
    amount: Math.abs(entry.amount),
    counterparty: entry.counterparty ?? '',
    at: toIso(at),
    expectedOn: toDate(entry.postedAt),
  } as const
  return { type: 'notice', key: entry.id, transactionId: entry.id, at, category: 'account', body }
}

/** A message for each daily sync that brought a new entry. */
function syncEvents({ history }: CardSource, posted: readonly LedgerEntry[], entries: readonly LedgerEntry[]): AlertEvent[] {
  const times = new Set<number>()
  for (const entry of entries) {
    if (entry.amount === 0) continue
    for (const moment of [entry.occurredAt, entry.postedAt]) times.add(lastSync(moment - 1) + DAY)
  }
  const events: AlertEvent[] = []
  times.forEach((at) => {
    if (visibleAt(history.sync, at) !== at) return
    const known = posted.filter((entry) => entry.postedAt <= at)
    const last = known[known.length - 1]
    if (!last) return
    const body = { kind: 'balance-synced', balance: totalOf(last.after.sub), at: toIso(at) } as const
    events.push({ type: 'notice', key: `${history.recordId}-${toDate(at)}`, transactionId: null, at, category: 'account', body })
  })
  return events
}

const categoryOf = ({ kind }: MessageBody): 'service' | 'account' => (kind === 'workplace' ? 'service' : 'account')

function reminders({ card, history, passwordChangedOn, told }: CardSource): AlertEvent[] {
  const events: AlertEvent[] = []
  const { changes, sync } = history
  const record = recordOf(history.recordId)
  const notice = (
    key: string,
    at: number,
    category: 'account' | 'security' | 'service',
    body: Extract<AlertEvent, { type: 'notice' }>['body'],
  ): void => {
    events.push({ type: 'notice', key, transactionId: null, at, category, body })
  }
  notice(card.cardId, card.boundAt, 'service', { kind: 'card-bound', city: cityName(record.admdvs), at: toIso(card.boundAt) })
  const changedOn = passwordChangedOn ?? record.passwordChangedOn
  const dueOn = addDays(changedOn, PASSWORD_DAYS)
  for (const days of PASSWORD_REMINDERS) {
    const at = beijingAt(addDays(changedOn, days), REMINDER_CLOCK)
    notice(`${record.recordId}-${changedOn}-${days}`, at, 'security', { kind: 'password-age', days, dueOn })
  }
  for (const month of changes.arrears.months) {
    const at = beijingAt(`${month}-20`, REMINDER_CLOCK)
    const months = (arrearsAt(changes, at)?.months ?? []).filter((missing) => missing <= month)
    // Months that were paid by then are not reported.
    if (months.includes(month)) notice(`${record.recordId}-${month}`, at, 'account', { kind: 'missed-contribution', months })
  }
  if (sync) {
    const end = visibleAt(sync, sync.stoppedAt + 1)
    notice(`${record.recordId}-${toDate(end)}`, end, 'service', { kind: 'sync-restored', at: toIso(end) })
  }
  for (const { key, at, body } of told) notice(key, at, categoryOf(body), body)
  for (const { at, category, body } of card.notices)
    notice(`${record.recordId}-${at.slice(0, 10)}`, beijingAt(at.slice(0, 10), at.slice(11, 19)), category, body)
  return events
}
