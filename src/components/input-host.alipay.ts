import type { InputHost } from './keyboard'

/** Under a transparent title, Android's own rendering of an input answers no delete key: it is drawn by the page instead. */
export const inputHost: InputHost = (type) => ({ type, enableNative: false })
