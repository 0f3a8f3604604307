import { environmentManager, focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import type { Platform } from '@/platform/types'
import type { LastView } from './last-view'
import { retryDelay, RETRY_DELAYS, shouldRetry } from './retry'

/** ms; moving between pages within this time asks nobody again. */
const STALE_TIME = 30_000

/** Lets the host, not a browser window, say when the app is in front and when it is online. */
function followPlatform(platform: Pick<Platform, 'network' | 'onVisibility'>): void {
  // The hosts have neither window nor Deno, which would pass for a server.
  environmentManager.setIsServer(() => false)
  focusManager.setEventListener((setFocused) => platform.onVisibility(setFocused))
  onlineManager.setEventListener((setOnline) => {
    void platform.network.current().then((state) => setOnline(state.online))
    return platform.network.onChange((state) => setOnline(state.online))
  })
}

/** The cache of everything read. Retries what may pass, keeps the last view, follows the host. */
export function createQueryClient(platform: Pick<Platform, 'network' | 'onVisibility'>, lastView: LastView): QueryClient {
  followPlatform(platform)
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // The first try always runs: the client itself answers NET-OFFLINE, so a page never hangs as "paused".
        networkMode: 'offlineFirst',
        staleTime: STALE_TIME,
        retry: shouldRetry,
        retryDelay: (earlier) => retryDelay(earlier + 1) ?? RETRY_DELAYS[0],
        persister: lastView.persister,
      },
    },
  })
  // Without it, nothing is asked for again when the app comes back to the front or online.
  queryClient.mount()
  return queryClient
}
