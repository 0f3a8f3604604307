import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type RefObject } from 'react'
import { useRuntime } from '@/services/runtime-provider'
import type { ChartInstance } from './echarts'

/** Keeps a chart as large as the element with this id. */
export function useFollowSize(id: string, chart: RefObject<ChartInstance | null>): void {
  const { platform } = useRuntime()
  const follow = async () => {
    const size = await platform.elementSize(id)
    const drawn = chart.current
    // Null when the page was left meanwhile.
    if (!size || !drawn) return
    // `resize` draws everything anew, also at the same size: the first show would end the first drawing's animation.
    if (size.width !== drawn.getWidth() || size.height !== drawn.getHeight()) drawn.resize(size)
  }
  // The element's new size can be measured only after the view is redrawn.
  const afterDrawing = () => Taro.nextTick(() => void follow())
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it reads nothing but the id
  useEffect(() => platform.onResize(afterDrawing), [id])
  // The page may have been resized while covered, when it could not be measured.
  useDidShow(afterDrawing)
}
