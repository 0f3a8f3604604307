import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { describeTime } from '@/components/time-text'
import type { Message } from '@/contract'
import { inboxText } from '@/locales/zh-cn/alerts'
import { open } from '@/navigation'
import { clock } from '@/runtime'
import { messageText } from './message-text'

interface MessageCardProps {
  message: Message
  onRead: () => void
}

/** A message, how it reached the phone, and where it leads. */
export function MessageCard({ message, onRead }: MessageCardProps) {
  const money = useMoney()
  const { icon, tone, title, text } = messageText(message.body, money)
  const { transactionId, read, createdAt } = message
  const press = () => {
    onRead()
    if (transactionId) open('transaction', { id: transactionId })
  }
  return (
    <Pressable className="card message" role="link" onPress={press}>
      <View className={`list-row-icon list-row-icon-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="list-row-main">
        <View className="message-head">
          <View className="message-title">
            <Text className={classes('message-name', !read && 'message-unread')}>{title}</Text>
            {!read && <View className="message-dot" />}
          </View>
          <Text className="list-row-detail">{describeTime(createdAt, clock())}</Text>
        </View>
        <Text className="message-text">{text}</Text>
        <Text className="list-row-detail">{deliveryText(message)}</Text>
        {transactionId && <Text className="message-link">{inboxText.seeTransaction}</Text>}
      </View>
    </Pressable>
  )
}

function deliveryText({ delivery }: Message): string {
  if (delivery.channel === 'platform') return inboxText.deliveredBy[delivery.host]
  if (delivery.channel === 'queued') return inboxText.queued(describeTime(delivery.until, clock()))
  return inboxText.inbox[delivery.reason]
}
