import { useEffect } from 'react'
import type { Failure } from '@/contract'
import { useRuntime } from './runtime-provider'

/** Stores the lock of an AUTH-423 failure, so that 登录受限 is shown again after a restart. */
export function useKeepLock(failure: Failure | null): void {
  const { lastLock } = useRuntime()
  const lockId = failure?.code === 'AUTH-423' ? failure.lockId : undefined
  useEffect(() => {
    if (lockId !== undefined) lastLock.keep(lockId)
  }, [lastLock, lockId])
}
