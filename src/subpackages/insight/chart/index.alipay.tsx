import { Canvas, View, type CanvasTouchEvent } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useRuntime } from '@/services/runtime-provider'
import { echarts, type ChartInstance } from './echarts'
import { followPointer } from './follow-pointer'
import type { ChartProps } from './props'
import { useFollowSize } from './use-follow-size'
import './index.scss'

type PointerName = 'mousedown' | 'mousemove' | 'mouseup' | 'click'
/** zrender's entry point for pointer events; not part of its public types. */
interface PointerHandler {
  dispatch(name: PointerName, event: { zrX: number; zrY: number; preventDefault(): void; stopPropagation(): void }): void
}

const ignore = () => undefined

/** Alipay has no ec-canvas: echarts draws on a 2d canvas, and touches are forwarded to it. */
export function Chart({ id, option, label, onPoint, onFail }: ChartProps) {
  const { platform } = useRuntime()
  const chart = useRef<ChartInstance | null>(null)
  const latest = useRef(option)
  latest.current = option
  const report = useRef(onPoint)
  report.current = onPoint

  useEffect(() => {
    let left = false
    const start = async () => {
      const canvas = await platform.canvasNode(id)
      const size = await platform.elementSize(id)
      if (left) return
      if (!canvas || !size) return onFail()
      const pixelRatio = platform.pixelRatio()
      canvas.width = size.width * pixelRatio
      canvas.height = size.height * pixelRatio
      // zrender adds listeners to its host element; a mini-program canvas has no such methods, so they do nothing.
      const host = Object.assign(canvas as HTMLCanvasElement, { addEventListener: ignore, removeEventListener: ignore })
      echarts.setPlatformAPI({ createCanvas: () => host })
      const instance = echarts.init(host, undefined, { ...size, devicePixelRatio: pixelRatio })
      instance.setOption(latest.current)
      followPointer(instance, (index) => report.current(index))
      chart.current = instance
    }
    Taro.nextTick(() => void start().catch(() => left || onFail()))
    return () => {
      left = true
      chart.current?.dispose()
      chart.current = null
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the canvas is started once
  }, [id])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  useFollowSize(id, chart)

  const point = (event: CanvasTouchEvent, ...names: PointerName[]) => {
    const touch = event.touches[0] ?? event.changedTouches[0]
    const handler = chart.current?.getZr().handler as unknown as PointerHandler | undefined
    if (!touch || !handler) return
    for (const name of names) handler.dispatch(name, { zrX: touch.x, zrY: touch.y, preventDefault: ignore, stopPropagation: ignore })
  }
  return (
    <View className="chart" role="img" aria-label={label}>
      <Canvas
        type="2d"
        id={id}
        className="chart-canvas"
        onTouchStart={(event) => point(event, 'mousedown', 'mousemove')}
        onTouchMove={(event) => point(event, 'mousemove')}
        onTouchEnd={(event) => point(event, 'mouseup', 'click')}
      />
    </View>
  )
}
