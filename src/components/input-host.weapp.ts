import type { InputProps } from '@tarojs/components'
import type { Keyboard } from './keyboard'

export const inputHost = (type: Keyboard): Pick<InputProps, 'type'> => ({ type })
