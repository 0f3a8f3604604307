import { Text, View } from '@tarojs/components'
import { classes, useMoney } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { describeTime } from '@/components/time-text'
import type { Message } from '@/contract'
import { toClock, toDate } from '@/domain/beijing-time'
import { inboxText } from '@/locales/zh-cn/alerts'
import { open, type Destination } from '@/navigation'
import { useRuntime } from '@/services/runtime-provider'
import { messageText } from './message-text'
import '../../../components/list-row.scss'

interface MessageCardProps {
  message: Message
  onRead: () => void
}

/** A message, how it was delivered, and a link to what it concerns. */
export function MessageCard({ message, onRead }: MessageCardProps) {
  const { clock } = useRuntime()
  const money = useMoney()
  const { read, createdAt } = message
  const { icon, tone, title, text } = messageText(message.body, money, toDate(createdAt))
  const way = wayOf(message)
  const delivered = deliveryText(message, clock())
  const press = () => {
    onRead()
    if (way) open(way.to, way.params)
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
          <Text className="list-row-detail">{toClock(createdAt)}</Text>
        </View>
        <Text className="message-text">{text}</Text>
        {delivered !== null && <Text className="list-row-detail">{delivered}</Text>}
        {way && <Text className={classes('message-link', tone === 'danger' && 'message-link-danger')}>{way.text}</Text>}
      </View>
    </Pressable>
  )
}

interface Way {
  text: string
  to: Destination
  params?: Record<string, string>
}

/** The action that a message offers; null where there is nothing to do. */
function wayOf({ body, transactionId, cardId }: Message): Way | null {
  if (transactionId)
    return {
      text: inboxText.seeTransaction,
      to: 'transaction',
      params: { id: transactionId, ...(cardId === undefined ? {} : { card: cardId }) },
    }
  if (body.kind === 'new-device') return { text: inboxText.notMe, to: 'devices' }
  if (body.kind === 'password-age') return { text: inboxText.changePassword, to: 'password', params: { mode: 'change' } }
  if (body.kind === 'family') return { text: inboxText.seeFamily, to: 'family' }
  if (body.kind === 'workplace')
    return body.about === 'batch' || body.about === 'withdrawn'
      ? { text: inboxText.seeBatch, to: 'enterprise' }
      : { text: inboxText.seeWorkplace, to: 'workplace' }
  return null
}

/** How it came; null for one of a kind that is not subscribed, which the page says once. */
function deliveryText({ delivery }: Message, now: number): string | null {
  if (delivery.channel === 'platform') return inboxText.deliveredBy[delivery.host]
  if (delivery.channel === 'queued') return inboxText.queued(describeTime(delivery.until, now))
  return delivery.reason === 'not-subscribed' ? null : inboxText.inbox[delivery.reason]
}
