export interface Timers {
  setTimeout: (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number
  setInterval: (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number
  clearTimeout: (id?: number) => void
  clearInterval: (id?: number) => void
  /** Periods of running intervals, and delays of pending timeouts longer than a second, ms. */
  alive: () => { intervals: number[]; timeouts: number[] }
}

/** The logic's timers, counted: those that run after a page was hidden use battery. */
export function createTimers(fail: (error: unknown) => void): Timers {
  const intervals = new Map<number, number>()
  const timeouts = new Map<number, number>()
  const guarded = (work: (...args: unknown[]) => void, args: unknown[]) => {
    try {
      work(...args)
    } catch (error) {
      fail(error)
    }
  }
  const clear = (id?: number) => {
    if (id === undefined) return
    intervals.delete(id)
    timeouts.delete(id)
    window.clearTimeout(id)
  }
  return {
    setTimeout(work, ms = 0, ...args) {
      const id = window.setTimeout(() => {
        timeouts.delete(id)
        guarded(work, args)
      }, ms)
      timeouts.set(id, ms)
      return id
    },
    setInterval(work, ms = 0, ...args) {
      const id = window.setInterval(() => guarded(work, args), ms)
      intervals.set(id, ms)
      return id
    },
    clearTimeout: clear,
    clearInterval: clear,
    alive: () => ({ intervals: [...intervals.values()], timeouts: [...timeouts.values()].filter((ms) => ms > 1000) }),
  }
}
