import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { lastLock, useRemote } from '@/runtime'

/** The lock that was asked for, or the one met last; remembered until it is over. */
export function useLock(signedIn: boolean) {
  const lockId = [useRouter().params.lock, lastLock.read()].find(Boolean) ?? ''
  const known = lockId !== ''
  const { view, refresh } = useRemote('locks.get', { lockId }, { enabled: signedIn && known })
  const lock = 'data' in view ? view.data : null
  // A lock the backend no longer knows is over.
  const gone = 'error' in view && view.error?.code === 'DATA-404'
  const over = !known || gone || lock?.reason === 'open'
  useEffect(() => {
    if (over) lastLock.forget()
    else lastLock.keep(lockId)
  }, [over, lockId])
  return { lockId, view, refresh, over, shut: lock !== null && !over }
}
