import { describeTime } from '@/components/time-text'
import type { DisputeCase } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { dayParts } from '@/domain/calendar'
import { t as words } from '@/locales'
import { caseText as t } from '@/locales/zh-cn/case'

/** The case is with the insurer: filed, and not withdrawn since. */
export const isFiled = ({ reference, withdrawnAt }: DisputeCase): boolean => reference !== null && withdrawnAt === null

export interface Stage {
  name: string
  detail: string
  state: 'done' | 'current' | 'ahead'
  late?: boolean
}

const dayText = (date: string): string => {
  const { month, day } = dayParts(date)
  return words.time.day(month, day)
}

/** A stage that somebody else owes: by when, or that it is late. */
function owed(name: string, at: string | null, due: string | null, isNext: boolean, write: (day: string) => string, now: number): Stage {
  if (at !== null) return { name, detail: describeTime(at, now), state: 'done' }
  if (due === null) return { name, detail: t.later, state: 'ahead' }
  const late = toDate(now) > due
  return { name, detail: late ? t.overdue : write(dayText(due)), state: isNext ? 'current' : 'ahead', late }
}

/** The four stages, each with its moment or its deadline. @param now ms */
export function stagesOf(found: DisputeCase, now: number): Stage[] {
  const { heldSince, filedAt, evidenceAt, evidenceDue, resultAt, resultDue, withdrawnAt } = found
  const held: Stage =
    heldSince !== null
      ? { name: t.steps.hold, detail: describeTime(heldSince, now), state: 'done' }
      : { name: t.steps.hold, detail: filedAt === null ? t.notYet : t.released, state: filedAt === null ? 'current' : 'done' }
  const filed: Stage =
    filedAt !== null
      ? { name: t.steps.file, detail: t.to(describeTime(filedAt, now), t.insurer), state: 'done' }
      : { name: t.steps.file, detail: t.toFile, state: heldSince === null ? 'ahead' : 'current' }
  if (withdrawnAt !== null) return [held, filed]
  return [
    held,
    filed,
    owed(t.steps.evidence, evidenceAt, evidenceDue, evidenceAt === null, t.evidenceDue, now),
    owed(t.steps.result, resultAt, resultDue, evidenceAt !== null, t.resultDue, now),
  ]
}
