import { Text, View } from '@tarojs/components'
import { createContext, useContext, useEffect } from 'react'
import type { ErrorCode, Failure } from '@/contract'
import { t } from '@/locales'
import { noticePlace, recoveryOf, type Entry, type NextStep } from '@/domain/recovery'
import { Banner, type BannerProps } from './banner'
import { describeFailure } from './failure-text'
import { useForm } from './form'
import { InView } from './in-view'
import { Pressable } from './pressable'
import { useShell } from './shell'
import './failure-notice.scss'

/** `title`, `text` and `actions` replace those of the catalogue. */
interface FailureNoticeProps extends Partial<Pick<BannerProps, 'title' | 'text' | 'actions'>> {
  failure: Failure
  /** `warn` for conditions of the phone, `plain` for data kept on it; `danger` for failures of the user's own action. */
  tone?: 'danger' | 'warn' | 'plain'
  onStep?: Partial<Record<NextStep, () => void>>
  /** The notice is away from the button that failed: it is scrolled into view, and the cursor goes into the entry that it is about. */
  inView?: boolean
  /** The entry that it is about stands right below it. */
  above?: boolean
  /** Steps of the catalogue that do not apply to this form. */
  without?: readonly NextStep[]
}

/**
 * The failure of a form, placed: before the entry that it is about, else at the top.
 * @param entries those that the form has
 * @returns what to draw at a place
 */
export const placedNotice =
  (failure: Failure | null, entries: readonly Entry[], rest: Omit<FailureNoticeProps, 'failure'> = {}) =>
  (place: Entry | 'top') =>
    failure && noticePlace(failure.code, entries) === place && <FailureNotice inView above={place !== 'top'} failure={failure} {...rest} />

/** Code of the failure because of which the page shows data kept on the phone: its banner says what happened already. */
export const KeptBecause = createContext<ErrorCode | null>(null)

/** Steps shown at most, so that the choice stays clear. */
const MOST_STEPS = 3

/**
 * A failure beside the form that caused it: what happened, whether it affects a visit to the doctor, and what to change. The form keeps
 * its entries.
 */
export function FailureNotice({ failure, tone, onStep = {}, inView = false, above = false, without = [], ...better }: FailureNoticeProps) {
  const { takeStep } = useShell()
  const { entry } = recoveryOf(failure.code)
  const { icon, title, what, impact, detail, steps, choice } = describeFailure(failure)
  const usual = steps
    .filter((step) => step !== 'copy-reference' && !without.includes(step))
    .slice(0, MOST_STEPS)
    .map((step) => ({ text: t.errors.steps[step], onPress: onStep[step] ?? (() => takeStep(step, failure)) }))
  const said = useContext(KeptBecause) === failure.code
  const notice = (
    <Banner
      tone={tone ?? (choice ? 'warn' : 'danger')}
      icon={icon}
      title={better.title ?? (said ? t.states.notDone : title)}
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
  const { lead } = useForm()
  useEffect(() => {
    if (inView && entry) lead(entry)
  }, [entry, failure, inView, lead])
  return inView ? (
    <InView of={failure} above={above}>
      {notice}
    </InView>
  ) : (
    notice
  )
}
