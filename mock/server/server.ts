import { randomBytes } from 'node:crypto'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../index'
import { parseState, SCHEMA_VERSION, type StateStore } from '../state'
import { buildApp } from './app'
import { SERVER_CRYPTO } from './crypto'
import type { ServerStore } from './file-store'
import type { LogStream } from './log'
import { DEFAULT_RATES, type Rates } from './rate-limit'

export interface ServerOptions extends MockBackendOptions {
  store: StateStore & Partial<ServerStore>
  /** 0 picks a free one. */
  port?: number
  /** Whether `/__mock` exists; on unless told otherwise. */
  withControl?: boolean
  rates?: Rates
  /** Where log lines go; without it nothing is logged. */
  log?: LogStream
}

export interface MockServer extends MockBackend {
  /** `http://127.0.0.1:4010` */
  url: string
  /** Takes no more requests, finishes those in flight, keeps what is unsaved. @returns false when the store refused it */
  close(): Promise<boolean>
}

/** A stored state this program must not write over. */
export class UnusableState extends Error {}

/** Refuses rather than overwrite: what a server was trusted with is not its to throw away. @throws UnusableState */
function checkStored(text: string | null): void {
  if (text === null) return
  const { status } = parseState(text)
  if (status === 'from-the-future')
    throw new UnusableState(`the stored state is newer than this program (it knows up to version ${SCHEMA_VERSION}); update the program`)
  if (status === 'fresh') throw new UnusableState('the stored state cannot be read; move it away to start with an empty one')
}

/**
 * Serves the mock backend over HTTP, on this machine only.
 * @throws UnusableState when the store holds what this program cannot open; its bytes stay as they are
 */
export async function startServer(options: ServerOptions): Promise<MockServer> {
  const { store, log, withControl = true, rates = DEFAULT_RATES, port = 4010 } = options
  checkStored(store.load())
  // The demonstration's own seed is public: whoever has read it could work out everybody's tokens.
  const secret = randomBytes(16).toString('hex')
  const backend = createMockBackend({ answersKept: 2000, manyDevices: true, secret, crypto: SERVER_CRYPTO, ...options })
  const writable = (): boolean => store.writable?.() ?? true
  const app = await buildApp({ ...backend, withControl, rates, log: log ?? null, writable })
  const url = await app.listen({ port, host: '127.0.0.1' })
  return {
    ...backend,
    url,
    async close() {
      await app.close()
      return store.flush?.() ?? true
    },
  }
}
