import { describeTime } from '@/components/time-text'
import type { ErrorCode } from '@/contract'
import type { HelpTree } from '@/domain/help-branch'
import type { CheckResult } from '@/domain/help-checks'
import type { CauseId } from '@/domain/help-tree'
import { help } from '@/locales/zh-cn/help'

const t = help.diagnosis

interface DiagnosisFacts {
  tree: HelpTree
  code: ErrorCode | null
  results: readonly CheckResult[]
  cause: CauseId
  city: string | null
  now: number
}

/** What to read out to 12393: states only. No name, no number, no amount of the person is in it. */
export function diagnosisText({ tree, code, results, cause, city, now }: DiagnosisFacts): string {
  return [
    t.head,
    t.about(help.trees[tree]),
    ...(code ? [t.code(code)] : []),
    ...(city ? [t.city(city)] : []),
    t.at(describeTime(new Date(now).toISOString(), now)),
    ...results.map(({ id, state }) => t.line(help.names[id], help.states[state])),
    t.cause(help.causes[cause].title),
  ].join('\n')
}
