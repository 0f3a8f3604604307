import type { AuditEntry } from '@/contract'
import { exportText as t } from '@/locales/zh-cn/enterprise-export'
import { officerText } from '@/locales/zh-cn/officer'
import { wordOf } from '@/locales/word-of'

/** Who did what; employees and the system have no name here. */
export function actOf({ kind, officerNameMasked }: AuditEntry): string {
  const act = wordOf(t.acts, kind)
  return officerNameMasked === null ? act : t.by(officerNameMasked, act)
}

/** How many it was about, and what came of it. */
export function factsOf(entry: AuditEntry): string[] {
  const { kind, count, purpose, exportId } = entry
  const facts = [kind === 'export' || kind === 'download' ? t.rowsOf(count) : t.people(count), ...outcomeOf(entry)]
  if (purpose !== null) facts.push(t.forPurpose(officerText.shortPurposes[purpose]))
  if (exportId !== null) facts.push(t.number(exportId))
  return facts
}

function outcomeOf({ kind, count, succeeded, before, after }: AuditEntry): string[] {
  if (kind === 'reminded') return [t.once]
  if (before !== null && after !== null) return [t.change(before, after)]
  if (succeeded === null) return []
  return [kind === 'compared' ? t.compared(succeeded, count - succeeded) : t.succeeded(succeeded)]
}
