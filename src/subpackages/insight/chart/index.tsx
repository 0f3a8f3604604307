import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { echarts, type ChartInstance } from './echarts'
import type { ChartProps } from './props'
import { useFollowSize } from './use-follow-size'
import './index.scss'

/** Browser: echarts on an element of its own. */
export function Chart({ id, option, label, onFail }: ChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<ChartInstance | null>(null)
  useEffect(() => {
    if (!host.current) return onFail()
    const instance = echarts.init(host.current)
    chart.current = instance
    return () => {
      instance.dispose()
      chart.current = null
    }
    // The element lives as long as the component; only the option changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  useFollowSize(id, chart)
  return (
    <View className="chart" id={id} role="img" aria-label={label}>
      <div ref={host} className="chart-canvas" />
    </View>
  )
}
