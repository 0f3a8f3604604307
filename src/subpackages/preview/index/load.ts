import type { Session } from '@/contract'
import type { Demo } from '@/services/backend'
import type { Runtime } from '@/services/runtime'
import type { ControlSession, ScenarioId } from '@mock'
import { seeOnce } from './see-once'

/** Switches to another user: the data of the previous one is deleted from the phone. */
export function changeUser({ forgetUser, signIn }: Runtime, next: ControlSession): void {
  forgetUser()
  if (next) signIn({ ...next, scope: 'full', phoneMasked: null, boundCards: 1 } satisfies Session)
}

/** Takes back what an operator chose of the platform: no scenario has this name, so that any that is followed next is another one. */
export const forgetByHand = ({ outcomes }: Demo): void => outcomes.follow('by-hand', {})

/**
 * Loads a scenario. For one without a network, the data is read online first: an offline page shows its last view,
 * and a new user has none.
 */
export async function loadScenario(runtime: Runtime, demo: Demo, id: ScenarioId): Promise<void> {
  const { control, outcomes } = demo
  forgetByHand(demo)
  const next = await control.useScenario(id)
  const offline = outcomes.current().network === 'offline'
  if (offline) outcomes.override({ network: 'real' })
  changeUser(runtime, next)
  if (!offline) return
  await seeOnce(runtime)
  outcomes.override({ network: 'offline' })
}
