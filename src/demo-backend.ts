import { createOutcomeSwitch } from '@/platform/outcomes'
import { simulatePlatform } from '@/platform/simulated'
import type { OutcomeSwitch, Platform } from '@/platform/types'
import type { Backend } from '@/services/backend'
import { readCodes } from '@/services/demo-code'
import { overNetwork } from '@/services/over-network'
import { latestOf } from '@/services/provider-clock'
import { createMockBackend, openPhone, REFERENCE_MOMENT, type MockControl } from '@mock'

/** Prefix of the mock's storage keys. They are kept on signing out, as a real backend's data would be. */
const MOCK_KEY = 'mock-backend'
/** Usual latency of the mock, in ms. */
const MOCK_LATENCY = 120

/** The host with simulated outcomes. `keys` hides the mock's keys, so that the app's own clean-up never deletes the insurer's data. */
function simulatedHost(host: Platform, outcomes: OutcomeSwitch): Platform {
  const simulated = simulatePlatform(host, outcomes.current, outcomes.onChange)
  const keys = () => simulated.storage.keys().filter((key) => !key.startsWith(MOCK_KEY))
  return { ...simulated, storage: { ...simulated.storage, keys } }
}

/** The vendors' own; a browser has none. */
declare const getApp: (() => object | undefined) | undefined

/** Puts the operators' control where the console of the vendors' devtools, and the desk of `npm run simulate`, find it: `getApp().operators`. */
function showOperators(operators: MockControl): void {
  if (typeof getApp === 'undefined') return
  // The app exists once its first file has run.
  void Promise.resolve().then(() => Object.assign(getApp() ?? {}, { operators }))
}

/**
 * Creates the demonstration: the embedded insurer, and the host with the outcomes that operators choose.
 * The insurer writes to the real host's storage: a simulated full phone must not make it lose data.
 */
export function createDemo(host: Platform): { platform: Platform; backend: Backend } {
  const outcomes = createOutcomeSwitch()
  const insurer = createMockBackend({
    driver: openPhone(host.storage, MOCK_KEY, host.now()),
    clock: host.now,
    firstClock: REFERENCE_MOMENT,
    host: host.host,
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    latency: MOCK_LATENCY,
  })
  const follow = () => {
    const { scenarioId, platform: wanted } = insurer.standing()
    outcomes.follow(scenarioId ?? '', wanted)
  }
  follow()
  insurer.control.onChange(follow)
  showOperators(insurer.control)
  const { transport, newestCode } = readCodes(insurer)
  const platform = simulatedHost(host, outcomes)
  return {
    platform,
    backend: {
      transport: overNetwork(transport, platform),
      clock: insurer.now,
      latest: () => latestOf(insurer.now()),
      demo: { control: insurer.control, outcomes, newestCode },
    },
  }
}
