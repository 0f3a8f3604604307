import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { echarts, type ChartInstance } from './echarts'
import type { ChartProps } from './props'
import { useFollowSize } from './use-follow-size'
import './index.scss'

type HostCanvas = HTMLCanvasElement & { setChart(chart: ChartInstance): void }
type Start = (canvas: HostCanvas, width: number, height: number, ratio: number) => ChartInstance | undefined

/** The part of echarts-for-weixin's component that is used. */
interface EcCanvas {
  data: { echarts?: object }
  init(start: Start): void
}

/** echarts-for-weixin asks its page for these two functions of echarts. */
const bridge = {
  registerPreprocessor: echarts.registerPreprocessor,
  setCanvasCreator: (create: () => HTMLCanvasElement) => echarts.setPlatformAPI({ createCanvas: create }),
}
const LAZY = { lazyLoad: true }

/** WeChat: `ec-canvas` of echarts-for-weixin, started by hand so that no function passes through setData. */
export function Chart({ id, option, label, onFail }: ChartProps) {
  const chart = useRef<ChartInstance | null>(null)
  const latest = useRef(option)
  latest.current = option

  useEffect(() => {
    let left = false
    const draw = (...[canvas, width, height, ratio]: Parameters<Start>) => {
      // The package's canvas predates zrender 5: it cannot listen, its touches come through the component.
      const host = Object.assign(canvas, { addEventListener: () => undefined, removeEventListener: () => undefined })
      const instance = echarts.init(host, undefined, { width, height, devicePixelRatio: ratio })
      canvas.setChart(instance)
      // The host starts it when it is ready; by then the page may be gone, and nobody would dispose of it.
      if (left) instance.dispose()
      else {
        instance.setOption(latest.current)
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
      // Taro types the page without the host's own methods.
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
