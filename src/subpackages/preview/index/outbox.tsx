import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { describeTime } from '@/components/time-text'
import { alertText, inboxText } from '@/locales/zh-cn/alerts'
import { preview } from '@/locales/zh-cn/preview'
import { useRuntime } from '@/services/runtime-provider'
import type { Panel } from './use-panel'

type Item = Panel['outbox'][number]

const fieldName = (key: string): string => (key in alertText.fields ? alertText.fields[key as keyof typeof alertText.fields] : key)

const textOf = ({ code, fields }: Item): string =>
  code === null ? fields.map(({ label, value }) => `${fieldName(label)} ${value}`).join(' · ') : preview.smsCode(code)

/** Messages that would have been sent by SMS or by the vendor's platform. */
export const Outbox = ({ items }: { items: readonly Item[] }) => {
  const { clock } = useRuntime()
  return (
    <Card title={preview.outbox}>
      {items.length === 0 && <Text className="panel-note">{preview.outboxEmpty}</Text>}
      {items.slice(0, 8).map((item) => (
        <View key={item.id} className="outbox-item">
          <Text className="outbox-head">
            {item.channel === 'sms' ? preview.sms : inboxText.deliveredBy[item.channel]} · {describeTime(item.at, clock())}
          </Text>
          <Text className="outbox-text">
            {item.kind ? `${alertText.names[item.kind]} · ` : ''}
            {textOf(item)}
          </Text>
        </View>
      ))}
    </Card>
  )
}
