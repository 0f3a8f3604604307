import type { InputProps } from '@tarojs/components'

/** Keyboards of the fields; `input-host` maps them to each host's names. */
export type Keyboard = 'text' | 'number' | 'digit' | 'idcard'

/** Additional props of a host's input. The label is for hosts that do not pass `aria-label` on. */
export type InputHost = (keyboard: Keyboard, label: string) => Pick<InputProps, 'type' | 'nativeProps'>
