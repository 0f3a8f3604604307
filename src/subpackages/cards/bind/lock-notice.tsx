import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner'
import { useShell } from '@/components/shell'
import type { Failure } from '@/contract'
import { beijing } from '@/domain/beijing-time'
import { t } from '@/locales'
import { clock } from '@/runtime'

interface LockNoticeProps {
  failure: Failure
  until: string
  onUnlocked: () => void
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Counts down to the end of a lock by the clock, not by ticks: it is right again after the app slept. */
export function LockNotice({ failure, until, onUnlocked }: LockNoticeProps) {
  const { takeStep } = useShell()
  const remaining = () => Math.max(0, Math.ceil((beijing(until).valueOf() - clock()) / 1000))
  const [seconds, setSeconds] = useState(remaining)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(remaining()), 1000)
    return () => clearInterval(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `remaining` only reads `until`
  }, [until])
  useEffect(() => {
    if (seconds === 0) onUnlocked()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the time is over
  }, [seconds === 0])
  const { title, what, impact } = t.errors.codes['AUTH-423']
  const left = `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`
  return (
    <Banner
      tone="danger"
      icon="lock"
      title={title}
      text={`${what}${t.cards.locked(beijing(until).format('HH:mm'), left)}。${impact}`}
      actions={(['call', 'copy-reference'] as const).map((step) => ({
        text: t.errors.steps[step],
        onPress: () => takeStep(step, failure.reference),
      }))}
    />
  )
}
