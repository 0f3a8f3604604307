import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { dayText } from '@/components/day-text'
import { Pressable } from '@/components/pressable'
import { describeTime } from '@/components/time-text'
import type { Relative } from '@/contract'
import { toDate, toMs } from '@/domain/beijing-time'
import { familyText as t } from '@/locales/zh-cn/family'
import { relationText } from '../words'

interface OtherRowProps {
  row: Exclude<Relative, { state: 'known' }>
  now: number
  pending: boolean
  onAsk: () => void
  onRetry: () => void
  onMore: () => void
}

/** A relative of whom nothing may or can be shown: what to call them, why, and what to do. */
export function OtherRow({ row, now, pending, onAsk, onRetry, onMore }: OtherRowProps) {
  const relation = relationText(row.relation)
  return (
    <Card>
      <View className="family-row-head">
        <Pressable className="family-who" label={t.more(relation)} onPress={onMore}>
          <Text className="family-relation">{relation}</Text>
        </Pressable>
      </View>
      <View className="family-foot family-foot-bare">
        <View className="family-note">
          <Text className="family-note-text">{textOf(row, toDate(now))}</Text>
          {row.state !== 'failed' && !canAsk(row, now) && (
            <Text className="family-note-text">{t.askLater(describeTime(row.askAgainAt, now))}</Text>
          )}
        </View>
        {row.state === 'failed' ? (
          <Pressable className="family-act" onPress={onRetry}>
            <Text className="family-act-face">{t.retry}</Text>
          </Pressable>
        ) : (
          canAsk(row, now) && (
            <Pressable className="family-act" label={`${t.askAgain}，${relation}`} disabled={pending} onPress={onAsk}>
              <Text className="family-act-face">{t.askAgain}</Text>
            </Pressable>
          )
        )}
      </View>
    </Card>
  )
}

const canAsk = ({ askAgainAt }: Exclude<OtherRowProps['row'], { state: 'failed' }>, now: number): boolean => toMs(askAgainAt) <= now

function textOf(row: OtherRowProps['row'], today: string): string {
  switch (row.state) {
    case 'failed':
      return t.failed(row.psnNameMasked)
    case 'waiting':
      return t.waitingSince(dayText(row.askedOn, today))
    case 'declined':
      return t.declinedOn(dayText(row.on, today))
    case 'withdrawn':
      return t.withdrawnOn
  }
}
