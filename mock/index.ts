import * as v from 'valibot'
import { type Answer, type Host, type InputOf, type OperationName, type OutputOf, type SendOptions, type Transport } from '@/contract'
import { createControl } from './control'
import type { MockControl, ScenarioId, ScenarioPlatform } from './control-types'
import { PHONE_CRYPTO, type Crypto } from './crypto'
import { createDispatch } from './dispatch'
import { withFaults } from './faults'
import { demoIdentity } from './identity/demo'
import type { IdentityProvider } from './identity/provider'
import { phoneIds, type Ids } from './ids'
import { createLedger } from './ledger/ledger'
import { clockOf } from './sandbox'
import { demo as demoDocument, sandbox as sandboxDocument, type Sandbox } from './storage/documents'
import type { Driver } from './storage/driver'
import { createStore, type Store } from './storage/transaction'
import { beforeAbort } from './waiting'

export type {
  ControlSession,
  ControlStatus,
  MockControl,
  OutboxItem,
  PersonaId,
  PersonaSummary,
  PurchaseInput,
  ScenarioId,
  ScenarioPlatform,
} from './control-types'
export type { Driver } from './storage/driver'
export { memoryDriver, type MemoryDriver } from './storage/memory-driver'
export { openPhone } from './storage/open-phone'
export type { KeyValues } from './storage/phone-driver'

export interface MockBackendOptions {
  /** Where documents lie. */
  driver: Driver & { peek?: (key: string) => unknown }
  /** Real time, ms since the epoch. */
  clock(): number
  /** Same seed, same people and histories. */
  seed?: string
  /** Where the app runs; previews send their messages there. */
  host?: Host
  /** Preview to begin with when nothing is stored yet. */
  scenario?: ScenarioId
  /** Waits `ms`; without it answers come at once. */
  delay?(ms: number): Promise<void>
  /** Usual time an answer takes, ms. */
  latency?: number
  /** Where new ids, tokens and codes come from; seeded ones do for one person's phone. */
  ids?: Ids
  /** What secrets are kept by; enough for one person's phone, unless a server brings the real thing. */
  crypto?: Crypto
  /** Who vouches for phones, cards and faces; the demonstration's own, on a phone that is the only one. */
  identity?: IdentityProvider
}

/** Where the operators have put the demonstration. */
export interface Standing {
  scenarioId: ScenarioId
  platform: ScenarioPlatform
}

export interface MockBackend {
  transport: Transport
  control: MockControl
  store: Store
  /** The backend's clock as last seen, ms: real time, or where an operator has put it. */
  now(): number
  /** Reads the operator's settings anew: another process may have changed them. @returns false where nothing was ever set */
  refresh(): Promise<boolean>
  /** What a store that can be read at once says; the first start's otherwise. */
  standing(): Standing
}

/** A build over a real provider must not contain this text; a build test looks for it. */
export const MOCK_SENTINEL = 'mock-backend-of-the-demonstration'

/** What holds where nobody says otherwise. */
const ON_A_PHONE = {
  seed: MOCK_SENTINEL,
  host: 'weapp',
  delay: () => Promise.resolve(),
  latency: 0,
  crypto: PHONE_CRYPTO,
  identity: demoIdentity({ manyDevices: false }),
} as const

/** The data layer of the demonstration: a real backend for the contract, its documents behind `driver`. */
export function createMockBackend(options: MockBackendOptions): MockBackend {
  const { driver, clock, scenario, seed, host, delay, latency, crypto, identity } = { ...ON_A_PHONE, ...options }
  const ids = options.ids ?? phoneIds(seed, clock())
  const peek = (key: string): unknown => driver.peek?.(key) ?? {}
  let sandbox: Sandbox = v.parse(sandboxDocument, peek('sandbox/'))
  const see = (seen: Sandbox): void => {
    sandbox = seen
  }
  const store = createStore(driver)
  const parts = { store, ledger: createLedger(seed), identity, ids, crypto, real: clock, see }
  const control = createControl({ ...parts, host })
  const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> => beforeAbort(ms > 0 ? delay(ms) : Promise.resolve(), signal)
  const dispatch = withFaults(createDispatch(parts), { store, ids, real: clock, latency, pause })
  const now = (): number => clockOf(sandbox, clock())
  const ready = begin()

  async function begin(): Promise<void> {
    if (scenario && (await driver.list('')).length === 0) await control.useScenario(scenario)
    // What has expired is refused by whoever reads it: a store that is away for a moment must not keep anybody from being served.
    await store.sweep(clock()).catch(() => undefined)
  }

  return {
    store,
    control,
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
      async send<Name extends OperationName>(name: Name, input: InputOf<Name>, sending: SendOptions = {}) {
        const wire: unknown = JSON.parse(JSON.stringify(input))
        await ready
        const answer = await dispatch(name, wire, sending)
        // The output schema of this very operation has just checked the data.
        return JSON.parse(JSON.stringify(answer)) as Answer<OutputOf<Name>>
      },
    },
  }
}
