import { createHttpTransport } from '@/services/http-transport'
import type { Driver, MockControl, ScenarioId } from '@mock'
import type { Transport } from '@/contract'
import { startServer } from '../../mock/server/server'
import { bench, memoryDisk, NOON } from '../mock/helpers'
import { DATABASES } from '../support/databases'
import { QUICK_SERVER_CRYPTO } from '../support/quick-crypto'

export interface Subject {
  transport: Transport
  control: MockControl
  /** Real time, ms, which tests advance. */
  time: { now: number }
  token: string | undefined
  close(): Promise<unknown>
}

export type Open = (scenario?: ScenarioId) => Promise<Subject>

const openEmbedded: Open = async (scenario) => {
  const app = await bench(scenario)
  return { transport: app.transport, control: app.control, time: app.time, token: app.token, close: () => Promise.resolve() }
}

/** @param newDriver creates a store for one test */
const openHttp =
  (newDriver: () => Promise<Driver>): Open =>
  async (scenario) => {
    const time = { now: NOON }
    const server = await startServer({ driver: await newDriver(), clock: () => time.now, port: 0, crypto: QUICK_SERVER_CRYPTO })
    const transport = createHttpTransport({
      baseUrl: server.url,
      now: () => time.now,
      async request({ url, method, headers, body }) {
        const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
        return { kind: 'answer', status: response.status, headers: {}, body: await response.text() }
      },
    })
    const token = scenario === undefined ? undefined : (await server.control.useScenario(scenario))?.token
    return { transport, control: server.control, time, token, close: server.close }
  }

/** All transports to the same backend, over every store. Add a real provider here. */
export const TRANSPORTS: readonly (readonly [string, Open])[] = [
  ['embedded', openEmbedded],
  ['http', openHttp(() => Promise.resolve(memoryDisk()))],
  ...DATABASES.map(([name, newDriver]) => [`http over ${name}`, openHttp(newDriver)] as const),
]
