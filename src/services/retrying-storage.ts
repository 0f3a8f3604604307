import type { PlatformStorage } from '@/platform/types'

export interface RetryingStorage extends PlatformStorage {
  /** Tries again what the host refused; for the moments at which room may have been made. */
  retry(): void
}

/**
 * The host's storage, with what it refused kept in memory until it is taken: reads see it, and each success tries it again.
 * @param onFull told true when the host begins to refuse, and false once nothing waits any more
 */
export function createRetryingStorage(storage: PlatformStorage, onFull: (full: boolean) => void): RetryingStorage {
  const waiting = new Map<string, string>()
  let full = false
  const tell = () => {
    if (full !== waiting.size > 0) onFull((full = !full))
  }
  const retry = () => {
    for (const [key, value] of waiting) if (storage.set(key, value)) waiting.delete(key)
    tell()
  }
  return {
    get: (key) => waiting.get(key) ?? storage.get(key),
    set(key, value) {
      waiting.delete(key)
      const taken = storage.set(key, value)
      if (taken) retry()
      else {
        waiting.set(key, value)
        tell()
      }
      return taken
    },
    remove(key) {
      waiting.delete(key)
      storage.remove(key)
      retry()
    },
    keys: () => [...new Set([...storage.keys(), ...waiting.keys()])],
    retry,
  }
}
