import type { PlatformStorage } from '@/platform/types'

const KEY = 'last-lock'

export interface LastLock {
  /** @returns the lock's id; null where none is stored */
  read: () => string | null
  keep: (lockId: string) => void
  forget: () => void
}

/** Stores the id of the last account lock (AUTH-423), so that 登录受限 is shown again after a restart. The id contains no personal number. */
export const createLastLock = (storage: PlatformStorage): LastLock => ({
  read: () => storage.get(KEY),
  keep: (lockId) => void storage.set(KEY, lockId),
  forget: () => storage.remove(KEY),
})
