import type { InputProps } from '@tarojs/components'

/** Keyboards our fields ask for; each host has its own word for them (input-host). */
export type Keyboard = 'text' | 'number' | 'digit' | 'idcard'

/** What a host's input wants besides the usual; the name is for one that does not pass `aria-label` on. */
export type InputHost = (keyboard: Keyboard, label: string) => Pick<InputProps, 'type' | 'nativeProps'>
