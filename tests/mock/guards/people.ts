import type { State } from '../../../mock/state'
import { caller } from '../../contract/caller'
import { signInAs } from '../../contract/ways'
import { bench, type Bench } from '../helpers'

export const MINUTE = 60_000

/** What several people do with one backend, without a network in between; what it keeps is open to the test. */
export function people() {
  let app: Bench
  const spoken = caller((scenario) => {
    app = bench(scenario)
    return Promise.resolve({ ...app, close: () => Promise.resolve() })
  })
  return {
    ...spoken,
    /** Lets real time go by, ms. */
    pass: (ms: number): void => void (app.time.now += ms),
    kept: (): State => JSON.parse(app.store.text ?? '') as State, // written by this very version
    /** Lets somebody else use the phone. @returns what hands it back to whoever had it */
    async as(phone: string): Promise<() => void> {
      const { token } = spoken.subject()
      await signInAs(spoken, phone)
      return () => void (spoken.subject().token = token)
    },
  }
}
