import { askHost, callHost, tellHost, type Callbacks } from '../common/call'
import { screenOf, type Screen } from './types'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `wx` that is used here. */
export interface ScreenWx {
  getScreenBrightness?(options: Options<{ value: number }>): void
  setScreenBrightness?(options: Options<unknown> & { value: number }): void
  getDeviceInfo?(): { platform: string }
  getSystemInfoSync?(): { platform: string }
}

declare const wx: ScreenWx

/** On Android: as bright as the system makes it. The value read there is one that a light sensor does not move, so it is no way back. */
const AS_THE_SYSTEM = -1

const onAndroid = (api: ScreenWx): boolean =>
  askHost(() => (api.getDeviceInfo?.() ?? api.getSystemInfoSync?.())?.platform, undefined) === 'android'

/** @param api replaced in tests */
export const createScreen = (api: ScreenWx = wx): Screen =>
  screenOf({
    async read() {
      const { getScreenBrightness, setScreenBrightness } = api
      if (!getScreenBrightness || !setScreenBrightness) return null
      const called = await callHost<{ value: number }>((callbacks) => api.getScreenBrightness?.(callbacks))
      return called.ok ? called.value.value : null
    },
    write: (value) => tellHost((callbacks) => api.setScreenBrightness?.({ value, ...callbacks })),
    before: (value) => (onAndroid(api) ? AS_THE_SYSTEM : value),
  })
