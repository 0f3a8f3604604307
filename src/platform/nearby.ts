import { createNearby as createHost } from './places/host'
import { simulateNearby } from './places/simulated'
import type { Nearby } from './places/types'
import type { PlatformOutcomes } from './types'

export type { MapTarget, Nearby, ScanResult } from './places/types'

/**
 * The host's position, map and scanner, for the one package that uses them.
 * @param outcomes of the demonstration; null in a build that talks to a provider
 */
export function createNearby(outcomes: (() => PlatformOutcomes) | null): Nearby {
  const host = createHost()
  return process.env.TARO_APP_API === 'mock' && outcomes ? simulateNearby(host, outcomes) : host
}
