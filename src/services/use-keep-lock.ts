import { useEffect } from 'react'
import type { Failure } from '@/contract'
import type { createLastLock } from './last-lock'

/** Binds the hook that remembers a lock that was met, so that 登录受限 is there again after a restart. */
export const createUseKeepLock = ({ lastLock }: { lastLock: ReturnType<typeof createLastLock> }) =>
  function useKeepLock(failure: Failure | null): void {
    const lockId = failure?.code === 'AUTH-423' ? failure.lockId : undefined
    useEffect(() => {
      if (lockId !== undefined) lastLock.keep(lockId)
    }, [lockId])
  }
