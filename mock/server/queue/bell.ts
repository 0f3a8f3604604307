/** Wakes workers that wait. */
export interface Bell {
  ring(): void
  /** Waits until it rings, at most `ms`. */
  wait(ms: number): Promise<void>
}

export function createBell(): Bell {
  const waiting = new Set<() => void>()
  return {
    ring() {
      for (const rise of [...waiting]) rise()
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const rise = (): void => {
          clearTimeout(timer)
          waiting.delete(rise)
          resolve()
        }
        // The timer does not keep the process alive.
        const timer = setTimeout(rise, ms).unref()
        waiting.add(rise)
      }),
  }
}
