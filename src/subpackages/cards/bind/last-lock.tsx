import { useEffect, useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import type { Failure, Lock } from '@/contract'
import { lastLock, useKeepLock, useRemote } from '@/runtime'
import { LockNotice } from './lock-notice'

interface LockedProps {
  failure: Failure
  onUnlocked: () => void
}

/** A lock that was just met, remembered so that it is there again after leaving and after a restart. */
export function Locked({ failure, onUnlocked }: LockedProps) {
  const { until } = failure
  useKeepLock(failure)
  if (until === undefined) return <FailureNotice atTop failure={failure} />
  return <LockNotice failure={failure} until={until} onUnlocked={onUnlocked} />
}

const failureOf = ({ lockId, reason, until }: Lock): Failure => ({
  code: 'AUTH-423',
  lockId,
  reference: lockId,
  ...(reason === 'reported' ? { cause: 'lock-reported' as const } : {}),
  ...(until === null ? {} : { until }),
})

/** The lock met last time, as the backend knows it now; nothing once it is open. */
export function LastLock() {
  const [lockId] = useState(lastLock.read)
  const { view, refresh } = useRemote('locks.get', { lockId: lockId ?? '' }, { enabled: lockId !== null })
  const lock = 'data' in view ? view.data : null
  // A lock the backend no longer knows is over.
  const gone = 'error' in view && view.error?.code === 'DATA-404'
  const over = gone || lock?.reason === 'open'
  useEffect(() => {
    if (over) lastLock.forget()
  }, [over])
  return lock && !over ? <Locked failure={failureOf(lock)} onUnlocked={refresh} /> : null
}
