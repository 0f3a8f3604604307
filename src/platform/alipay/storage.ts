import { askHost } from '../common/call'
import type { PlatformStorage } from '../types'
import type { AlipayApi } from './api'

/** Bytes of UTF-8. Alipay allows 200 KB for each key; 512 bytes are left for its own encoding. */
export const MAX_BYTES = 200 * 1024 - 512

/** UTF-8 length; the host has no TextEncoder. */
function byteLength(value: string): number {
  let bytes = 0
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * Storage of Alipay. It reports failures in the return value and does not throw. A value above the limit may be lost without an error,
 * so `set` checks the length first.
 */
export const createStorage = (api: AlipayApi): PlatformStorage => ({
  get(key) {
    const data = askHost(() => api.getStorageSync({ key }).data, null)
    return typeof data === 'string' ? data : null
  },
  set(key, value) {
    if (value.length > MAX_BYTES || byteLength(value) > MAX_BYTES) return false
    try {
      return api.setStorageSync({ key, data: value })?.error === undefined
    } catch {
      return false
    }
  },
  remove: (key) => askHost(() => api.removeStorageSync({ key }), undefined),
  keys: () => askHost(() => api.getStorageInfoSync().keys, undefined) ?? [],
})
