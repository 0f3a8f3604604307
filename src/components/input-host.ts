import type { InputProps } from '@tarojs/components'
import type { FocusHost, InputHost } from './keyboard'

/**
 * Browsers drop text that number fields cannot hold, such as `200,5` or a pasted message. So the fields are text fields, with a keypad
 * where possible.
 */
const TYPES = { text: 'text', number: 'tel', digit: 'text', idcard: 'text', code: 'tel' } as const

/**
 * Additional props of the browser's input. `tel` is missing in Taro's types, but browsers know it.
 * The native input gets the label, too, because screen readers skip Taro's element around it.
 */
export const inputHost: InputHost = (keyboard, label) => ({
  type: TYPES[keyboard] as NonNullable<InputProps['type']>,
  // The phone's keyboard then offers the code out of the message.
  nativeProps: { 'aria-label': label, ...(keyboard === 'code' ? { autocomplete: 'one-time-code' } : {}) },
})

/** A prop would count once only; the element's own call counts each time. */
export const focusHost: FocusHost = { props: () => ({}), call: (element) => void element.focus?.() }
