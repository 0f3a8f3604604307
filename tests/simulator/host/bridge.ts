/**
 * The way between logic and view. With the vendors these are two threads, so nothing arrives at once:
 * every crossing waits a turn, keeps its order, and takes `delay` ms on top.
 */
export interface Bridge {
  delay: number
  /** Logic → view, and answers of the vendor's API → logic. Arrives in the order of the calls. */
  cross: (work: () => void) => void
}

export function createBridge(delay: number, fail: (error: unknown) => void): Bridge {
  /** Whoever arrives takes the oldest along: a delay that was lowered lets nothing overtake. */
  const waiting: (() => void)[] = []
  const bridge: Bridge = {
    delay,
    cross: (work) => {
      waiting.push(work)
      setTimeout(() => {
        try {
          waiting.shift()?.()
        } catch (error) {
          fail(error)
        }
      }, bridge.delay)
    },
  }
  return bridge
}
