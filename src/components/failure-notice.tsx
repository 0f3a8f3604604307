import { Text, View } from '@tarojs/components'
import type { Failure } from '@/contract'
import { t } from '@/locales'
import type { NextStep } from '@/locales/zh-cn/errors'
import { Banner, type BannerProps } from './banner'
import { describeFailure } from './failure-text'
import { InView } from './in-view'
import { Pressable } from './pressable'
import { useShell } from './shell'
import './failure-notice.scss'

/** `title`, `text` and `actions` take the place of the catalogue's, where the page has better ones. */
interface FailureNoticeProps extends Partial<Pick<BannerProps, 'title' | 'text' | 'actions'>> {
  failure: Failure
  /** `warn` for what troubles the phone, `plain` for what is kept on it; not what the person is doing. */
  tone?: 'danger' | 'warn' | 'plain'
  onStep?: Partial<Record<NextStep, () => void>>
  /** It stands at the top of its page, far from the button that failed: brought onto the screen when it appears. */
  atTop?: boolean
  /** Steps that make no sense on this form. */
  without?: readonly NextStep[]
}

/** More than three ways on are none. */
const MOST_STEPS = 3

/** A failure beside the form that caused it: what happened, whether it matters at the doctor's, what to change; nothing of the form is lost. */
export function FailureNotice({ failure, tone = 'danger', onStep = {}, atTop = false, without = [], ...better }: FailureNoticeProps) {
  const { takeStep } = useShell()
  const { icon, title, what, impact, detail, steps } = describeFailure(failure)
  const usual = steps
    .filter((step) => step !== 'copy-reference' && !without.includes(step))
    .slice(0, MOST_STEPS)
    .map((step) => ({ text: t.errors.steps[step], onPress: onStep[step] ?? (() => takeStep(step, failure)) }))
  const notice = (
    <Banner
      tone={tone}
      icon={icon}
      title={better.title ?? title}
      text={better.text ?? (detail ? `${what}${detail}` : what)}
      actions={better.actions ?? usual}
    >
      <Text className="banner-text">{impact}</Text>
      <View className="failure-reference">
        <Text className="failure-code">{t.errors.reference(failure.code, failure.reference)}</Text>
        <Pressable
          className="failure-copy"
          label={t.errors.steps['copy-reference']}
          onPress={() => (onStep['copy-reference'] ?? (() => takeStep('copy-reference', failure)))()}
        >
          <Text>{t.common.copy}</Text>
        </Pressable>
      </View>
    </Banner>
  )
  return atTop ? <InView of={failure}>{notice}</InView> : notice
}
