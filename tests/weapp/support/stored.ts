import { createMockBackend, openPhone, type KeyValues } from '@mock'
import type { ScenarioId } from '@mock'

/** Storage of a phone on which a scenario was loaded: the mock's state and a session. */
export async function storedScenario(id: ScenarioId): Promise<Record<string, string>> {
  const stored = new Map<string, string>()
  const storage: KeyValues = {
    get: (key) => stored.get(key) ?? null,
    set: (key, text) => stored.set(key, text).size > 0,
    remove: (key) => void stored.delete(key),
    keys: () => [...stored.keys()],
  }
  const { control } = createMockBackend({
    driver: openPhone(storage, 'mock-backend', Date.now()),
    // A scenario sets its own time, which then runs with the phone's clock.
    clock: () => Date.now(),
    delay: () => Promise.resolve(),
    latency: 0,
  })
  const session = await control.useScenario(id)
  if (session) stored.set('session', JSON.stringify({ ...session, scope: 'full', phoneMasked: null, boundCards: 1 }))
  return Object.fromEntries(stored)
}
