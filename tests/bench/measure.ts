import { collectGarbage } from './garbage'

/** ms this process has computed for; what else the machine does hardly touches it. */
function computed(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Best of several runs, ms of computing: what disturbs a run only ever makes it slower. */
export async function timed(work: () => unknown, runs = 5): Promise<number> {
  let best = Infinity
  for (let run = 0; run < runs; run += 1) {
    collectGarbage()
    const began = computed()
    await work()
    best = Math.min(best, computed() - began)
  }
  return best
}

/** Bytes of heap that what `work` returns keeps alive. */
export function retained(work: () => unknown): number {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const kept = work()
  collectGarbage()
  const bytes = process.memoryUsage().heapUsed - before
  // Held until here, so that the collection could not take it.
  return kept === undefined ? 0 : bytes
}

/**
 * Exponent of growth between the first and the last size: 1 is linear, 2 quadratic.
 * @param sizes and costs, one for one
 */
export function growth(sizes: readonly number[], costs: readonly number[]): number {
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)]
  const [cheap = 1, dear = 1] = [costs[0], costs.at(-1)]
  return Math.log(dear / cheap) / Math.log(last / first)
}
