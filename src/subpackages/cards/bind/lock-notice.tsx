import { useEffect } from 'react'
import { Banner } from '@/components/banner'
import { useShell } from '@/components/shell'
import { describeLeft } from '@/components/time-text'
import type { Failure } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { useCountdown } from '@/runtime'

interface LockNoticeProps {
  failure: Failure
  until: string
  onUnlocked: () => void
}

/** How long a lock still lasts, and what can be done meanwhile; gone by itself when it is over. */
export function LockNotice({ failure, until, onUnlocked }: LockNoticeProps) {
  const { takeStep } = useShell()
  const seconds = useCountdown(until)
  useEffect(() => {
    if (seconds === 0) onUnlocked()
  }, [seconds, onUnlocked])
  const { title, what, impact } = t.errors.codes['AUTH-423']
  return (
    <Banner
      tone="danger"
      icon="lock"
      title={title}
      text={`${what}${cardText.locked(toClock(until), describeLeft(seconds))}。${impact}`}
      actions={(['unlock', 'reset-password', 'call', 'copy-reference'] as const).map((step) => ({
        text: t.errors.steps[step],
        onPress: () => takeStep(step, failure),
      }))}
    />
  )
}
