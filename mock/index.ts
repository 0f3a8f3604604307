import * as v from 'valibot'
import { toMs } from '@/domain/beijing-time'
import {
  type Answer,
  type Host,
  type InputOf,
  type Operation,
  type OperationName,
  type OutputOf,
  type SendOptions,
  type Transport,
} from '@/contract'
import { type Insurer, clockOf, insurerOf } from './call'
import { createControl } from './demo/control'
import type { MockControl } from './demo/control-types'
import { PHONE_CRYPTO, type Crypto } from './access/crypto'
import { createDispatch } from './dispatch'
import { withFaults } from './demo/faults'
import { demoIdentity } from './demo/identity'
import type { ScenarioPlatform } from './demo/outcomes'
import type { ScenarioId } from './demo/scenarios'
import { afterwards, standAt } from './demo/first-clock'
import type { IdentityProvider } from './access/identity-provider'
import { phoneIds, type Ids } from './ids'
import { createLedger } from './ledger/ledger'
import { demo as demoDocument, sandbox as sandboxDocument, type Sandbox } from './storage/documents'
import type { Driver } from './storage/driver'
import { createStore, type Store } from './storage/transaction'

export type { ControlSession, ControlStatus, MockControl, OutboxItem, PersonaSummary, PurchaseInput } from './demo/control-types'
export type { ScenarioPlatform } from './demo/outcomes'
export { FIXED_CLOCK as REFERENCE_MOMENT, type ScenarioId } from './demo/scenarios'
export type { PersonaId } from './personas'
export type { Driver } from './storage/driver'
export { memoryDriver, type MemoryDriver } from './storage/memory-driver'
export { openPhone } from './storage/open-phone'
export type { KeyValues } from './storage/phone-driver'

export interface MockBackendOptions {
  /** Stores the documents. */
  driver: Driver & { peek?: (key: string) => unknown }
  /** Real time, ms since the epoch. */
  clock(): number
  /** Same seed, same people and histories. */
  seed?: string
  /** The host the app runs on; previews deliver platform messages there. */
  host?: Host
  /** Scenario loaded when nothing is stored yet. */
  scenario?: ScenarioId
  /** Where the clock stands at a first start and after a reset, ISO, and runs on from; real time by default. */
  firstClock?: string
  /** Waits `ms`; without it answers come at once. */
  delay?(ms: number): Promise<void>
  /** Usual time an answer takes, ms. */
  latency?: number
  /** Source of ids, tokens and codes; seeded by default, which is enough on one person's phone. */
  ids?: Ids
  /** Hashing and encryption; the default is enough on one person's phone only. */
  crypto?: Crypto
  /** Verifies phones, ID cards and faces; simulated by default. */
  identity?: IdentityProvider
  /** Whether workers run the jobs that units of work queue; without them what is due is done before the call that shows it. */
  worked?: boolean
}

/** Scenario and platform outcomes that operators have set. */
export interface Standing {
  /** Null before one is loaded. */
  scenarioId: ScenarioId | null
  platform: ScenarioPlatform
}

export interface MockBackend {
  transport: Transport
  control: MockControl
  store: Store
  /** One unit of work of the insurer's own, such as a job. @throws Error as the store's `transaction` does */
  run<Result>(work: (insurer: Insurer) => Promise<Result>): Promise<Result>
  /** The backend's clock as last seen, ms: real time, or where an operator has put it. */
  now(): number
  /** Reads the operator's settings anew: another process may have changed them. @returns false where nothing was ever set */
  refresh(): Promise<boolean>
  /** Read synchronously where the driver can (`peek`); the defaults of a first start otherwise. */
  standing(): Standing
}

/** A build over a real provider must not contain this text; a build test looks for it. */
export const MOCK_SENTINEL = 'mock-backend-of-the-demonstration'

/** Defaults of the embedded backend. */
const ON_A_PHONE = {
  seed: MOCK_SENTINEL,
  host: 'weapp',
  delay: () => Promise.resolve(),
  latency: 0,
  crypto: PHONE_CRYPTO,
  identity: demoIdentity({ manyDevices: false }),
  worked: false,
} as const

/** The data layer of the demonstration: a real backend for the contract, its documents behind `driver`. */
export function createMockBackend(options: MockBackendOptions): MockBackend {
  const { driver, clock, scenario, firstClock = null, seed, host, delay, latency, crypto, identity, worked } = { ...ON_A_PHONE, ...options }
  const ids = options.ids ?? phoneIds(seed, clock())
  const peek = (key: string): unknown => driver.peek?.(key) ?? {}
  let sandbox: Sandbox = v.parse(sandboxDocument, peek('sandbox/'))
  const see = (seen: Sandbox): void => {
    sandbox = seen
  }
  const store = createStore(driver)
  // A phone too full to keep it is at real time, as everything else of it.
  const stood = firstClock === null ? null : standAt(store, { real: clock(), demo: toMs(firstClock) }).then(see, () => undefined)
  const now = (): number => clockOf(sandbox, clock())
  const parts = { store, ledger: createLedger(seed), identity, ids, crypto, real: clock, see, worked }
  const control = createControl({ ...parts, store: afterwards(store, stood), host, firstClock })
  const dispatch = withFaults(createDispatch(parts), { store, ids, real: clock, latency, delay })
  const ready = begin()

  async function begin(): Promise<void> {
    await stood
    if (scenario && (await driver.list('demo/')).length === 0) await control.useScenario(scenario)
    // Readers check expiry themselves, so a failed sweep is ignored and does not delay the first call.
    await store.sweep(clock()).catch(() => undefined)
  }

  return {
    store,
    control,
    run: (work) =>
      store.transaction(async (tx) => {
        const insurer = await insurerOf(parts, tx)
        see(insurer.sandbox)
        return work(insurer)
      }),
    now,
    refresh: () =>
      store.look(async (tx) => {
        const set = await tx.sandbox.get('')
        if (set) see(set)
        return set !== null
      }),
    standing() {
      const { scenarioId, platform } = v.parse(demoDocument, peek('demo/'))
      return { scenarioId, platform }
    },
    transport: {
      /** Input and answer both pass through JSON, so nothing works here that would not work over HTTP. */
      async send<Name extends OperationName>({ name }: Operation<Name>, input: InputOf<Name>, sending: SendOptions = {}) {
        const wire: unknown = JSON.parse(JSON.stringify(input))
        await ready
        const answer = await dispatch(name, wire, sending)
        // The output schema of this very operation has just checked the data.
        return JSON.parse(JSON.stringify(answer)) as Answer<OutputOf<Name>>
      },
    },
  }
}
