import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './appearance'
import { pressableHost } from './pressable-host'
import './pressable.scss'

interface PressableProps {
  children?: ReactNode
  className?: string
  /** Needed where the content has no text, or where its text is not enough. */
  label?: string | undefined
  role?: 'button' | 'link' | 'tab' | 'checkbox' | 'switch' | 'radio' | 'option'
  checked?: boolean
  disabled?: boolean
  /** Told to screen readers as not available yet, though a tap does something: it leads to what is missing. */
  incomplete?: boolean
  hover?: 'pressed' | 'pressed-sunk'
  onPress: () => void
}

/** The only component that handles taps. `role` becomes `aria-role` in WeChat's templates (config/plugins/aria). */
export function Pressable({
  children,
  className,
  label,
  role = 'button',
  checked,
  disabled = false,
  incomplete = false,
  hover = 'pressed',
  onPress,
}: PressableProps) {
  // ARIA knows no checked tab: what is chosen among tabs and options is selected.
  const selects = role === 'tab' || role === 'option'
  const state = checked === undefined ? {} : selects ? { 'aria-selected': String(checked) } : { 'aria-checked': String(checked) }
  const name = label ? { 'aria-label': label } : {}
  const able = disabled || incomplete ? { 'aria-disabled': 'true' } : {}
  const press = disabled ? {} : { onClick: onPress }
  return (
    <View
      className={classes(className, disabled && 'disabled')}
      hoverClass={disabled ? 'none' : hover}
      hoverStayTime={100}
      role={role}
      {...state}
      {...name}
      {...able}
      {...press}
      {...pressableHost}
    >
      {children}
    </View>
  )
}
