import type { Bridge } from '../bridge'

/** The three callbacks that every asynchronous call of both vendors takes. */
export interface Callbacks {
  success?: (value: unknown) => void
  fail?: (error: unknown) => void
  complete?: (value: unknown) => void
}

export interface Answers {
  /** Completes a call by its callbacks; by a promise when there are none. */
  succeed: (options: Callbacks | undefined, value: object) => Promise<unknown> | undefined
  fail: (options: Callbacks | undefined, error: object) => Promise<unknown> | undefined
}

/** Answers cross the bridge, so they never arrive before the call has returned. */
export function createAnswers(bridge: Bridge): Answers {
  const answer = (options: Callbacks | undefined, ok: boolean, value: object): Promise<unknown> | undefined => {
    const called = options?.success ?? options?.fail ?? options?.complete
    if (!called) {
      return new Promise((resolve, reject) => bridge.cross(() => (ok ? resolve : reject)(value)))
    }
    bridge.cross(() => {
      if (ok) options?.success?.(value)
      else options?.fail?.(value)
      options?.complete?.(value)
    })
    return undefined
  }
  return { succeed: (options, value) => answer(options, true, value), fail: (options, error) => answer(options, false, error) }
}
