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

/** Nothing to show: one sentence why, and one or two ways on. The last action is the recommended one. */
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
