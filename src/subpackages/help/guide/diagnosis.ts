import type { ErrorCode } from '@/contract'
import { formatTime } from '@/domain/format-time'
import type { HelpTree } from '@/domain/help-branch'
import { foundOf, type CheckResult } from '@/domain/help-checks'
import type { CauseId } from '@/domain/help-tree'
import { help } from '@/locales/zh-cn/help'

const t = help.diagnosis

interface DiagnosisFacts {
  tree: HelpTree
  code: ErrorCode | null
  /** Results listed on the page, and no others. */
  results: readonly CheckResult[]
  cause: CauseId
  city: string | null
  now: number
}

/** Absolute date: 今天 would be wrong once the text is pasted elsewhere. */
const full = (time: string | number): string => formatTime(time, 'YYYY-MM-DD HH:mm')

/** Summary for 12393. It holds states only: no name, number or amount of the person. */
export function diagnosisText({ tree, code, results, cause, city, now }: DiagnosisFacts): string {
  const entry = cause === 'pending' ? foundOf(results, 'pending')?.facts.first : null
  const strange = (['card', 'pending'] as const).flatMap((id) => foundOf(results, id)?.facts.strange ?? [])
  return [
    t.head,
    t.about(help.trees[tree]),
    ...(code ? [t.code(code)] : []),
    ...(city ? [t.city(city)] : []),
    t.at(full(now)),
    ...results.map(({ id, state }) => t.line(help.names[id], help.states[state])),
    t.cause(help.causes[cause].title),
    ...(entry ? [t.entry(full(entry.at))] : []),
    ...(strange.length > 0 ? [t.strange(strange.join('、'))] : []),
  ].join('\n')
}
