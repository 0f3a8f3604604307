/** Limits in bytes, for one key and in all; vendors reject larger values. */
export interface StorageLimits {
  key: number
  total: number
}

export const LIMITS: Record<'weapp' | 'alipay', StorageLimits> = {
  weapp: { key: 1024 * 1024, total: 10 * 1024 * 1024 },
  alipay: { key: 200 * 1024, total: 10 * 1024 * 1024 },
}

export interface HostStorage {
  get: (key: string) => unknown
  has: (key: string) => boolean
  /** @returns false when a limit is exceeded; the earlier value is then kept */
  set: (key: string, value: unknown) => boolean
  remove: (key: string) => void
  clear: () => void
  keys: () => string[]
  /** Bytes in use. */
  size: () => number
}

const bytes = (text: string): number => new TextEncoder().encode(text).length

/** Storage of one mini-program; it survives a restart, as on a phone. */
export function createStorage(prefix: string, limits: StorageLimits): HostStorage {
  const name = (key: string) => `${prefix}:${key}`
  const keys = () =>
    Object.keys(localStorage)
      .filter((stored) => stored.startsWith(`${prefix}:`))
      .map((stored) => stored.slice(prefix.length + 1))
  const size = () => keys().reduce((sum, key) => sum + bytes(localStorage.getItem(name(key)) ?? ''), 0)
  return {
    get: (key) => JSON.parse(localStorage.getItem(name(key)) ?? 'null') as unknown,
    has: (key) => localStorage.getItem(name(key)) !== null,
    set(key, value) {
      const text = JSON.stringify(value)
      const before = bytes(localStorage.getItem(name(key)) ?? '')
      if (bytes(text) > limits.key || size() - before + bytes(text) > limits.total) return false
      try {
        localStorage.setItem(name(key), text)
        return true
      } catch {
        // A browser's limit is about 5 MB where the vendors' is 10: reaching it counts as full.
        return false
      }
    },
    remove: (key) => localStorage.removeItem(name(key)),
    clear: () => keys().forEach((key) => localStorage.removeItem(name(key))),
    keys,
    size,
  }
}
