/**
 * What a phone can do about places and boxes. Not part of `Platform`: only the pages of the directory use it, and what they alone import
 * stays out of the main package.
 */

/** Degrees, in the coordinates of the vendor's maps. `refused`: the person denies the app the position, or the privacy guide. */
export type LocateResult = { status: 'ok'; latitude: number; longitude: number } | { status: 'refused' | 'unavailable' }

/** Text of a code. `refused`: the person denies the app the camera; `unavailable`: there is no camera, or the host has no scanner. */
export type ScanResult = { status: 'ok'; text: string } | { status: 'cancelled' | 'refused' | 'unavailable' }

/** A place to show on the host's map, degrees. */
export interface MapTarget {
  latitude: number
  longitude: number
  name: string
  address: string
}

export interface Nearby {
  /** Asks for the position once; the host asks the person, if it has not yet. */
  locate(): Promise<LocateResult>
  /** Opens the host's own map, from which the person can navigate. @returns false where it could not */
  openMap(target: MapTarget): Promise<boolean>
  scan(): Promise<ScanResult>
}
