import { fail } from '../domain-error'

/**
 * Limits how many expensive tasks run concurrently. @param atOnce tasks that run at a time @param waiting tasks that may wait
 * @returns runs a task once a slot is free @throws DomainError SRV-429 when `waiting` tasks wait already
 */
export function boundedQueue(atOnce: number, waiting: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return fail('SRV-429')
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      // The slot passes to the task that has waited longest, so that a new caller cannot take it.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
