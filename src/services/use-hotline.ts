import { useRef } from 'react'
import type { Place } from '@/contract'
import { cardsList } from '@/contract/operations/cards'
import { placesList } from '@/contract/operations/places'
import { hotlineOf, type Hotline } from '@/domain/hotline'
import { readCached } from './remote/read-cached'
import { useRemote } from './remote/use-remote'
import type { Runtime } from './runtime'
import { useRuntime } from './runtime-provider'

/**
 * The hotline number to show.
 * @param signedIn whether a user is signed in, so that there are cards to read
 * @param ofCity city to use instead of the primary card's place
 */
export function useHotline(signedIn: boolean, ofCity?: string): Hotline {
  const places = useRemote(placesList, {}).view
  const cards = useRemote(cardsList, {}, { enabled: signedIn }).view
  const primary = 'data' in cards ? cards.data.cards.find((card) => card.primary) : undefined
  const place =
    'data' in places
      ? places.data.places.find(({ admdvs, city }) => (ofCity === undefined ? admdvs === primary?.insuplcAdmdvs : city === ofCity))
      : undefined
  return hotlineOf(place)
}

/** ms to wait for the place before dialling: the user may be calling because the backend does not answer. */
const PATIENCE = 800

/** The place of the primary card; undefined without a session or a known place. @throws AppError as the client does */
async function findPlace(runtime: Runtime): Promise<Place | undefined> {
  if (runtime.sessions.getState().session === null) return undefined
  const [places, cards] = await Promise.all([readCached(runtime, placesList, {}), readCached(runtime, cardsList, {})])
  const primary = cards.data.cards.find((card) => card.primary)
  return places.data.places.find(({ admdvs }) => admdvs === primary?.insuplcAdmdvs)
}

/**
 * Dials the hotline from pages that do not show its number. The place is read at the tap and not with every page.
 * @returns a function that dials, with the area code where the place is known within `PATIENCE`
 */
export function useCallHotline(): () => void {
  const runtime = useRuntime()
  // Nothing on the page changes while the place is read: a second tap must not dial a second time.
  const dialling = useRef(false)
  return () => {
    if (dialling.current) return
    dialling.current = true
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))
    const place = findPlace(runtime).catch(() => undefined)
    void Promise.race([place, late]).then((found) => {
      // Not after the call: a host that never answers would leave the button dead.
      dialling.current = false
      return runtime.platform.callPhone(hotlineOf(found).number)
    })
  }
}
