import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './state-panel.scss'

interface EmptyStateProps {
  icon: IconName
  title: string
  text: string
  actions: readonly { text: string; onPress: () => void }[]
}

/** Shown where a page has no content: one sentence with the reason and one or two actions, the last of which is recommended. */
export const EmptyState = ({ icon, title, text, actions }: EmptyStateProps) => (
  <View className="state-panel">
    <View className="state-symbol">
      <Icon name={icon} size="l" />
    </View>
    <Text className="state-title state-title-small">{title}</Text>
    <Text className="state-text">{text}</Text>
    <View className="state-actions">
      {actions.map((action, index) => (
        <Button
          key={action.text}
          className="state-action"
          kind={index === actions.length - 1 ? 'soft' : 'outline'}
          text={action.text}
          onPress={action.onPress}
        />
      ))}
    </View>
  </View>
)
