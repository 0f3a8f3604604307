import type { AuthorizationResult } from '../types'

/** ms between checks whether the window was closed, and ms after which the wait ends. */
const LOOK_EVERY = 500
const LONGEST = 10 * 60_000

/** Opens the provider's page in a new window, which answers by `postMessage({ state, code })` from its own origin. */
export function authorizeElsewhere(url: string, state: string): Promise<AuthorizationResult> {
  const opened = window.open(url, '_blank')
  if (!opened) return Promise.resolve({ status: 'unavailable' })
  return new Promise((resolve) => {
    const began = Date.now()
    const finish = (result: AuthorizationResult) => {
      clearInterval(timer)
      window.removeEventListener('message', hear)
      resolve(result)
    }
    const hear = ({ origin, data }: MessageEvent<unknown>) => {
      const answer = (data ?? {}) as { state?: unknown; code?: unknown }
      if (origin === new URL(url).origin && answer.state === state && typeof answer.code === 'string')
        finish({ status: 'ok', code: answer.code })
    }
    const timer = setInterval(() => {
      if (opened.closed) finish({ status: 'cancelled' })
      else if (Date.now() - began > LONGEST) finish({ status: 'timed-out' })
    }, LOOK_EVERY)
    window.addEventListener('message', hear)
  })
}
