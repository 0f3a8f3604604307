import { toMonth } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import type { InsuranceRecord } from '../personas/types'
import { cityRule } from '../reference/rules'
import { calendarEvents, historyMonths, insuranceYearStart, momentOf, type Arrears } from './calendar'
import { foldEvents, openingPosition } from './fold'
import { generateVisits } from './generate'
import type { LedgerEntry, LedgerEvent } from './types'

/** What happened to a record on top of its history: the only part of the ledger that is stored. */
export interface RecordChanges {
  events: readonly LedgerEvent[]
  arrears: Arrears
}

export const NO_CHANGES: RecordChanges = { events: [], arrears: { months: [], frozenSince: null } }

export interface Ledger {
  /**
   * All entries of a record, oldest posting first, at least to the end of the month after `now`.
   * What has not happened or posted yet at a moment is for the caller to leave out (see views).
   */
  entries(record: InsuranceRecord, changes: RecordChanges, now: number): readonly LedgerEntry[]
}

/** The insurer of the demonstration: regenerates every history from the seed, nothing but changes is stored. */
export function createLedger(seed: string): Ledger {
  const generated = new Map<string, LedgerEvent[]>()
  const folded = new Map<string, { key: string; entries: readonly LedgerEntry[] }>()

  const visitsOf = (record: InsuranceRecord, month: string): LedgerEvent[] => {
    if (record.scripted && month >= record.scripted.from && month <= record.scripted.to) return []
    const key = `${record.recordId}|${month}`
    const known = generated.get(key) ?? generateVisits(seed, record, month)
    generated.set(key, known)
    return known
  }

  return {
    entries(record, changes, now) {
      const last = addMonths(toMonth(now), 1)
      const key = `${last}|${changes.events.map((event) => event.id).join()}|${changes.arrears.months.join()}|${String(changes.arrears.frozenSince)}`
      const known = folded.get(record.recordId)
      if (known?.key === key) return known.entries
      const city = cityRule(record.admdvs)
      const months = historyMonths(record, last)
      const events: LedgerEvent[] = record.script.concat(changes.events)
      for (const month of months) events.push(...calendarEvents(record, city, month, changes), ...visitsOf(record, month))
      const start = momentOf(`${months[0] ?? last}-01`, '00:00:00')
      const entries = foldEvents(record, city, events, openingPosition(record, city, insuranceYearStart(start, city)))
      folded.set(record.recordId, { key, entries })
      return entries
    },
  }
}
