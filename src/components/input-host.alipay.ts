import type { InputHost } from './keyboard'

/** With a transparent title bar, Alipay's native input on Android ignores the delete key, so the page draws the input. */
export const inputHost: InputHost = (type) => ({ type, enableNative: false })
