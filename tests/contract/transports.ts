import { createHttpTransport } from '@/services/http-transport'
import type { MockControl, ScenarioId } from '@mock'
import type { Transport } from '@/contract'
import { startServer } from '../../mock/server/server'
import { bench, memoryStore, NOON } from '../mock/helpers'

export interface Subject {
  transport: Transport
  control: MockControl
  /** Real time, moved by hand. */
  time: { now: number }
  token: string | undefined
  close(): Promise<unknown>
}

export type Open = (scenario?: ScenarioId) => Promise<Subject>

const openEmbedded: Open = async (scenario) => {
  const app = bench(scenario)
  return { transport: app.transport, control: app.control, time: app.time, token: app.token, close: () => Promise.resolve() }
}

const openHttp: Open = async (scenario) => {
  const time = { now: NOON }
  const server = await startServer({ store: memoryStore(), clock: () => time.now, port: 0 })
  const transport = createHttpTransport({
    baseUrl: server.url,
    now: () => time.now,
    async request({ url, method, headers, body }) {
      const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
      return { kind: 'answer', status: response.status, headers: {}, body: await response.text() }
    },
  })
  const token = scenario === undefined ? undefined : server.control.useScenario(scenario)?.token
  return { transport, control: server.control, time, token, close: server.close }
}

/** Both ways to the same backend. A real provider joins here. */
export const TRANSPORTS: readonly (readonly [string, Open])[] = [
  ['embedded', openEmbedded],
  ['http', openHttp],
]
