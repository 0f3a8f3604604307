import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { locksGet } from '@/contract/operations/locks'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'

/** The lock named in the address, else the stored one. It is stored until it is over. */
export function useLock(signedIn: boolean) {
  const { lastLock } = useRuntime()
  const lockId = [useRouter().params.lock, lastLock.read()].find(Boolean) ?? ''
  const known = lockId !== ''
  const { view, refresh } = useRemote(locksGet, { lockId }, { enabled: signedIn && known })
  const lock = 'data' in view ? view.data : null
  // DATA-404 means that the lock is over.
  const gone = 'error' in view && view.error?.code === 'DATA-404'
  const over = !known || gone || lock?.reason === 'open'
  useEffect(() => {
    if (over) lastLock.forget()
    else lastLock.keep(lockId)
  }, [lastLock, over, lockId])
  return { lockId, view, refresh, over, shut: lock !== null && !over }
}
