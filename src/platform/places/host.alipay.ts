import { callHost, type Callbacks, type HostError } from '../common/call'
import type { Nearby } from './types'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `my` that is used here. Numbers arrive as text on some clients. */
export interface NearbyMy {
  getLocation?(options: Options<{ latitude: number | string; longitude: number | string }> & { type: 0; cacheTimeout: number }): void
  openLocation?(options: Options<unknown> & { latitude: number; longitude: number; name: string; address: string }): void
  scan?(options: Options<{ code?: string; barCode?: string; qrCode?: string }> & { scanType: string[] }): void
}

declare const my: NearbyMy

/** s; a position this old is still near enough. */
const FRESH_FOR = 30
/** 11, 2001: refused by the person; 10: the scanner was closed. */
const [LOCATION_REFUSED, DENIED, SCAN_CLOSED] = [11, 2001, 10]

const isDenied = ({ error, errorMessage = '' }: HostError): boolean => error === DENIED || /den(y|ied)|unauthori[sz]ed/i.test(errorMessage)

/** @param api replaced in tests */
export const createNearby = (api: NearbyMy = my): Nearby => ({
  async locate() {
    if (!api.getLocation) return { status: 'unavailable' }
    const called = await callHost<{ latitude: number | string; longitude: number | string }>((callbacks) =>
      api.getLocation?.({ type: 0, cacheTimeout: FRESH_FOR, ...callbacks }),
    )
    if (called.ok) return { status: 'ok', latitude: Number(called.value.latitude), longitude: Number(called.value.longitude) }
    return { status: called.error.error === LOCATION_REFUSED || isDenied(called.error) ? 'refused' : 'unavailable' }
  },
  async openMap(target) {
    if (!api.openLocation) return false
    return (await callHost((callbacks) => api.openLocation?.({ ...target, ...callbacks }))).ok
  },
  async scan() {
    if (!api.scan) return { status: 'unavailable' }
    const called = await callHost<{ code?: string; barCode?: string; qrCode?: string }>((callbacks) =>
      api.scan?.({ scanType: ['barCode', 'qrCode', 'dmCode'], ...callbacks }),
    )
    if (called.ok) return { status: 'ok', text: called.value.code ?? called.value.barCode ?? called.value.qrCode ?? '' }
    if (isDenied(called.error)) return { status: 'refused' }
    return { status: called.error.error === SCAN_CLOSED ? 'cancelled' : 'unavailable' }
  },
})
