import { Image, Text, View } from '@tarojs/components'
import { sparklineUri } from '@/domain/sparkline'
import { usePalette } from './appearance'
import './sparkline.scss'

interface SparklineProps {
  values: readonly number[]
  /** Start, middle and end of the time axis. */
  axis: readonly string[]
  /** What the line says, for those who do not see it. */
  label: string
}

export function Sparkline({ values, axis, label }: SparklineProps) {
  const palette = usePalette()
  if (values.length < 2) return null
  const uri = sparklineUri(values, { width: 311, height: 50, line: palette.c1, ring: palette.card })
  return (
    <View>
      <Image className="sparkline" src={uri} mode="scaleToFill" aria-label={label} />
      <View className="sparkline-axis" aria-hidden="true">
        {axis.map((text) => (
          <Text key={text}>{text}</Text>
        ))}
      </View>
    </View>
  )
}
