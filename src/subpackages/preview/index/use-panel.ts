import { useEffect, useRef, useState } from 'react'
import { preview } from '@/locales/zh-cn/preview'
import type { Demo } from '@/services/backend'
import { useRuntime } from '@/services/runtime-provider'
import type { MockControl } from '@mock'
import { changeUser, forgetByHand, loadScenario } from './load'
import { seeEffect, startAs, type StartParams } from './start'

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

const see = async (control: MockControl): Promise<Seen> => ({
  status: await control.status(),
  personas: await control.personas(),
  outbox: await control.outbox(),
})

/** @param params of the page's address; what they name is done once */
export function usePanel(params: StartParams): Panel | null {
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
    if (!demo || started.current) return
    started.current = true
    void startAs(runtime, demo, params).then((said) => said !== '' && say(preview.applied(said)))
  }, [demo, runtime, params])
  if (!demo || !seen) return null
  const { control, outcomes } = demo
  return {
    ...seen,
    control,
    outcomes,
    applied,
    say,
    see: () => {
      const { scenarioId } = seen.status
      if (scenarioId !== null) seeEffect(scenarioId)
    },
    choosePersona: (id, name) => {
      void control.usePersona(id).then((next) => changeUser(runtime, next))
      say(preview.applied(name))
    },
    chooseScenario: (id) => {
      void loadScenario(runtime, demo, id)
      say(preview.applied(preview.scenarios[id]))
    },
    reset: () => {
      forgetByHand(demo)
      void control.reset().then(runtime.forgetUser)
      say(preview.resetDone)
    },
  }
}
