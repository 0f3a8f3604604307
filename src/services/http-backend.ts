import type { Platform } from '@/platform/types'
import type { Backend } from './backend'
import { createHttpTransport } from './http-transport'
import { createProviderClock } from './provider-clock'

/** Backend of a provider that implements the contract over HTTP. @param baseUrl without a trailing slash */
export function createHttpBackend({ request, now }: Pick<Platform, 'request' | 'now'>, baseUrl: string): Backend {
  const clock = createProviderClock(now)
  return {
    transport: createHttpTransport({ baseUrl, request, now, clock: clock.now, onTime: clock.learn }),
    clock: clock.now,
    latest: clock.latest,
    demo: null,
  }
}
