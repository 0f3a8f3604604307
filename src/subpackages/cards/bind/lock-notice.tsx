import { useEffect } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { describeFailure } from '@/components/failure-text'
import { describeLeft } from '@/components/time-text'
import type { Failure } from '@/contract'
import { toClock } from '@/domain/beijing-time'
import { cardText } from '@/locales/zh-cn/cards'
import { useCountdown } from '@/services/use-countdown'

interface LockNoticeProps {
  failure: Failure
  until: string
  onUnlocked: () => void
}

/** Remaining time of a lock and what can be done meanwhile. Disappears when the time is over. */
export function LockNotice({ failure, until, onUnlocked }: LockNoticeProps) {
  const seconds = useCountdown(until)
  useEffect(() => {
    if (seconds === 0) onUnlocked()
  }, [seconds, onUnlocked])
  const lasts = cardText.locked(toClock(until), describeLeft(seconds))
  return <FailureNotice inView failure={failure} text={`${describeFailure(failure).what}${lasts}。`} />
}
