import { callHost, type Callbacks, type HostError } from '../common/call'
import type { Nearby } from './types'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `wx` that is used here. */
export interface NearbyWx {
  getLocation?(options: Options<{ latitude: number; longitude: number }> & { type: 'gcj02' }): void
  openLocation?(options: Options<unknown> & { latitude: number; longitude: number; name: string; address: string }): void
  scanCode?(options: Options<{ result: string }> & { scanType: string[] }): void
}

declare const wx: NearbyWx

/** `errno`: the person did not agree to the privacy guide. */
const PRIVACY_REFUSED = 104
const isRefused = ({ errMsg = '', errno }: HostError): boolean =>
  errno === PRIVACY_REFUSED || /auth den|permission den|authorize/i.test(errMsg)

/** @param api replaced in tests */
export const createNearby = (api: NearbyWx = wx): Nearby => ({
  async locate() {
    if (!api.getLocation) return { status: 'unavailable' }
    const called = await callHost<{ latitude: number; longitude: number }>((callbacks) =>
      api.getLocation?.({ type: 'gcj02', ...callbacks }),
    )
    if (called.ok) return { status: 'ok', latitude: called.value.latitude, longitude: called.value.longitude }
    return { status: isRefused(called.error) ? 'refused' : 'unavailable' }
  },
  async openMap(target) {
    if (!api.openLocation) return false
    return (await callHost((callbacks) => api.openLocation?.({ ...target, ...callbacks }))).ok
  },
  async scan() {
    if (!api.scanCode) return { status: 'unavailable' }
    const called = await callHost<{ result: string }>((callbacks) =>
      api.scanCode?.({ scanType: ['barCode', 'qrCode', 'datamatrix'], ...callbacks }),
    )
    if (called.ok) return { status: 'ok', text: called.value.result }
    if (isRefused(called.error)) return { status: 'refused' }
    return { status: /cancel/i.test(called.error.errMsg ?? '') ? 'cancelled' : 'unavailable' }
  },
})
