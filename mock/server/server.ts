import { HOUR, MINUTE } from '@/contract'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../index'
import { demoIdentity } from '../demo/identity'
import { documentsOf, parseLegacy } from '../storage/legacy'
import { changesFor, type Driver } from '../storage/driver'
import { startSync } from '../alerts/evaluate'
import { buildApp } from './app'
import { NO_SANDBOX, type Background, type FindSandbox } from './background'
import { SERVER_CRYPTO, SERVER_IDS } from './crypto'
import { UnusableStore } from './databases'
import type { LogStream } from './log'
import { vendorIdentity } from './vendors/identity'
import type { Vendors } from './vendors/vendor'
import { createSandboxes, type Sandboxes } from './sandboxes'
import { DEFAULT_RATES, type Rates } from './rate-limit'

export interface ServerOptions extends MockBackendOptions {
  /** 0 picks a free one; default 4010. */
  port?: number
  /** Whether `/__mock` exists; default true. */
  withControl?: boolean
  /** Whether silent sign-in identifies devices by their login codes; false takes every caller for the same device. Default true. */
  manyDevices?: boolean
  rates?: Rates
  /** Vendors whose APIs are called; others are simulated. */
  vendors?: Vendors
  /** Where log lines go; without it nothing is logged. */
  log?: LogStream
  /** Comma-separated addresses of proxies whose `X-Forwarded-For` is trusted. */
  trustProxy?: string
  /** Documents of a sandbox, by its id; without it there are no sandboxes. */
  sandboxDriver?: (id: string) => Driver
  /** Starts background workers; without it there are none. */
  background?: (open: FindSandbox) => Promise<Background>
  /** Called once all requests have finished. */
  closeStore?: () => Promise<void>
}

export interface MockServer extends MockBackend {
  /** `http://127.0.0.1:4010` */
  url: string
  /** Takes no more requests, finishes those in flight, closes the store. */
  close(): Promise<void>
}

/** Imports the state file of an earlier version and renames it, so that this happens once. @throws UnusableStore when it cannot be read */
export async function importStateFile(driver: Driver, path: string): Promise<void> {
  if (!existsSync(path)) return
  const parsed = parseLegacy(readFileSync(path, 'utf8'))
  if (parsed.status === 'from-the-future') throw new UnusableStore(`${path} is newer than this program; update the program`)
  if (parsed.status !== 'legacy') throw new UnusableStore(`${path} cannot be read; move it away to start with nothing`)
  const documents = documentsOf(parsed.state, SERVER_CRYPTO, '', Date.now())
  await driver.commit({ checks: [], changes: changesFor(documents), replace: true })
  renameSync(path, `${path}.imported`)
}

/** Whether the store can write now: writes a key that nobody reads. */
async function writable(driver: Driver): Promise<boolean> {
  try {
    return await driver.commit({ checks: [], changes: [{ key: 'probe/', text: '{}', expiresAt: 0 }] })
  } catch {
    return false
  }
}

/** ms within which starting processes share one sync run. */
const START_EVERY = HOUR
/** ms between two sweeps of expired documents. */
const SWEEP_EVERY = MINUTE

/** Starts the background workers and a sync run for entries that fell due while no server ran. */
async function startWork({ background }: ServerOptions, backend: MockBackend, sandboxes?: Sandboxes): Promise<Background | null> {
  if (!background) return null
  const started = await background(async (id) => (id === NO_SANDBOX ? backend : (sandboxes?.open(id) ?? null)))
  // One run per hour, however many processes start.
  await backend.run(async (insurer) => startSync(insurer, `start-${Math.floor(insurer.real() / START_EVERY)}`))
  return started
}

/** Serves the mock backend over HTTP, on this machine only. */
export async function startServer(options: ServerOptions): Promise<MockServer> {
  const { driver, log, withControl = true, rates = DEFAULT_RATES, port = 4010, closeStore, sandboxDriver, trustProxy } = options
  const identity = demoIdentity({ manyDevices: options.manyDevices ?? true })
  const shared = { crypto: SERVER_CRYPTO, ids: SERVER_IDS, identity, ...options, worked: options.background !== undefined }
  // Sandboxes use no vendor: their users are simulated, and messages about simulated money must not be sent.
  const backend = createMockBackend({ ...shared, identity: vendorIdentity(identity, options.vendors ?? {}) })
  const sandboxes = sandboxDriver && createSandboxes(async (id) => createMockBackend({ ...shared, driver: sandboxDriver(id) }))
  const background = await startWork(options, backend, sandboxes)
  const app = await buildApp({
    ...backend,
    background,
    withControl,
    rates,
    log: log ?? null,
    ...(sandboxes ? { sandboxes } : {}),
    ...(trustProxy === undefined ? {} : { trustProxy }),
    writable: () => writable(driver),
  })
  const url = await app.listen({ port, host: '127.0.0.1' })
  const sweep = (): Promise<void> => background?.sweep() ?? backend.store.sweep(options.clock())
  const sweeping = setInterval(() => void sweep().catch(() => undefined), SWEEP_EVERY)
  sweeping.unref()
  return {
    ...backend,
    url,
    async close() {
      clearInterval(sweeping)
      await app.close()
      await background?.stop()
      await closeStore?.()
    },
  }
}
