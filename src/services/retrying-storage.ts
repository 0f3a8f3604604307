import type { PlatformStorage } from '@/platform/types'

export interface RetryingStorage extends PlatformStorage {
  /** Writes the waiting values again. Called when space may have been freed. */
  retry(): void
}

/**
 * Wraps the host's storage. Values that it refuses are kept in memory, are returned by reads, and are written again after each
 * successful write or removal.
 * @param onFull called with true when a value begins to wait, and with false when none waits any more
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
