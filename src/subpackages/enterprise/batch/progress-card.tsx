import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/components/appearance'
import { Card } from '@/components/card'
import { Legend, SplitBar } from '@/components/split-bar'
import type { Batch } from '@/contract'
import { batchText as t } from '@/locales/zh-cn/enterprise'

/** s as words: 51 秒, 2 分 5 秒. */
const lasting = (seconds: number): string =>
  seconds < 60 ? t.seconds(seconds) : t.minutes(Math.floor(seconds / 60), seconds - Math.floor(seconds / 60) * 60)

function timeText({ state, elapsed, remaining }: Batch): string {
  if (state !== 'running') return t.took(lasting(elapsed))
  return `${t.elapsed(lasting(elapsed))}${remaining === null ? '' : t.remaining(lasting(remaining))}`
}

/** How far it is. As many elements whatever the total, so that an answer changes a few texts and two widths. */
export function ProgressCard({ batch }: { batch: Batch }) {
  const { care } = useAppearance()
  const { done, failed, left, total, places, state } = batch
  return (
    <Card>
      <View className="hr-progress">
        <View className="hr-progress-sum" role="text" aria-label={t.spoken(done + failed, total)}>
          <Text className="hr-progress-count">{done + failed}</Text>
          <Text className="hr-progress-total">{t.total(total)}</Text>
        </View>
        <Text className="hr-progress-time">{state === 'cancelled' ? t.states.cancelled : timeText(batch)}</Text>
      </View>
      <SplitBar
        parts={[
          { swatch: 'chart1', value: done },
          { swatch: 'chart2', value: failed },
          { swatch: 'chart5', value: left },
        ]}
      />
      <View className="hr-legend">
        <Legend swatch="chart1" text={t.done} value={String(done)} />
        <Legend swatch="chart2" text={t.failed} value={String(failed)} />
        <Legend swatch="chart5" text={t.left} value={String(left)} />
      </View>
      {!care && places.length > 0 && (
        <View className="hr-places">
          {places.map((place) => (
            <Text key={place.city} className="hr-place">
              {t.place(place.city, place.done, place.total)}
            </Text>
          ))}
        </View>
      )}
    </Card>
  )
}
