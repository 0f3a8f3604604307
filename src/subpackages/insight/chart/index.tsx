import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { echarts, type ChartInstance } from './echarts'
import { followPointer } from './follow-pointer'
import type { ChartProps } from './props'
import { useFollowSize } from './use-follow-size'
import './index.scss'

/** Browser: echarts in a DOM element. */
export function Chart({ id, option, label, onPoint, onFail }: ChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<ChartInstance | null>(null)
  const report = useRef(onPoint)
  report.current = onPoint
  useEffect(() => {
    if (!host.current) return onFail()
    const instance = echarts.init(host.current)
    followPointer(instance, (index) => report.current(index))
    chart.current = instance
    return () => {
      instance.dispose()
      chart.current = null
    }
    // Created once for each mounted element; only the option changes.
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
