import { environmentManager, focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import type { Platform } from '@/platform/types'
import type { OfflineCache } from './offline-cache'
import { shouldRetry, waitAfter } from './retry'

/** ms; data younger than this is not fetched again when another page uses it. */
const STALE_TIME = 30_000

/**
 * Connects the library's focus and online state to the host, so that queries are fetched again when the app returns or is online.
 * The library's managers are global: the host that was connected last applies.
 * @returns a function that ends it
 */
export function followHost(queryClient: QueryClient, platform: Pick<Platform, 'network' | 'onVisibility'>): () => void {
  // The library takes a runtime without `window` and Deno, as mini-programs are, for a server.
  environmentManager.setIsServer(() => false)
  focusManager.setEventListener((setFocused) => platform.onVisibility(setFocused))
  onlineManager.setEventListener((setOnline) => {
    void platform.network.current().then((state) => setOnline(state.online))
    return platform.network.onChange((state) => setOnline(state.online))
  })
  queryClient.mount()
  return () => queryClient.unmount()
}

/**
 * Builds the cache of all reads, with retries and the offline cache.
 * @param clock ms since the epoch on the backend's clock, on which the ends of throttles are given
 */
export const createQueryClient = (offlineCache: OfflineCache, clock: () => number): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The first attempt always runs: the transport answers NET-OFFLINE, so no page waits in the state "paused".
        networkMode: 'offlineFirst',
        staleTime: STALE_TIME,
        retry: (earlier, thrown) => shouldRetry(earlier, thrown, clock()),
        retryDelay: (earlier, thrown) => waitAfter(earlier, thrown, clock()),
        persister: offlineCache.persister,
      },
    },
  })
