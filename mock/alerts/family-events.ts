import type { FamilyNews } from '@/contract'
import type { AlertEvent } from '@/domain/alert-state'
import { beijingAt, toDate, toIso } from '@/domain/beijing-time'
import { isNearlyUsed } from '@/domain/family'
import { maskName } from '@/domain/mask'
import { windowOf } from '../coverage/paths'
import { paysYearly } from '../coverage/standing'
import { quotaOf } from '../family/quota'
import { arrearsAt } from '../ledger/calendar'
import { enrolmentOf, lapseOf } from '../ledger/lapse'
import type { LedgerEntry } from '../ledger/types'
import { recordOf } from '../personas'
import type { CardSource, WatchedRelative } from './source'

const REMINDER_CLOCK = '09:00:00'

/**
 * What relatives' insurance needs, for the holder of the list: 断缴, 欠缴, a contribution that can be paid, a quota that runs out. Only
 * what happens after they consented. @param entries those that may be new
 */
export function familyEvents(source: CardSource, posted: readonly LedgerEntry[], entries: readonly LedgerEntry[]): AlertEvent[] {
  const { relatives, card, now } = source
  return relatives.flatMap((relative) => {
    const { history, relation, since, memberId } = relative
    const psnNameMasked = maskName(recordOf(history.recordId).name)
    const event = (about: FamilyNews, at: number, key: string, amount: number | null = null): AlertEvent[] =>
      at < since
        ? []
        : [
            {
              ...{ type: 'notice' as const, key: `${about}-${key}`, transactionId: null, at, category: 'account' as const },
              body: { kind: 'family' as const, about, relation, psnNameMasked, amount, at: toIso(at) },
              ...(card.familyAlerts === 'platform' ? {} : { inboxOnly: true as const }),
            },
          ]
    return [
      ...insuranceOf(relative, now).flatMap(({ about, at, of }) => event(about, at, `${memberId}-${of}`)),
      ...runningOut(posted, entries, memberId).flatMap(({ entry, left }) => event('quota', entry.postedAt, entry.id, left)),
    ]
  })
}

/** Moments at which a relative's insurance asks for something; `of` is the year or month. */
function insuranceOf(
  { history: { recordId, changes }, since }: WatchedRelative,
  now: number,
): { about: FamilyNews; at: number; of: string }[] {
  const record = recordOf(recordId)
  if (!paysYearly(record))
    return changes.arrears.months.flatMap((month) => {
      const at = beijingAt(`${month}-20`, REMINDER_CLOCK)
      return arrearsAt(changes, at)?.months.includes(month) ? [{ about: 'arrears' as const, at, of: month }] : []
    })
  const lapse = lapseOf(record, changes.events)
  const lapsed = lapse ? [{ about: 'lapsed' as const, at: beijingAt(toDate(lapse.from), REMINDER_CLOCK), of: toDate(lapse.from) }] : []
  const paid = enrolmentOf(changes.events)
  const due: { about: FamilyNews; at: number; of: string }[] = []
  for (let year = Number(toDate(since).slice(0, 4)); year <= Number(toDate(now).slice(0, 4)); year += 1) {
    const at = beijingAt(windowOf(year + 1, `${year}-12-31`), REMINDER_CLOCK)
    if ((lapse && at >= lapse.from && at < lapse.until) || (paid && paid.at <= at && paid.year > year)) continue
    due.push({ about: 'due', at, of: String(year + 1) })
  }
  return [...lapsed, ...due]
}

/** Payments by which a quota came to run out. */
function runningOut(
  posted: readonly LedgerEntry[],
  entries: readonly LedgerEntry[],
  memberId: string,
): { entry: LedgerEntry; left: number }[] {
  return entries.flatMap((entry) => {
    const index = entry.kind === 'mutual-aid' && entry.fromGrant && entry.member?.memberId === memberId ? posted.indexOf(entry) : -1
    if (index < 0) return []
    const [before, after] = [index, index + 1].map((count) => quotaOf({ posted: posted.slice(0, count), pending: [] }, memberId))
    return before && after && !isNearlyUsed(before) && isNearlyUsed(after) ? [{ entry, left: after.left }] : []
  })
}
