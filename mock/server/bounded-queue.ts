import { refuse } from '../refusal'

/**
 * Work that costs much, some of it at a time. @param atOnce how many run together @param waiting how many may wait for them
 * @returns runs work in its turn @throws Refusal SRV-429 when too many wait already
 */
export function boundedQueue(atOnce: number, waiting: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return refuse('SRV-429')
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes the place over; nobody gets between.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
