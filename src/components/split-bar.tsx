import { Text, View } from '@tarojs/components'
import { classes } from './appearance'
import './split-bar.scss'

export type Swatch = 'c1' | 'c1-soft' | 'c2' | 'c3' | 'c4' | 'c5'

interface Part {
  swatch: Swatch
  /** Any unit; only proportions count. */
  value: number
}

/** Proportions of a whole, 2 px apart because some neighbours are close in colour. Always beside a legend. `stale` pales with the amount. */
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
