import { beijingAt, toIso } from '@/domain/beijing-time'
import { preview } from '@/locales/zh-cn/preview'
import { isDestination, open } from '@/navigation'
import type { Demo } from '@/services/backend'
import type { Runtime } from '@/services/runtime'
import type { MockControl, ScenarioId } from '@mock'
import { effectOf } from './effects'
import { changeUser, loadScenario } from './load'

/** What the address of the panel may name; the devtools' compile modes and the desk of `npm run simulate` use it. */
export type StartParams = Partial<Record<'scenario' | 'persona' | 'clock' | 'look' | 'care' | 'page' | 'stay', string>>

const LOOKS = ['auto', 'light', 'dark'] as const

/** @param text Beijing time to the minute, `2026-07-15T09:41`, or `real` @returns undefined for any other text */
function clockOf(text: string | undefined): string | null | undefined {
  if (text === 'real') return null
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(text ?? '') ?? []
  return day === undefined || time === undefined ? undefined : toIso(beijingAt(day, `${time}:00`))
}

const personaOf = async (control: MockControl, id: string | undefined) => (await control.personas()).find((persona) => persona.id === id)

function dress({ preferences }: Runtime, { look, care }: StartParams): void {
  const theme = LOOKS.find((known) => known === look)
  if (theme) preferences.getState().change({ theme })
  if (care === '0' || care === '1') preferences.getState().change({ care: care === '1' })
}

/** Opens the page on which a scenario is seen. */
export function seeEffect(id: ScenarioId): void {
  const { to, params } = effectOf(id)
  open(to, params)
}

/** Opens the page that was named, or the one on which a scenario is seen: `effect` is that of the scenario loaded before, wherever it is. */
async function land(control: MockControl, page: string | undefined, scenario: ScenarioId | undefined): Promise<void> {
  if (isDestination(page)) return open(page)
  const seen = scenario ?? (page === 'effect' ? (await control.status()).scenarioId : null)
  if (seen !== null) seeEffect(seen)
  else if (page === 'effect') open('home')
}

/**
 * Does what the panel's address says, in this order: scenario, persona, clock, look, page. What it does not name stays as it is; names that
 * nobody knows are ignored.
 * @returns what was switched to, to be said; empty where nothing was
 */
export async function startAs(runtime: Runtime, demo: Demo, params: StartParams): Promise<string> {
  const { control } = demo
  const said: string[] = []
  const scenario = control.scenarios().find(({ id }) => id === params.scenario)
  if (scenario) {
    await loadScenario(runtime, demo, scenario.id)
    said.push(preview.scenarios[scenario.id])
  }
  const persona = await personaOf(control, params.persona)
  if (persona) {
    changeUser(runtime, await control.usePersona(persona.id))
    said.push(persona.nameMasked ?? preview.nobody)
  }
  const clock = clockOf(params.clock)
  if (clock !== undefined) {
    await control.moveClock(clock)
    said.push(clock === null ? preview.realClock : `${preview.demoClock} ${params.clock?.replace('T', ' ') ?? ''}`)
  }
  dress(runtime, params)
  if (params.stay === undefined) await land(control, params.page, scenario?.id)
  return said.join(' · ')
}
