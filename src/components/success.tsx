import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { Icon } from './icon'
import './state-panel.scss'
import './success.scss'

interface SuccessProps {
  /** What was done. */
  title: string
  text: string
  /** The figures it changed. */
  children?: ReactNode
  /** The first is the main next step, and the last of several the way out. */
  actions: readonly { text: string; onPress: () => void }[]
}

function kindOf(index: number, count: number): NonNullable<ButtonProps['kind']> {
  if (index === 0) return 'primary'
  return index === count - 1 ? 'text' : 'soft'
}

/** Ends an act that succeeded, in place of the form: every page that ends so looks alike. */
export const Success = ({ title, text, children, actions }: SuccessProps) => (
  <View className="state-panel">
    <View className="state-symbol success-symbol">
      <Icon name="check" size="l" />
    </View>
    <Text className="state-title">{title}</Text>
    <Text className="state-text">{text}</Text>
    {children && <View className="success-figures">{children}</View>}
    <View className="state-actions">
      {actions.map((action, index) => (
        <Button
          key={action.text}
          className="state-action"
          kind={kindOf(index, actions.length)}
          text={action.text}
          onPress={action.onPress}
        />
      ))}
    </View>
  </View>
)
