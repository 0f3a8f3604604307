import { existsSync, readFileSync, renameSync } from 'node:fs'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../index'
import { demoIdentity } from '../identity/demo'
import { documentsOf, parseLegacy } from '../storage/legacy'
import { changesFor, type Driver } from '../storage/driver'
import { buildApp } from './app'
import { SERVER_CRYPTO, SERVER_IDS } from './crypto'
import { UnusableStore } from './databases'
import type { LogStream } from './log'
import { createSandboxes } from './sandboxes'
import { DEFAULT_RATES, type Rates } from './rate-limit'

export interface ServerOptions extends MockBackendOptions {
  /** 0 picks a free one. */
  port?: number
  /** Whether `/__mock` exists; on unless told otherwise. */
  withControl?: boolean
  /** Silent sign-in goes by the login code, not by who came last; on unless told otherwise. */
  manyDevices?: boolean
  rates?: Rates
  /** Where log lines go; without it nothing is logged. */
  log?: LogStream
  /** Documents of a sandbox, by its id; without it there are no sandboxes. */
  sandboxDriver?: (id: string) => Driver
  /** Called once nothing is asked any more. */
  closeStore?: () => Promise<void>
}

export interface MockServer extends MockBackend {
  /** `http://127.0.0.1:4010` */
  url: string
  /** Takes no more requests, finishes those in flight, closes the store. */
  close(): Promise<void>
}

/** Takes over what an earlier version kept in one file, once; the file is set aside. @throws UnusableStore when it cannot be read */
export async function importStateFile(driver: Driver, path: string): Promise<void> {
  if (!existsSync(path)) return
  const parsed = parseLegacy(readFileSync(path, 'utf8'))
  if (parsed.status === 'from-the-future') throw new UnusableStore(`${path} is newer than this program; update the program`)
  if (parsed.status !== 'legacy') throw new UnusableStore(`${path} cannot be read; move it away to start with nothing`)
  const documents = documentsOf(parsed.state, SERVER_CRYPTO, '', Date.now())
  await driver.commit({ checks: [], changes: changesFor(documents), replace: true })
  renameSync(path, `${path}.imported`)
}

/** Whether a write would be kept now: tries one of a key nobody reads. */
async function writable(driver: Driver): Promise<boolean> {
  try {
    return await driver.commit({ checks: [], changes: [{ key: 'probe/', text: '{}', expiresAt: 0 }] })
  } catch {
    return false
  }
}

/** ms between two looks for what has expired. */
const SWEEP_EVERY = 60_000

/** Serves the mock backend over HTTP, on this machine only. */
export async function startServer(options: ServerOptions): Promise<MockServer> {
  const { driver, log, withControl = true, manyDevices = true, rates = DEFAULT_RATES, port = 4010, closeStore, sandboxDriver } = options
  const shared = { crypto: SERVER_CRYPTO, ids: SERVER_IDS, identity: demoIdentity({ manyDevices }), ...options }
  const backend = createMockBackend(shared)
  const sandboxes = sandboxDriver && createSandboxes(async (id) => createMockBackend({ ...shared, driver: sandboxDriver(id) }))
  const app = await buildApp({
    ...backend,
    withControl,
    rates,
    log: log ?? null,
    ...(sandboxes ? { sandboxes } : {}),
    writable: () => writable(driver),
  })
  const url = await app.listen({ port, host: '127.0.0.1' })
  const sweeping = setInterval(() => void backend.store.sweep(options.clock()).catch(() => undefined), SWEEP_EVERY)
  sweeping.unref()
  return {
    ...backend,
    url,
    async close() {
      clearInterval(sweeping)
      await app.close()
      await closeStore?.()
    },
  }
}
