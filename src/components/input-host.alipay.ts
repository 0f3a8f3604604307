import type { FocusHost, InputHost } from './keyboard'

/** With a transparent title bar, Alipay's native input on Android ignores the delete key, so the page draws the input. */
export const inputHost: InputHost = (keyboard) => ({ type: keyboard === 'code' ? 'number' : keyboard, enableNative: false })

export const focusHost: FocusHost = { props: (wanted) => ({ focus: wanted }), call: () => undefined }
