import { useEffect, useState } from 'react'
import { toMs } from '@/domain/beijing-time'

/**
 * Binds the hook that counts down to a moment by the clock, not by ticks: it is right again after the app slept.
 * @param now ms since the epoch on the backend's clock
 */
export const createUseCountdown = (now: () => number) =>
  /** @returns whole seconds until `until` (ISO); 0 when it has passed or there is none */
  function useCountdown(until: string | null): number {
    const [, tick] = useState(0)
    const left = until === null ? 0 : Math.max(0, Math.ceil((toMs(until) - now()) / 1000))
    const running = left > 0
    useEffect(() => {
      if (!running) return undefined
      const timer = setInterval(() => tick((count) => count + 1), 1000)
      return () => clearInterval(timer)
    }, [running])
    return left
  }
