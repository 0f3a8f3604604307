import { callHost, tellHost, type Callbacks } from '../common/call'
import { screenOf, type Screen } from './types'

type Options<Value> = Partial<Callbacks<Value>>

/** The part of `my` that is used here. Numbers arrive as text on some clients. */
export interface ScreenMy {
  getScreenBrightness?(options: Options<{ brightness: number | string }>): void
  setScreenBrightness?(options: Options<unknown> & { brightness: number }): void
}

declare const my: ScreenMy

/** @param api replaced in tests */
export const createScreen = (api: ScreenMy = my): Screen =>
  screenOf({
    async read() {
      const { getScreenBrightness, setScreenBrightness } = api
      if (!getScreenBrightness || !setScreenBrightness) return null
      const called = await callHost<{ brightness: number | string }>((callbacks) => api.getScreenBrightness?.(callbacks))
      const value = called.ok ? Number(called.value.brightness) : Number.NaN
      return Number.isNaN(value) ? null : value
    },
    write: (brightness) => tellHost((callbacks) => api.setScreenBrightness?.({ brightness, ...callbacks })),
  })
