import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { CompositionPart } from '@/domain/chart-series'
import { insightText } from '@/locales/zh-cn/insight'
import { Chart } from '../chart'
import { compositionOption, type Look } from './options'
import { SWATCHES } from './swatches'

interface CompositionProps {
  parts: readonly CompositionPart[]
  total: number
  look: Look
}

/** Where the money of the personal account went; the list beside the ring is its table. */
export function Composition({ parts, total, look }: CompositionProps) {
  const money = useMoney()
  const { hideAmounts } = useAppearance()
  const [failed, setFailed] = useState(false)
  const option = useMemo(() => compositionOption(parts, look), [parts, look])
  if (parts.length === 0) {
    return (
      <Card title={insightText.composition}>
        <Text className="insight-note">{insightText.noSpending}</Text>
      </Card>
    )
  }
  return (
    <Card title={insightText.composition} aside={insightText.compositionAside}>
      <View className="composition">
        {!failed && !hideAmounts && (
          <View className="composition-ring">
            <Chart
              id="chart-composition"
              option={option}
              label={insightText.compositionSpoken(money(total))}
              onFail={() => setFailed(true)}
            />
            <View className="composition-total" aria-hidden="true">
              <Text className="composition-total-label">{insightText.total}</Text>
              <Text className="composition-total-value">{money(total)}</Text>
            </View>
          </View>
        )}
        <View className="composition-list">
          {parts.map(({ kind, amount, share }) => (
            <View key={kind} className="composition-part">
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
