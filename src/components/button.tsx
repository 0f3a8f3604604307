import { Text, View } from '@tarojs/components'
import { classes } from './appearance'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './button.scss'

interface ButtonProps {
  text: string
  kind?: 'primary' | 'soft' | 'outline' | 'text' | 'danger'
  small?: boolean
  icon?: IconName
  /** The text then says why, e.g. 还差 2 项. */
  disabled?: boolean
  className?: string
  onPress: () => void
}

export const Button = ({ text, kind = 'primary', small = false, icon, disabled = false, className, onPress }: ButtonProps) => (
  <Pressable
    className={classes('button', `button-${kind}`, small && 'button-small', disabled && 'button-off', className)}
    disabled={disabled}
    onPress={onPress}
  >
    {icon && (
      <View className="button-icon">
        <Icon name={icon} />
      </View>
    )}
    <Text>{text}</Text>
  </Pressable>
)
