import { useEffect } from 'react'
import type { Failure } from '@/contract'
import { lastLock } from '@/runtime'

/** Remembers a lock that was met, so that 登录受限 is there again after a restart. */
export function useKeepLock(failure: Failure | null): void {
  const lockId = failure?.code === 'AUTH-423' ? failure.lockId : undefined
  useEffect(() => {
    if (lockId !== undefined) lastLock.keep(lockId)
  }, [lockId])
}
