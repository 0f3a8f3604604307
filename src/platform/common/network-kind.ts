import type { NetworkState } from '../types'

/** One vocabulary over `wifi 4g none` (WeChat) and `WIFI WWAN NOTREACHABLE` (Alipay). */
export function networkState(online: boolean, hostType: string): NetworkState {
  const type = hostType.toLowerCase()
  if (!online || type === 'none' || type === 'notreachable') return { online: false, kind: 'none' }
  if (type === 'wifi') return { online: true, kind: 'wifi' }
  return { online: true, kind: /^(\dg|wwan)/.test(type) ? 'cellular' : 'unknown' }
}
