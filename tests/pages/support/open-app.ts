import { createDemo } from '@/demo-backend'
import { createPlatform } from '@/platform'
import type { Demo } from '@/services/backend'
import { createRuntime, type Runtime } from '@/services/runtime'
import type { PersonaId, ScenarioId } from '@mock'
import { fakePlatform } from '../../services/fake-platform'

/** The app on its own phone, with its own embedded backend. */
export interface App extends Runtime {
  demo: Demo
  stop: () => void
}

/** Opens the app on a new phone. Nobody is signed in. */
export function newApp(): App {
  // jsdom does not scroll.
  const { storage, reveal } = fakePlatform()
  const host = { ...createPlatform(), storage, reveal }
  const { platform, backend } = createDemo(host)
  if (!backend.demo) throw new Error('the demonstration has no controls')
  const runtime = createRuntime({ platform, backend })
  return { ...runtime, demo: backend.demo, stop: runtime.start() }
}

type Opened = Awaited<ReturnType<Demo['control']['useScenario']>>

function enter({ signIn }: App, opened: Opened): void {
  if (opened) signIn({ ...opened, scope: 'full', phoneMasked: null, boundCards: 1 })
}

/** Opens the app on a new phone and loads a scenario; signed in if the scenario is. */
export async function openApp(scenario: ScenarioId): Promise<App> {
  const app = newApp()
  enter(app, await app.demo.control.useScenario(scenario))
  return app
}

/** For `renderPage`: signs another persona in after the scenario was loaded. */
export const asPersona =
  (id: PersonaId) =>
  async (app: App): Promise<void> => {
    const opened = await app.demo.control.usePersona(id)
    app.forgetUser()
    app.queryClient.clear()
    enter(app, opened)
  }
