import type { AuthorizationResult } from '../types'
import type { Called } from './call'
import { refusedByPerson } from './call'

/** How the app was brought to the front: another mini-program hands its answer in `extraData`. */
export interface ShowOptions {
  referrerInfo?: { extraData?: unknown }
}

export interface MiniProgramTarget {
  appId: string
  path: string
}

/** ms; a provider's authorization page gives up earlier than this. */
const LONGEST = 10 * 60_000

/** Address of a page in another mini-program: `miniprogram://<appId>/<path>`. @returns null for any other address */
export function miniProgramTarget(url: string): MiniProgramTarget | null {
  const match = /^miniprogram:\/\/([^/]+)\/(.*)$/.exec(url)
  return match?.[1] ? { appId: match[1], path: match[2] ?? '' } : null
}

/** Reads the code somebody came back with; another state than ours is an answer to somebody else. */
export function codeIn({ referrerInfo }: ShowOptions, state: string): string | null {
  const { code, state: returned } = (referrerInfo?.extraData ?? {}) as { code?: unknown; state?: unknown }
  return typeof code === 'string' && code !== '' && returned === state ? code : null
}

function answerIn(options: ShowOptions, state: string): AuthorizationResult {
  const code = codeIn(options, state)
  return code === null ? { status: 'cancelled' } : { status: 'ok', code }
}

/**
 * Leaves for another mini-program and waits until this one is shown again.
 * @param leave the vendor's `navigateToMiniProgram`; called at once, because it needs the tap
 * @param onShow registers for the app coming to the front; returns the undo
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
