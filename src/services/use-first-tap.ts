import { useCallback, useRef } from 'react'

/** ms; two taps within it are one. */
const DOUBLE_TAP = 500

/**
 * For what is done at once, so that no wait holds a second tap off.
 * @param now ms since the epoch on the phone's clock
 * @returns a function that is true for the first of two quick taps only
 */
export function useFirstTap(now: () => number): () => boolean {
  const last = useRef(-Infinity)
  return useCallback(() => {
    const at = now()
    const first = at - last.current >= DOUBLE_TAP
    if (first) last.current = at
    return first
  }, [now])
}
