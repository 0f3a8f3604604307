import type { PlatformStorage } from '@/platform/types'

export interface RetryingStorage extends PlatformStorage {
  /** Tries again what the host refused; for the moments at which room may have been made. */
  retry(): void
}

/**
 * The host's storage, with what it refused kept in memory until it is taken: reads see it, and each success tries it again.
 * @param onFull told true when the host refuses something, and false once nothing waits any more
 */
export function createRetryingStorage(storage: PlatformStorage, onFull: (full: boolean) => void): RetryingStorage {
  const waiting = new Map<string, string>()
  const retry = () => {
    if (waiting.size === 0) return
    for (const [key, value] of waiting) if (storage.set(key, value)) waiting.delete(key)
    onFull(waiting.size > 0)
  }
  return {
    get: (key) => waiting.get(key) ?? storage.get(key),
    set(key, value) {
      waiting.delete(key)
      const taken = storage.set(key, value)
      if (!taken) waiting.set(key, value)
      if (!taken || waiting.size === 0) onFull(!taken)
      else retry()
      return taken
    },
    remove(key) {
      storage.remove(key)
      if (waiting.delete(key) && waiting.size === 0) onFull(false)
      retry()
    },
    keys: () => [...new Set([...storage.keys(), ...waiting.keys()])],
    retry,
  }
}
