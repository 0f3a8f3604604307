import { beijingAt, toMonth } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import type { InsuranceRecord } from '../personas/types'
import { memoizeRecent } from './recent'
import { cityOf } from '../reference/rules'
import type { CityRule } from '../reference/rules/types'
import { calendarEvents, historyMonths, insuranceYearStart, type RecordChanges } from './calendar'
import { foldEvents, openingPosition, postingTimes, subAccountsAt } from './fold'
import { generateVisits } from './generate'
import type { SubAccounts } from '@/domain/ledger'
import type { LedgerEntry, LedgerEvent } from './types'

export const NO_CHANGES: RecordChanges = { events: [], arrears: { months: [], frozenSince: null } }

export interface Ledger {
  /**
   * All entries of a record, oldest posting first, at least to the end of the month after `now`, and until whatever happened
   * by then has posted: what a pending bill takes depends on all that posts before it.
   * What has not happened or posted yet at a moment is for the caller to leave out (see views).
   */
  entries(record: InsuranceRecord, changes: RecordChanges, now: number): readonly LedgerEntry[]
  /**
   * What the sub-accounts of a record held at a moment (ms). It describes and keeps nothing: queries for thousands of people would drive
   * everybody else's history out.
   */
  subAccountsAt(record: InsuranceRecord, changes: RecordChanges, at: number): SubAccounts
}

interface Known {
  visits: Map<string, LedgerEvent[]>
  /** What the entries were worked out from. */
  key: string
  entries: readonly LedgerEntry[]
}

/** @returns the last month that must be worked out */
function lastMonth(events: readonly LedgerEvent[], now: number): string {
  const next = addMonths(toMonth(now), 1)
  const latest = toMonth(Math.max(now, ...events.filter(({ at }) => at <= now).map(postingTimes(events))))
  return latest > next ? latest : next
}

const nothingKnown = (): Known => ({ visits: new Map(), key: '', entries: [] })

/** Histories cached, so that memory stays bounded over a million people. */
const HISTORIES = 500

/** The simulated insurer: regenerates histories from the seed; only changes are stored. */
export function createLedger(seed: string): Ledger {
  // Cached by the record object and the full text of its changes: ids or counts would not detect every change.
  const knownOf = memoizeRecent<InsuranceRecord, Known>(HISTORIES, nothingKnown)

  const visitsOf = (record: InsuranceRecord, month: string, { visits }: Known): LedgerEvent[] => {
    if (record.scripted && month >= record.scripted.from && month <= record.scripted.to) return []
    const generated = visits.get(month) ?? generateVisits(seed, record, month)
    visits.set(month, generated)
    return generated
  }

  /** A history to the end of a month, ready to be settled. */
  const courseOf = (record: InsuranceRecord, changes: RecordChanges, told: readonly LedgerEvent[], last: string, known: Known) => {
    const rulesAt = (at: number): CityRule => cityOf(record, at)
    const months = historyMonths(record, last)
    const events = told.slice()
    for (const month of months) {
      const city = rulesAt(beijingAt(`${month}-01`))
      events.push(...calendarEvents(record, city, month, changes), ...visitsOf(record, month, known))
    }
    const start = beijingAt(`${months[0] ?? last}-01`)
    return { record, rulesAt, events, opening: openingPosition(record, rulesAt(start), insuranceYearStart(start, rulesAt(start))) }
  }

  const entriesOf = (record: InsuranceRecord, changes: RecordChanges, now: number): readonly LedgerEntry[] => {
    const told = record.script.concat(changes.events)
    const last = lastMonth(told, now)
    const key = JSON.stringify([last, changes])
    const cached = knownOf(record)
    if (cached.key === key) return cached.entries
    const { rulesAt, events, opening } = courseOf(record, changes, told, last, cached)
    cached.key = key
    cached.entries = foldEvents(record, rulesAt, events, opening)
    return cached.entries
  }

  return {
    entries: entriesOf,
    subAccountsAt(record, changes, at) {
      const told = record.script.concat(changes.events)
      if (told.some(({ type }) => type === 'reversal')) {
        const posted = entriesOf(record, changes, at).filter(({ postedAt }) => postedAt <= at)
        return posted[posted.length - 1]?.after.sub ?? record.opening
      }
      // Nothing that happens later posts earlier, so the month itself is enough.
      return subAccountsAt(courseOf(record, changes, told, toMonth(at), nothingKnown()), at)
    },
  }
}
