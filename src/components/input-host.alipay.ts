import type { InputProps } from '@tarojs/components'
import type { Keyboard } from './keyboard'

/** Under a transparent title, Android's own rendering of an input answers no delete key: it is drawn by the page instead. */
export const inputHost = (type: Keyboard): Pick<InputProps, 'type'> & { enableNative: boolean } => ({ type, enableNative: false })
