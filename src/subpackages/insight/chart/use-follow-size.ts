import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type RefObject } from 'react'
import { platform } from '@/runtime'
import type { ChartInstance } from './echarts'

/** Keeps a chart as large as the element with this id. */
export function useFollowSize(id: string, chart: RefObject<ChartInstance | null>): void {
  const follow = async () => {
    const size = await platform.elementSize(id)
    // The page may have been left meanwhile.
    if (size) chart.current?.resize(size)
  }
  // The element has its new size once the view was drawn again.
  const afterDrawing = () => Taro.nextTick(() => void follow())
  // eslint-disable-next-line react-hooks/exhaustive-deps -- it reads nothing but the id
  useEffect(() => platform.onResize(afterDrawing), [id])
  // A page that was covered could not be measured.
  useDidShow(afterDrawing)
}
