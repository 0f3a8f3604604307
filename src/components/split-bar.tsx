import { Text, View } from '@tarojs/components'
import { classes } from './appearance'
import './split-bar.scss'

export type Swatch = 'chart1' | 'chart1-soft' | 'chart2' | 'chart3' | 'chart4' | 'chart5'

interface Part {
  swatch: Swatch
  /** Any unit; only proportions count. */
  value: number
}

/**
 * Proportions of a total, 2 px apart because some neighbouring colours are similar. Always used with a legend. `stale` makes it paler, as
 * the amount.
 */
export const SplitBar = ({ parts, stale = false }: { parts: readonly Part[]; stale?: boolean }) => (
  <View className={classes('split-bar', stale && 'split-bar-stale')} aria-hidden="true">
    {parts
      .filter((part) => part.value > 0)
      .map((part) => (
        <View key={part.swatch} className={`split-bar-part swatch-${part.swatch}`} style={{ flexGrow: part.value, flexBasis: '0' }} />
      ))}
  </View>
)

interface LegendProps {
  swatch: Swatch
  text: string
  value?: string
}

export const Legend = ({ swatch, text, value }: LegendProps) => (
  <View className="legend">
    <View className={`legend-dot swatch-${swatch}`} />
    <Text>{text}</Text>
    {value !== undefined && <Text className="legend-value">{value}</Text>}
  </View>
)
