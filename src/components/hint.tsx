import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './field.scss'

export interface HintProps {
  tone: 'plain' | 'good' | 'bad'
  text: string
}

const ICONS = { plain: 'info', good: 'check', bad: 'warning' } as const

/** One line below a field about what is correct, missing or wrong. Announced when it changes. */
export const Hint = ({ tone, text }: HintProps) => (
  <View className={`hint hint-${tone}`} aria-live="polite">
    <Icon name={ICONS[tone]} size="s" />
    <Text className="hint-text">{text}</Text>
  </View>
)
