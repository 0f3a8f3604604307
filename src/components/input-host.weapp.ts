import type { FocusHost, InputHost } from './keyboard'

export const inputHost: InputHost = (keyboard) => ({ type: keyboard === 'code' ? 'number' : keyboard })

export const focusHost: FocusHost = { props: (wanted) => ({ focus: wanted }), call: () => undefined }
