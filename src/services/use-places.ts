import type { Failure, Place } from '@/contract'
import { placesList } from '@/contract/operations/places'
import { useRemote } from './remote/use-remote'

export interface Places {
  places: readonly Place[]
  failure: Failure | null
  loading: boolean
  retry: () => void
  placeOf: (admdvs: string) => Place | null
}

/** The places of insurance, read once and shared through the cache. */
export function usePlaces(): Places {
  const { view, refresh } = useRemote(placesList, {})
  const places = 'data' in view ? view.data.places : []
  return {
    places,
    failure: view.phase === 'error' ? view.error : null,
    loading: view.phase === 'loading',
    retry: refresh,
    placeOf: (admdvs) => places.find((place) => place.admdvs === admdvs) ?? null,
  }
}
