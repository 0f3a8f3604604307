import type { Nearby } from './types'

/** ms; a browser asked for a position may never answer. */
const PATIENCE = 10_000
/** `GeolocationPositionError.PERMISSION_DENIED`. */
const DENIED = 1

type Positions = Pick<Geolocation, 'getCurrentPosition'>

/** The browser preview: it has a position, and neither a map nor a scanner of its own. @param api replaced in tests, null without one */
export const createNearby = (api: Positions | null = 'geolocation' in navigator ? navigator.geolocation : null): Nearby => ({
  locate: () =>
    new Promise((resolve) => {
      if (!api) return resolve({ status: 'unavailable' })
      api.getCurrentPosition(
        ({ coords }) => resolve({ status: 'ok', latitude: coords.latitude, longitude: coords.longitude }),
        ({ code }) => resolve({ status: code === DENIED ? 'refused' : 'unavailable' }),
        { timeout: PATIENCE },
      )
    }),
  openMap: () => Promise.resolve(false),
  scan: () => Promise.resolve({ status: 'unavailable' }),
})
