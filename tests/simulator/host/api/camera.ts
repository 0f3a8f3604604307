import { idCardPicture } from './id-card-picture'

export type Taken = { kind: 'picture'; path: string } | { kind: 'cancelled' } | { kind: 'denied' }

/** State of the phone's camera and album; set by tests. */
export interface Camera {
  /** Address of the next picture. null: the person closes the chooser. undefined: the front of an ID card. */
  next: string | null | undefined
  /** Whether the person denied this app the use of them. */
  denied: { camera: boolean; album: boolean }
  take: (source: 'camera' | 'album') => Taken
}

export function createCamera(): Camera {
  const camera: Camera = {
    next: undefined,
    denied: { camera: false, album: false },
    take(source) {
      if (camera.denied[source]) return { kind: 'denied' }
      if (camera.next === null) return { kind: 'cancelled' }
      return { kind: 'picture', path: camera.next ?? idCardPicture('front') }
    },
  }
  return camera
}
