import { useEffect, useRef, useState } from 'react'
import type { Session } from '@/contract'
import { preview } from '@/locales/zh-cn/preview'
import { demo, forgetEverythingLocal, outcomes, session, type ControlSession, type MockControl } from '@/runtime'
import { seeOnce } from './see-once'

/** What the switchboard said last. */
interface Seen {
  status: Awaited<ReturnType<MockControl['status']>>
  personas: Awaited<ReturnType<MockControl['personas']>>
  outbox: Awaited<ReturnType<MockControl['outbox']>>
}

/** What the panel shows and does. */
export interface Panel extends Seen {
  control: MockControl
  outcomes: NonNullable<typeof outcomes>
  /** What was switched last, for the person to read. */
  applied: string | null
  choosePersona: (id: Parameters<MockControl['usePersona']>[0], name: string) => void
  chooseScenario: (id: Parameters<MockControl['useScenario']>[0]) => void
  say: (text: string) => void
  reset: () => void
}

/** Somebody else uses the phone now: nothing of the person before may stay on it. */
function changeUser(next: ControlSession): void {
  forgetEverythingLocal()
  if (next) session.begin({ ...next, scope: 'full', phoneMasked: null, boundCards: 1 } satisfies Session)
}

/**
 * Loads a scenario. One without a network first sees the data once, online: what offline shows is the last view,
 * and there would be none.
 */
async function load(control: MockControl, host: Panel['outcomes'], id: Parameters<MockControl['useScenario']>[0]): Promise<void> {
  const next = await control.useScenario(id)
  const offline = host.current().network === 'offline'
  if (offline) host.override({ network: 'real' })
  changeUser(next)
  if (!offline) return
  await seeOnce()
  host.override({ network: 'offline' })
}

const see = async (control: MockControl): Promise<Seen> => ({
  status: await control.status(),
  personas: await control.personas(),
  outbox: await control.outbox(),
})

/** @param start scenario named in the page's address, loaded once */
export function usePanel(start: string | undefined): Panel | null {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [applied, say] = useState<string | null>(null)
  const started = useRef(false)
  useEffect(() => {
    let here = true
    const again = () => void (demo && see(demo).then((next) => here && setSeen(next)))
    again()
    const undo = [demo?.onChange(again), outcomes?.onChange(again)]
    return () => {
      here = false
      undo.forEach((stop) => stop?.())
    }
  }, [])
  useEffect(() => {
    const named = demo?.scenarios().find(({ id }) => id === start)
    if (!demo || !outcomes || !named || started.current) return
    started.current = true
    void load(demo, outcomes, named.id)
    say(preview.applied(preview.scenarios[named.id]))
  }, [start])
  if (!demo || !outcomes || !seen) return null
  const control = demo
  const host = outcomes
  return {
    ...seen,
    control,
    outcomes: host,
    applied,
    say,
    choosePersona: (id, name) => {
      void control.usePersona(id).then(changeUser)
      say(preview.applied(name))
    },
    chooseScenario: (id) => {
      void load(control, host, id)
      say(preview.applied(preview.scenarios[id]))
    },
    reset: () => {
      void control.reset().then(forgetEverythingLocal)
      say(preview.resetAll)
    },
  }
}
