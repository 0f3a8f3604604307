import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { toMs } from '@/domain/beijing-time'
import { useRuntime } from './runtime-provider'

/**
 * Counts down to a time on the backend's clock. Computed from the clock and not from ticks, so that it is right after the app was
 * suspended. A page that is covered or in the background does not tick; its value is right when it is shown again.
 * @param until ISO time
 * @returns whole seconds; 0 where the time has passed or is null
 */
export function useCountdown(until: string | null): number {
  const { clock } = useRuntime()
  const [, tick] = useState(0)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const drawn = useRef(0)
  // A hidden page keeps what it shows: being hidden draws it once more, and a second that passed meanwhile would be sent to the view.
  if (shown) drawn.current = until === null ? 0 : Math.max(0, Math.ceil((toMs(until) - clock()) / 1000))
  const left = drawn.current
  const running = shown && left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return left
}
