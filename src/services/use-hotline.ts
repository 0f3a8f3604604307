import type { createUseRemote } from './remote/use-remote'

const NUMBER = '12393'

export interface Hotline {
  /** What to dial: from elsewhere, the area code of the 参保地 comes first. */
  number: string
  /** The same as it is written. */
  written: string
  /** Null where no 参保地 is known. */
  city: string | null
}

/** Binds the hook that knows whom to call. */
export const createUseHotline = ({ useRemote }: { useRemote: ReturnType<typeof createUseRemote> }) =>
  /** @param signedIn whether there is a card to ask for @param ofCity the place it is about; else the primary card's */
  function useHotline(signedIn: boolean, ofCity?: string): Hotline {
    const places = useRemote('places.list', {}).view
    const cards = useRemote('cards.list', {}, { enabled: signedIn }).view
    const primary = 'data' in cards ? cards.data.cards.find((card) => card.primary) : undefined
    const place =
      'data' in places
        ? places.data.places.find(({ admdvs, city }) => (ofCity === undefined ? admdvs === primary?.insuplcAdmdvs : city === ofCity))
        : undefined
    if (!place) return { number: NUMBER, written: NUMBER, city: null }
    return { number: `${place.areaCode}${NUMBER}`, written: `${place.areaCode}-${NUMBER}`, city: place.city }
  }
