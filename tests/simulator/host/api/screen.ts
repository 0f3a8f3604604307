import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'

const isBrightness = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

/** WeChat's brightness, of the whole phone. */
export const wxScreenOf = ({ answers, outside }: Environment) => ({
  getScreenBrightness: (options: Callbacks) => answers.succeed(options, { value: outside.brightness, errMsg: 'getScreenBrightness:ok' }),
  setScreenBrightness(options: Callbacks & { value: number }) {
    // This phone is no Android one, which alone knows -1.
    if (!isBrightness(options.value)) return answers.fail(options, { errMsg: 'setScreenBrightness:fail invalid value' })
    outside.brightness = options.value
    return answers.succeed(options, { errMsg: 'setScreenBrightness:ok' })
  },
})

export const myScreenOf = ({ answers, outside }: Environment) => ({
  // Some clients answer in text.
  getScreenBrightness: (options: Callbacks) => answers.succeed(options, { brightness: String(outside.brightness) }),
  setScreenBrightness(options: Callbacks & { brightness: number }) {
    if (!isBrightness(options.brightness)) return answers.fail(options, { error: 2, errorMessage: '参数无效' })
    outside.brightness = options.brightness
    return answers.succeed(options, { success: true })
  },
})
