import type { Failure } from '@/contract'
import { t } from '@/locales'
import type { NextStep } from '@/locales/zh-cn/errors'
import { Banner } from './banner'
import { describeFailure } from './failure-text'
import { useShell } from './shell'

interface FailureNoticeProps {
  failure: Failure
  onStep?: Partial<Record<NextStep, () => void>>
  /** Steps that make no sense on this form. */
  without?: readonly NextStep[]
}

/** A failure beside the form that caused it: nothing of the form is lost, and it says what to change. */
export function FailureNotice({ failure, onStep = {}, without = [] }: FailureNoticeProps) {
  const { takeStep } = useShell()
  const { title, what, detail, steps } = describeFailure(failure)
  return (
    <Banner
      tone="danger"
      icon="warning"
      title={title}
      text={detail ? `${what}${detail}` : what}
      actions={steps
        .filter((step) => !without.includes(step))
        .map((step) => ({ text: t.errors.steps[step], onPress: onStep[step] ?? (() => takeStep(step, failure)) }))}
    />
  )
}
