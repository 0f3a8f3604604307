import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { echarts, type ChartInstance } from './echarts'
import { followPointer } from './follow-pointer'
import type { ChartProps } from './props'
import { useFollowSize } from './use-follow-size'
import './index.scss'

type HostCanvas = HTMLCanvasElement & { setChart(chart: ChartInstance): void }
type Start = (canvas: HostCanvas, width: number, height: number, ratio: number) => ChartInstance | undefined

/** The members of echarts-for-weixin's component that are used. */
interface EcCanvas {
  data: { echarts?: object }
  init(start: Start): void
}

/** echarts-for-weixin reads these two functions of echarts from its page. */
const bridge = {
  registerPreprocessor: echarts.registerPreprocessor,
  setCanvasCreator: (create: () => HTMLCanvasElement) => echarts.setPlatformAPI({ createCanvas: create }),
}
const LAZY = { lazyLoad: true }

/** WeChat: `ec-canvas` of echarts-for-weixin, initialised by a call, so that no function passes through setData. */
export function Chart({ id, option, label, onPoint, onFail }: ChartProps) {
  const chart = useRef<ChartInstance | null>(null)
  const latest = useRef(option)
  latest.current = option
  const report = useRef(onPoint)
  report.current = onPoint

  useEffect(() => {
    let left = false
    const draw: Start = (canvas, width, height, ratio) => {
      // The package's canvas is older than zrender 5 and has no listener methods; touches come through the component.
      const host = Object.assign(canvas, { addEventListener: () => undefined, removeEventListener: () => undefined })
      const instance = echarts.init(host, undefined, { width, height, devicePixelRatio: ratio })
      canvas.setChart(instance)
      // The host initialises the chart when it is ready. If the page was left by then, the chart is disposed of here.
      if (left) instance.dispose()
      else {
        instance.setOption(latest.current)
        followPointer(instance, (index) => report.current(index))
        chart.current = instance
      }
      return instance
    }
    const start: Start = (...given) => {
      try {
        return draw(...given)
      } catch {
        if (!left) onFail()
        return undefined
      }
    }
    Taro.nextTick(() => {
      if (left) return
      // Taro's type of a page lacks the host's own methods.
      const page = Taro.getCurrentInstance().page as unknown as { selectComponent?(selector: string): EcCanvas | null } | null
      const component = page?.selectComponent?.(`#${id}`)
      if (!component) return onFail()
      component.data.echarts = bridge
      component.init(start)
    })
    return () => {
      left = true
      chart.current?.dispose()
      chart.current = null
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the canvas is started once
  }, [id])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  useFollowSize(`${id}-frame`, chart)
  return (
    <View className="chart" id={`${id}-frame`} role="img" aria-label={label}>
      <ec-canvas id={id} canvasId={`${id}-canvas`} ec={LAZY} />
    </View>
  )
}
