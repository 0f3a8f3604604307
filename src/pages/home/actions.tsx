import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { Icon, type IconName } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'
import { open, type Destination } from '@/navigation'
import { useCallHotline } from '@/services/use-hotline'

interface Action {
  icon: IconName
  text: string
  to: Destination | 'call'
}

const ACTIONS: readonly Action[] = [
  { icon: 'chart', text: t.actions.insight, to: 'insight' },
  { icon: 'bell', text: t.actions.alerts, to: 'alerts' },
  { icon: 'message', text: t.actions.messages, to: 'messages' },
  { icon: 'card', text: t.actions.cards, to: 'cards' },
  { icon: 'route', text: t.actions.channels, to: 'channels' },
  { icon: 'help', text: t.actions.help, to: 'help' },
  { icon: 'shield', text: t.actions.security, to: 'security' },
  { icon: 'phone', text: t.actions.call, to: 'call' },
]

/** Actions of 关怀: in everyday words, with the hotline among them. */
const CARE_ACTIONS: readonly Action[] = [
  { icon: 'list', text: t.actions.transactionsCare, to: 'transactions' },
  { icon: 'hospital', text: t.actions.institutionsCare, to: 'institutions' },
  { icon: 'help', text: t.actions.helpCare, to: 'help' },
  { icon: 'phone', text: t.actions.callCare, to: 'call' },
]

export function Actions({ city }: { city: string }) {
  const call = useCallHotline()
  const { care } = useAppearance()
  return (
    <View className={care ? 'actions-care' : 'actions'} aria-label={`${city}，${t.home.actions}`}>
      {(care ? CARE_ACTIONS : ACTIONS).map(({ icon, text, to }) => (
        <Pressable key={text} className={care ? 'action-care' : 'action'} onPress={() => (to === 'call' ? call() : open(to))}>
          <Icon name={icon} size="l" />
          <Text className="action-text">{text}</Text>
        </Pressable>
      ))}
    </View>
  )
}
