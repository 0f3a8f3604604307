import { createMockBackend, type MockBackend, type ScenarioId, type StateStore } from '@mock'
import type { Answer, InputOf, OperationName, OutputOf } from '@/contract'

export const NOON = Date.parse('2026-07-15T12:00:00+08:00')

export interface Store extends StateStore {
  text: string | null
  full: boolean
}

export function memoryStore(text: string | null = null): Store {
  const store: Store = {
    text,
    full: false,
    load: () => store.text,
    save(next) {
      if (store.full) return false
      store.text = next
      return true
    },
  }
  return store
}

export interface Bench extends MockBackend {
  store: Store
  /** Real time; tests move it by hand. */
  time: { now: number }
  token: string | undefined
  /** Sends with the scenario's token. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>
  /** As `ask`, and fails the test on a failed answer. */
  get<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  cardId(): Promise<string>
}

export function bench(scenario?: ScenarioId, store = memoryStore(), now = NOON): Bench {
  const time = { now }
  const backend = createMockBackend({ store, clock: () => time.now })
  const token = scenario === undefined ? undefined : backend.control.useScenario(scenario)?.token
  const self: Bench = {
    ...backend,
    store,
    time,
    token,
    ask: (name, input) => backend.transport.send(name, input, { token: self.token }),
    async get(name, input) {
      const answer = await self.ask(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.cause ?? ''}`)
      return answer.data
    },
    async cardId() {
      const { cards } = await self.get('cards.list', {})
      const [first] = cards
      if (!first) throw new Error('no card')
      return first.cardId
    },
  }
  return self
}
