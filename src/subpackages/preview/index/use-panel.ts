import { useEffect, useRef, useState } from 'react'
import type { Session } from '@/contract'
import { preview } from '@/locales/zh-cn/preview'
import type { Demo } from '@/services/backend'
import type { Runtime } from '@/services/runtime'
import { useRuntime } from '@/services/runtime-provider'
import { open } from '@/navigation'
import type { ControlSession, MockControl, ScenarioId } from '@mock'
import { effectOf } from './effects'
import { seeOnce } from './see-once'

/** Latest state of the mock's control. */
interface Seen {
  status: Awaited<ReturnType<MockControl['status']>>
  personas: Awaited<ReturnType<MockControl['personas']>>
  outbox: Awaited<ReturnType<MockControl['outbox']>>
}

/** State and actions of the panel. */
export interface Panel extends Seen, Pick<Demo, 'control' | 'outcomes'> {
  /** The last change, as text for the operator. */
  applied: string | null
  /** Opens the page on which the scenario is seen. */
  see: () => void
  choosePersona: (id: Parameters<MockControl['usePersona']>[0], name: string) => void
  chooseScenario: (id: Parameters<MockControl['useScenario']>[0]) => void
  say: (text: string) => void
  reset: () => void
}

/** Switches to another user: the data of the previous one is deleted from the phone. */
function changeUser({ forgetUser, signIn }: Runtime, next: ControlSession): void {
  forgetUser()
  if (next) signIn({ ...next, scope: 'full', phoneMasked: null, boundCards: 1 } satisfies Session)
}

/**
 * Loads a scenario. For one without a network, the data is read online first: an offline page shows its last view,
 * and a new user has none.
 */
async function load(runtime: Runtime, { control, outcomes }: Demo, id: Parameters<MockControl['useScenario']>[0]): Promise<void> {
  const next = await control.useScenario(id)
  const offline = outcomes.current().network === 'offline'
  if (offline) outcomes.override({ network: 'real' })
  changeUser(runtime, next)
  if (!offline) return
  await seeOnce(runtime)
  outcomes.override({ network: 'offline' })
}

function seeEffect(id: ScenarioId): void {
  const { to, params } = effectOf(id)
  open(to, params)
}

const see = async (control: MockControl): Promise<Seen> => ({
  status: await control.status(),
  personas: await control.personas(),
  outbox: await control.outbox(),
})

/**
 * @param start scenario named in the page's address, loaded once
 * @param stays the panel stays, instead of landing on the scenario's effect
 */
export function usePanel(start: string | undefined, stays: boolean): Panel | null {
  const runtime = useRuntime()
  const { demo } = runtime
  const [seen, setSeen] = useState<Seen | null>(null)
  const [applied, say] = useState<string | null>(null)
  const started = useRef(false)
  useEffect(() => {
    let here = true
    const again = () => void (demo && see(demo.control).then((next) => here && setSeen(next)))
    again()
    const undo = [demo?.control.onChange(again), demo?.outcomes.onChange(again)]
    return () => {
      here = false
      undo.forEach((stop) => stop?.())
    }
  }, [demo])
  useEffect(() => {
    const named = demo?.control.scenarios().find(({ id }) => id === start)
    if (!demo || !named || started.current) return
    started.current = true
    void load(runtime, demo, named.id).then(() => stays || seeEffect(named.id))
    say(preview.applied(preview.scenarios[named.id]))
  }, [demo, runtime, start, stays])
  if (!demo || !seen) return null
  const { control, outcomes } = demo
  return {
    ...seen,
    control,
    outcomes,
    applied,
    say,
    see: () => seeEffect(seen.status.scenarioId),
    choosePersona: (id, name) => {
      void control.usePersona(id).then((next) => changeUser(runtime, next))
      say(preview.applied(name))
    },
    chooseScenario: (id) => {
      void load(runtime, demo, id)
      say(preview.applied(preview.scenarios[id]))
    },
    reset: () => {
      void control.reset().then(runtime.forgetUser)
      say(preview.resetAll)
    },
  }
}
