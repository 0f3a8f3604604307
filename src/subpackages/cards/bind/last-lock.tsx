import { useEffect, useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import type { Failure, Lock } from '@/contract'
import { locksGet } from '@/contract/operations/locks'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useKeepLock } from '@/services/use-keep-lock'
import { LockNotice } from './lock-notice'

interface LockedProps {
  failure: Failure
  onUnlocked: () => void
}

/** Shows a lock that was just reported and stores it, so that it is shown again after leaving or a restart. */
export function Locked({ failure, onUnlocked }: LockedProps) {
  const { until } = failure
  useKeepLock(failure)
  if (until === undefined) return <FailureNotice inView failure={failure} />
  return <LockNotice failure={failure} until={until} onUnlocked={onUnlocked} />
}

const failureOf = ({ lockId, reason, until }: Lock): Failure => ({
  code: 'AUTH-423',
  lockId,
  reference: lockId,
  ...(reason === 'reported' ? { cause: 'lock-reported' as const } : {}),
  ...(until === null ? {} : { until }),
})

/** Shows the stored lock in its current state from the backend; nothing once it is open. */
export function LastLock() {
  const { lastLock } = useRuntime()
  const [lockId] = useState(lastLock.read)
  const { view, refresh } = useRemote(locksGet, { lockId: lockId ?? '' }, { enabled: lockId !== null })
  const lock = 'data' in view ? view.data : null
  // DATA-404 means that the lock is over.
  const gone = 'error' in view && view.error?.code === 'DATA-404'
  const over = gone || lock?.reason === 'open'
  useEffect(() => {
    if (over) lastLock.forget()
  }, [lastLock, over])
  return lock && !over ? <Locked failure={failureOf(lock)} onUnlocked={refresh} /> : null
}
