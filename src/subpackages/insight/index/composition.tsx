import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { classes, useAppearance, useMoney, useSpoken } from '@/components/appearance'
import { Card } from '@/components/card'
import type { CompositionPart } from '@/domain/chart-series'
import { insightText } from '@/locales/zh-cn/insight'
import { Chart } from '../chart'
import type { Look } from '../look'
import { compositionOption } from './options'
import { SWATCHES } from './swatches'

interface CompositionProps {
  parts: readonly CompositionPart[]
  total: number
  look: Look
}

/** Spending of the personal account by kind; the list beside the ring is its table. */
export function Composition({ parts, total, look }: CompositionProps) {
  const money = useMoney()
  const spoken = useSpoken()
  const { care, hideAmounts } = useAppearance()
  const title = care ? insightText.care.composition : insightText.composition
  const [failed, setFailed] = useState(false)
  // The host finds no canvas on a page that another one covers: it is drawn when that is left.
  useDidShow(() => setFailed(false))
  const [pointed, setPointed] = useState<number | null>(null)
  const option = useMemo(() => compositionOption(parts, look), [parts, look])
  useEffect(() => setPointed(null), [option])
  if (parts.length === 0) {
    return (
      <Card title={title}>
        <Text className="insight-note">{insightText.noSpending}</Text>
      </Card>
    )
  }
  return (
    <Card title={title} aside={insightText.compositionAside}>
      <View className="composition">
        {!failed && !hideAmounts && !care && (
          <View className="composition-ring">
            <Chart
              id="chart-composition"
              option={option}
              label={insightText.compositionSpoken(spoken(total))}
              onPoint={setPointed}
              onFail={() => setFailed(true)}
            />
            <View className="composition-total" aria-hidden="true">
              <Text className="composition-total-label">{insightText.total}</Text>
              <Text className="composition-total-value">{money(total)}</Text>
            </View>
          </View>
        )}
        <View className="composition-list">
          {parts.map(({ kind, amount, share }, index) => (
            <View key={kind} className={classes('composition-part', index === pointed && 'composition-part-on')}>
              <View className={`legend-dot swatch-${SWATCHES[kind]}`} />
              <Text className="composition-name">{insightText.spending[kind]}</Text>
              <Text className="composition-amount">{money(amount)}</Text>
              <Text className="composition-share">{(share / 10).toFixed(1)}%</Text>
            </View>
          ))}
        </View>
      </View>
    </Card>
  )
}
