import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { describeDate } from '@/components/time-text'
import type { PlaceFiling } from '@/contract'
import { filingText as t } from '@/locales/zh-cn/filing'

/** When a filing holds; the day it ended, once it is over. */
function spanOf({ status, from, until }: PlaceFiling['filing']): string {
  if (from === null || status === 'none') return ''
  if (status === 'over' && until !== null) return t.ended(describeDate(until))
  return t.until(describeDate(from), until === null ? null : describeDate(until))
}

/** Whether somebody has a filing at a place, until when, and how bills are settled there. */
export function StatusCard({ place: { city, filing } }: { place: PlaceFiling }) {
  const { direct, percent, status } = filing
  return (
    <Card>
      <View className="filing-head">
        <Text className="filing-city">{city}</Text>
        <Tag text={t.status[status]} tone={direct ? 'brand' : 'warn'} />
      </View>
      <Text className="filing-says">{`${spanOf(filing)}${direct ? t.direct(city) : t.indirect(city)}${t.percent(percent)}`}</Text>
    </Card>
  )
}
