import type { DocumentOf, Kind } from '../../../mock/storage/documents'
import { caller } from '../../contract/caller'
import { signInAs } from '../../contract/ways'
import { bench, keptOf, type Bench } from '../helpers'

/** What several people do with one backend, without a network in between; what it keeps is open to the test. */
export function people() {
  let app: Bench
  const spoken = caller(async (scenario) => {
    app = await bench(scenario)
    return Promise.resolve({ ...app, close: () => Promise.resolve() })
  })
  return {
    ...spoken,
    /** Lets real time go by, ms. */
    pass: (ms: number): void => void (app.time.now += ms),
    /** Everything that is kept, as text. */
    everything: (): string => JSON.stringify(app.driver.documents()),
    /** Documents of a kind that are kept, by id. */
    kept: <Name extends Kind>(kind: Name): Record<string, DocumentOf<Name>> => keptOf(app.driver, kind),
    /** Lets somebody else use the phone. @returns what hands it back to whoever had it */
    async as(phone: string): Promise<() => void> {
      const { token } = spoken.subject()
      await signInAs(spoken, phone)
      return () => void (spoken.subject().token = token)
    },
  }
}
