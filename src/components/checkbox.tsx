import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './appearance'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './checkbox.scss'

interface CheckboxProps {
  checked: boolean
  label: string
  onChange: (checked: boolean) => void
  children: ReactNode
}

/** A checkbox. Callers start with `false`: consent must not be ticked beforehand. */
export const Checkbox = ({ checked, label, onChange, children }: CheckboxProps) => (
  <Pressable className="checkbox" role="checkbox" checked={checked} label={label} onPress={() => onChange(!checked)}>
    <View className={classes('checkbox-box', checked && 'checkbox-on')}>{checked && <Icon name="check" size="s" />}</View>
    <View className="checkbox-content">{children}</View>
  </Pressable>
)
