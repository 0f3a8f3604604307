import type { InputHost } from './keyboard'

export const inputHost: InputHost = (type) => ({ type })
