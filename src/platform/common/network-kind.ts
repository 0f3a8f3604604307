import type { NetworkState } from '../types'

/** Maps the network types of WeChat (`wifi 4g none`) and Alipay (`WIFI WWAN NOTREACHABLE`) to one type. */
export function networkState(online: boolean, hostType: string): NetworkState {
  const type = hostType.toLowerCase()
  if (!online || type === 'none' || type === 'notreachable') return { online: false, kind: 'none' }
  if (type === 'wifi') return { online: true, kind: 'wifi' }
  return { online: true, kind: /^(\dg|wwan)/.test(type) ? 'cellular' : 'unknown' }
}
