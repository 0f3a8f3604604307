import type { PlatformStorage } from '@/platform/types'

const KEY = 'last-lock'

/** The lock that was met last, so that 登录受限 is there again after a restart. Its id names no number. */
export const createLastLock = (storage: PlatformStorage) => ({
  /** @returns null once it is open, or where there was none */
  read: (): string | null => storage.get(KEY),
  keep: (lockId: string): void => void storage.set(KEY, lockId),
  forget: (): void => storage.remove(KEY),
})
