import type { InputProps } from '@tarojs/components'
import type { InputHost } from './keyboard'

/** The browser drops what its number fields cannot hold, `200,5` and a pasted message included: fields of text, with a keypad where there is one. */
const TYPES = { text: 'text', number: 'tel', digit: 'text', idcard: 'text' } as const

/**
 * What this host's input wants besides the usual. Taro's types know no `tel`; the browser does.
 * The native input has the name, too: a screen reader passes over Taro's element around it.
 */
export const inputHost: InputHost = (keyboard, label) => ({
  type: TYPES[keyboard] as NonNullable<InputProps['type']>,
  nativeProps: { 'aria-label': label },
})
