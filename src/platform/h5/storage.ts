import type { PlatformStorage } from '../types'

const PREFIX = 'medical-balance:'

/** localStorage under the app's prefix. Writing throws in private windows and when storage is full. */
export const createStorage = (store: Storage): PlatformStorage => ({
  get: (key) => store.getItem(PREFIX + key),
  set(key, value) {
    try {
      store.setItem(PREFIX + key, value)
      return true
    } catch {
      return false
    }
  },
  remove: (key) => store.removeItem(PREFIX + key),
  keys: () =>
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length)),
})
