import type { InputProps } from '@tarojs/components'

/** Keyboards of the fields; `input-host` maps them to each host's names. `code` is for a code that was sent by SMS. */
export type Keyboard = 'text' | 'number' | 'digit' | 'idcard' | 'code'

/** Additional props of a host's input. The label is for hosts that do not pass `aria-label` on. */
export type InputHost = (keyboard: Keyboard, label: string) => Pick<InputProps, 'type' | 'nativeProps'>

/** How a host puts the cursor into an input: by a prop, or by a call to its element. */
export interface FocusHost {
  props: (wanted: boolean) => Pick<InputProps, 'focus'>
  call: (element: { focus?: () => unknown }) => void
}
