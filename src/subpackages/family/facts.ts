import type { KnownRelative, Relative } from '@/contract'
import { daysBetween } from '@/domain/calendar'
import { urgencyOf, type FamilyRow } from '@/domain/family'

/** States in which there is something to repair. Whoever waits has paid already. */
const UNCOVERED: readonly KnownRelative['status'][] = ['arrears', 'paused', 'lapsed', 'moved', 'left']

/** What orders a row and names its action. @param today `YYYY-MM-DD` */
export const factsOf = (row: KnownRelative, today: string): FamilyRow => ({
  uncovered: UNCOVERED.includes(row.status),
  quota: row.quota,
  dueInDays: row.due ? daysBetween(today, row.due.from) : null,
  grantable: row.bar === null,
  guardian: row.guardian,
})

/** Facts of a row; null where nothing of the relative is known. */
export const factsOrNull = (row: Relative, today: string): FamilyRow | null => (row.state === 'known' ? factsOf(row, today) : null)

/** How many have something to do, and how many have not; whoever is not known counts as neither. */
export function countRows(rows: readonly Relative[], today: string): { urgent: number; fine: number } {
  const known = rows.flatMap((row) => factsOrNull(row, today) ?? [])
  const urgent = known.filter((facts) => urgencyOf(facts) < 3).length
  return { urgent, fine: known.length - urgent }
}
