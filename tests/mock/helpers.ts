import { createMockBackend, memoryDriver, type MemoryDriver, type MockBackend, type ScenarioId } from '@mock'
import type { Answer, InputOf, OperationName, OutputOf } from '@/contract'
import { operationOf } from '@/contract/operations'
import type { DocumentOf, Kind } from '../../mock/storage/documents'
import { failToStore } from '../../mock/storage/driver'
import { QUICK_PHONE_CRYPTO } from '../support/quick-crypto'

export const NOON = Date.parse('2026-07-15T12:00:00+08:00')

export interface Disk extends MemoryDriver {
  full: boolean
}

/** Documents in memory that refuse to be kept while they are `full`. @param copied what lies on it to begin with */
export function memoryDisk(copied: Record<string, unknown> = {}): Disk {
  const loaded = Object.entries(copied).map(([key, document]) => [key, { text: JSON.stringify(document), version: 1, expiresAt: null }])
  const disk: Disk = {
    ...memoryDriver(Object.fromEntries(loaded) as Parameters<typeof memoryDriver>[0], () => {
      if (disk.full) failToStore('full')
    }),
    full: false,
  }
  return disk
}

/** Documents of a kind that are kept, by id. */
export const keptOf = <Name extends Kind>(driver: MemoryDriver, kind: Name): Record<string, DocumentOf<Name>> =>
  Object.fromEntries(
    Object.entries(driver.documents())
      .filter(([key]) => key.startsWith(`${kind}/`))
      .map(([key, document]) => [key.slice(kind.length + 1), document as DocumentOf<Name>]), // written by this very version
  )

export interface Bench extends MockBackend {
  driver: Disk
  /** Real time; tests move it by hand. */
  time: { now: number }
  token: string | undefined
  /** Sends with the scenario's token. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>
  /** As `ask`, and fails the test on a failed answer. */
  get<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  cardId(): Promise<string>
}

export async function bench(scenario?: ScenarioId, driver = memoryDisk(), now = NOON, crypto = QUICK_PHONE_CRYPTO): Promise<Bench> {
  const time = { now }
  const backend = createMockBackend({ driver, clock: () => time.now, crypto })
  const token = scenario === undefined ? undefined : (await backend.control.useScenario(scenario))?.token
  const self: Bench = {
    ...backend,
    driver,
    time,
    token,
    ask: (name, input) => backend.transport.send(operationOf(name), input, { token: self.token }),
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
