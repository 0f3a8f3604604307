import { PRIMARY_CARD } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { createPlatform } from '@/platform'
import { createHttpBackend } from '@/services/http-backend'
import { readAhead } from '@/services/remote/remote-query'
import { createRuntime, type Runtime } from '@/services/runtime'
import { createDemo } from './demo-backend'
import { ROUTES } from './routes'

/** Composition root: picks the host and whom the app asks, and starts the app over them. */
export function startRuntime(): Runtime {
  const host = createPlatform()
  // Folded at build time: a build with a provider's URL contains neither the mock nor the simulated host.
  const parts =
    process.env.TARO_APP_API === 'mock'
      ? createDemo(host)
      : { platform: host, backend: createHttpBackend(host, process.env.TARO_APP_API ?? '') }
  const runtime = createRuntime(parts)
  runtime.start()
  // Before anything is drawn: on a phone the host still loads the page's own script meanwhile.
  if (runtime.platform.entryPath() === ROUTES.home) readAhead(runtime, accountOverview, { cardId: PRIMARY_CARD })
  return runtime
}
