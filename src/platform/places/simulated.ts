import type { PlatformOutcomes } from '../types'
import type { Nearby } from './types'

/** Where the demonstration stands: the middle of its city's grid. */
const DEMO_POSITION = { status: 'ok', latitude: 30.25, longitude: 120.16 } as const

/** The host with the outcomes that an operator chose. @param outcomes called for every operation, so that a change applies at once */
export const simulateNearby = (nearby: Nearby, outcomes: () => PlatformOutcomes): Nearby => ({
  ...nearby,
  locate() {
    const { location } = outcomes()
    if (location === 'real') return nearby.locate()
    return Promise.resolve(location === 'refuse' ? { status: 'refused' } : DEMO_POSITION)
  },
  scan: () => (outcomes().camera === 'refuse' ? Promise.resolve({ status: 'refused' }) : nearby.scan()),
})
