import { askHost } from '../common/call'
import type { PlatformStorage } from '../types'
import type { AlipayApi } from './api'

/** Alipay takes 200 KB a key. Counted as UTF-8; a margin is left for its own wrapping. */
export const MAX_BYTES = 200 * 1024 - 512

/** UTF-8 length without TextEncoder, which the host lacks. */
function byteLength(value: string): number {
  let bytes = 0
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Failures are reported in the return value here, not thrown; a value too long for a key may vanish without either. */
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
