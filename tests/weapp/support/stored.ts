import { createMockBackend } from '@mock'
import type { ScenarioId } from '../../../mock/control-types'

/** What the phone holds after an operator loaded a scenario: the mock's state and a session. */
export function storedScenario(id: ScenarioId): Record<string, string> {
  const stored: Record<string, string> = {}
  const { control } = createMockBackend({
    store: { load: () => null, save: (text) => (stored['mock-backend'] = text) !== '' },
    // Scenarios bring their own moment; it runs on from the phone's clock.
    clock: () => Date.now(),
    delay: () => Promise.resolve(),
    latency: 0,
  })
  const session = control.useScenario(id)
  if (session) stored.session = JSON.stringify({ ...session, scope: 'full', phoneMasked: null, boundCards: 1 })
  return stored
}
