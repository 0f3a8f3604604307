import { Image, Text, View } from '@tarojs/components'
import { sparklineUri } from '@/domain/sparkline'
import { usePalette } from './appearance'
import './sparkline.scss'

interface SparklineProps {
  values: readonly number[]
  /** Labels of the time axis at its ends, and one at its own point (share of the width, 0–100). */
  start: string
  end: string
  mark?: { text: string; left: number } | null
  /** Description of the line for screen readers. */
  label: string
}

/** px at a width of 375. The picture is stretched to the card, so positions are given as shares. */
export const SPARKLINE_WIDTH = 311

export function Sparkline({ values, start, end, mark, label }: SparklineProps) {
  const palette = usePalette()
  if (values.length < 2) return null
  const uri = sparklineUri(values, { width: SPARKLINE_WIDTH, height: 50, line: palette.chart1, ring: palette.card })
  return (
    <View>
      <View role="img" aria-label={label}>
        <Image className="sparkline" src={uri} mode="scaleToFill" aria-hidden="true" />
      </View>
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
