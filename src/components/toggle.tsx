import { View } from '@tarojs/components'
import { classes } from './appearance'
import { Pressable } from './pressable'
import './toggle.scss'

interface ToggleProps {
  on: boolean
  label: string
  disabled?: boolean
  onChange: (on: boolean) => void
}

export const Toggle = ({ on, label, disabled = false, onChange }: ToggleProps) => (
  <Pressable
    className={classes('toggle', on && 'toggle-on')}
    role="switch"
    checked={on}
    label={label}
    disabled={disabled}
    onPress={() => onChange(!on)}
  >
    <View className="toggle-track">
      <View className="toggle-knob" />
    </View>
  </Pressable>
)
