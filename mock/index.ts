import type { Host, Transport } from '@/contract'
import { createTransport } from './backend'
import { createControl } from './control'
import type { MockControl, ScenarioId } from './control-types'
import { PHONE_CRYPTO, type Crypto } from './crypto'
import { createLedger } from './ledger/ledger'
import { openState, type StateStore } from './state'

export type {
  ControlStatus,
  MockControl,
  OutboxItem,
  PersonaId,
  PersonaSummary,
  PurchaseInput,
  ScenarioId,
  ScenarioPlatform,
} from './control-types'
export type { StateStore } from './state'

export interface MockBackendOptions {
  /** Where the state is kept; `save` answers false when the phone is full. */
  store: StateStore
  /** Real time, ms since the epoch. */
  clock(): number
  /** Same seed, same people and histories. */
  seed?: string
  /** What tokens and SMS codes are drawn from; the seed, unless others than the operator can reach this backend. */
  secret?: string
  /** Where the app runs; previews send their messages there. */
  host?: Host
  /** Preview to begin with when nothing is stored yet. */
  scenario?: ScenarioId
  /** Waits `ms`; without it answers come at once. */
  delay?(ms: number): Promise<void>
  /** Usual time an answer takes, ms. */
  latency?: number
  /** Answers kept for retried writes; a phone has room for few, a backend of many users needs more. */
  answersKept?: number
  /** Many devices share this backend: silent sign-in goes by the login code, not by who came last. */
  manyDevices?: boolean
  /** What secrets are kept by; enough for one person's phone, unless a server brings the real thing. */
  crypto?: Crypto
}

export interface MockBackend {
  transport: Transport
  control: MockControl
  /** The backend's clock, ms: real time, or where an operator has put it. */
  now(): number
}

/** A build over a real provider must not contain this text; a build test looks for it. */
export const MOCK_SENTINEL = 'mock-backend-of-the-demonstration'

/** What holds where nobody says otherwise. */
const ON_A_PHONE = {
  seed: MOCK_SENTINEL,
  host: 'weapp',
  delay: () => Promise.resolve(),
  latency: 0,
  answersKept: 12,
  manyDevices: false,
  crypto: PHONE_CRYPTO,
} as const

/** The data layer of the demonstration: a real backend for the contract, its state behind `store`. */
export function createMockBackend(options: MockBackendOptions): MockBackend {
  const {
    store,
    clock,
    scenario,
    seed,
    secret = seed,
    host,
    delay,
    latency,
    answersKept,
    manyDevices,
    crypto,
  } = {
    ...ON_A_PHONE,
    ...options,
  }
  const stored = store.load()
  const file = openState(store)
  const ledger = createLedger(seed)
  const now = (): number => (file.state.clock ? file.state.clock.demo + (clock() - file.state.clock.real) : clock())
  const control = createControl({ file, ledger, seed, secret, host, real: clock, now, crypto })
  if (stored === null && scenario) control.useScenario(scenario)
  return {
    transport: createTransport({ file, ledger, seed: secret, now, delay, latency, answersKept, manyDevices, crypto }),
    control,
    now,
  }
}
