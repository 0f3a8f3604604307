import type { AuthorizationResult } from '../types'
import type { Called } from './call'
import { refusedByPerson } from './call'

/** How the app was shown; another mini-program returns its answer in `extraData`. */
export interface ShowOptions {
  referrerInfo?: { extraData?: unknown }
}

export interface MiniProgramTarget {
  appId: string
  path: string
}

/** ms after which a return counts as timed out; a provider's authorization page expires earlier. */
const LONGEST = 10 * 60_000

/** Parses the address of a page in another mini-program: `miniprogram://<appId>/<path>`. @returns null for any other address */
export function miniProgramTarget(url: string): MiniProgramTarget | null {
  const match = /^miniprogram:\/\/([^/]+)\/(.*)$/.exec(url)
  return match?.[1] ? { appId: match[1], path: match[2] ?? '' } : null
}

/** The authorization code of a return; null without a code or with another `state`, which belongs to another request. */
export function codeIn({ referrerInfo }: ShowOptions, state: string): string | null {
  const { code, state: returned } = (referrerInfo?.extraData ?? {}) as { code?: unknown; state?: unknown }
  return typeof code === 'string' && code !== '' && returned === state ? code : null
}

function answerIn(options: ShowOptions, state: string): AuthorizationResult {
  const code = codeIn(options, state)
  return code === null ? { status: 'cancelled' } : { status: 'ok', code }
}

/**
 * Opens another mini-program and waits until this app is shown again.
 * @param leave the vendor's `navigateToMiniProgram`; called at once, because it must run inside the tap
 * @param onShow subscribes to the app being shown; returns a function that ends it
 * @param now ms since the epoch
 */
export function awayAndBack(
  leave: () => Promise<Called<unknown>>,
  onShow: (listener: (options: ShowOptions) => void) => () => void,
  state: string,
  now: () => number,
): Promise<AuthorizationResult> {
  return new Promise((resolve) => {
    const left = now()
    const undo = onShow((options) => {
      undo()
      resolve(now() - left > LONGEST ? { status: 'timed-out' } : answerIn(options, state))
    })
    void leave().then((called) => {
      if (called.ok) return
      undo()
      resolve({ status: refusedByPerson(called.error) ? 'cancelled' : 'unavailable' })
    })
  })
}
