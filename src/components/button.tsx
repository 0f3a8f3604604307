import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { classes } from './appearance'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './button.scss'

export interface ButtonProps {
  text: string
  kind?: 'primary' | 'soft' | 'outline' | 'text' | 'danger'
  small?: boolean
  icon?: IconName
  /** The text must then give the reason, e.g. 还差 2 项. */
  disabled?: boolean
  /** Looks disabled, but a tap leads to what is missing. */
  incomplete?: boolean
  className?: string
  onPress: () => void
}

/** ms; a second tap within this time is ignored. */
const DOUBLE_TAP = 500

/**
 * Wraps `press` so that the second of two quick taps is ignored.
 * @param shown text of the button; once it changes, a tap counts again because it means another action
 */
function useSingleTap(press: () => void, shown: string): () => void {
  const held = useRef(false)
  useEffect(() => {
    held.current = false
  }, [shown])
  return () => {
    if (held.current) return
    held.current = true
    setTimeout(() => (held.current = false), DOUBLE_TAP)
    press()
  }
}

/** Calls `onPress` once for a double tap, also where the action ends before the second tap. */
export function Button({
  text,
  kind = 'primary',
  small = false,
  icon,
  disabled = false,
  incomplete = false,
  className,
  onPress,
}: ButtonProps) {
  return (
    <Pressable
      className={classes('button', `button-${kind}`, small && 'button-small', (disabled || incomplete) && 'button-off', className)}
      disabled={disabled}
      incomplete={incomplete}
      onPress={useSingleTap(onPress, text)}
    >
      {icon && (
        <View className="button-icon">
          <Icon name={icon} />
        </View>
      )}
      <Text>{text}</Text>
    </Pressable>
  )
}
