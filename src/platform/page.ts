import { useRef } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'

/** ms; a page shown again within this time is not refreshed. */
const FRESH_FOR = 30_000

/** Refreshes a page when it is pulled down, and when it is shown again after `FRESH_FOR`. */
export function usePageRefresh(refresh: () => void): void {
  const shownAt = useRef<number | null>(null)
  usePullDownRefresh(() => {
    refresh()
    Taro.stopPullDownRefresh()
  })
  useDidShow(() => {
    const before = shownAt.current
    shownAt.current = Date.now()
    if (before !== null && shownAt.current - before > FRESH_FOR) refresh()
  })
}
