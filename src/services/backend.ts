import type { Transport } from '@/contract'
import type { OutcomeSwitch } from '@/platform/types'
// Type-only import: a build that talks to a provider must contain no code of the mock.
import type { MockControl } from '@mock'

/** Parts that exist only in the demo build. */
export interface Demo {
  /** Operator controls: personas, scenarios, clock, outbox. */
  control: MockControl
  /** Results of host APIs that operators choose by hand. */
  outcomes: OutcomeSwitch
  /** Code of the newest simulated SMS, which is sent to no real phone; null before the first. */
  newestCode: () => string | null
}

/** The backend of the app: a provider over HTTP, or the embedded mock insurer. */
export interface Backend {
  transport: Transport
  /** ms since the epoch on the backend's clock; an estimate over HTTP. */
  clock: () => number
  /** ms since the epoch; answers dated later are rejected. */
  latest: () => number
  /** Null in a build that talks to a provider. */
  demo: Demo | null
}
