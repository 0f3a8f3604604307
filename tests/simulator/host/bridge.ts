/**
 * Connects logic and view. With the vendors these are two threads, so no call arrives synchronously:
 * each crossing is a separate task, keeps its order, and takes `delay` ms longer.
 */
export interface Bridge {
  delay: number
  /** Sends work from logic to view, or an API's answer to the logic. Runs in the order of the calls. */
  cross: (work: () => void) => void
}

export function createBridge(delay: number, fail: (error: unknown) => void): Bridge {
  /** Each timer runs the oldest entry, so that the order is kept when `delay` was lowered meanwhile. */
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
