import type { Place } from '@/contract'

/** The medical-insurance hotline, the same in every city. */
const NUMBER = '12393'

export interface Hotline {
  /** Number to dial. It includes the area code of the 参保地, so that it reaches the right city from anywhere. */
  number: string
  written: string
  /** Null where no 参保地 is known. */
  city: string | null
}

/** Hotline of a place. Without one the number has no area code and reaches the city the phone is in. */
export const hotlineOf = (place: Pick<Place, 'areaCode' | 'city'> | undefined): Hotline =>
  place
    ? { number: `${place.areaCode}${NUMBER}`, written: `${place.areaCode}-${NUMBER}`, city: place.city }
    : { number: NUMBER, written: NUMBER, city: null }
