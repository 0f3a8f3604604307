import { Image, Text, View } from '@tarojs/components'
import { sparklineUri } from '@/domain/sparkline'
import { usePalette } from './appearance'
import './sparkline.scss'

interface SparklineProps {
  values: readonly number[]
  /** Start and end of the time axis, and between them what stands at a point of its own (share of the width, 0–100). */
  start: string
  end: string
  mark?: { text: string; left: number } | null
  /** What the line says, for those who do not see it. */
  label: string
}

/** px at 375: the picture is stretched to the card, shares of it stay. */
export const SPARKLINE_WIDTH = 311

export function Sparkline({ values, start, end, mark, label }: SparklineProps) {
  const palette = usePalette()
  if (values.length < 2) return null
  const uri = sparklineUri(values, { width: SPARKLINE_WIDTH, height: 50, line: palette.c1, ring: palette.card })
  return (
    <View>
      <Image className="sparkline" src={uri} mode="scaleToFill" aria-label={label} />
      <View className="sparkline-axis" aria-hidden="true">
        <Text>{start}</Text>
        {mark && (
          <Text className="sparkline-mark" style={{ left: `${mark.left}%` }}>
            {mark.text}
          </Text>
        )}
        <Text>{end}</Text>
      </View>
    </View>
  )
}
