import type { NetworkState, Platform } from '@/platform/types'

export interface FakePlatform extends Platform {
  setOnline(online: boolean): void
  full: boolean
  time: number
  stored: Map<string, string>
}

/** A host in memory; tests set its network, storage and clock. */
export function fakePlatform(): FakePlatform {
  const stored = new Map<string, string>()
  const listeners = new Set<(state: NetworkState) => void>()
  let state: NetworkState = { online: true, kind: 'wifi' }
  const unused = () => Promise.reject(new Error('not part of this test'))
  const fake: FakePlatform = {
    host: 'h5',
    stored,
    full: false,
    time: Date.parse('2026-07-15T09:41:00+08:00'),
    storage: {
      get: (key) => stored.get(key) ?? null,
      set: (key, value) => !fake.full && Boolean(stored.set(key, value)),
      remove: (key) => void stored.delete(key),
      keys: () => [...stored.keys()],
    },
    request: unused,
    now: () => fake.time,
    login: () => Promise.resolve({ status: 'ok', code: 'login-code' }),
    readPhoneEvent: () => Promise.resolve({ status: 'ok', code: 'phone-code' }),
    requestSubscription: (kinds) => Promise.resolve({ status: 'answered', outcomes: kinds.map((kind) => ({ kind, outcome: 'accepted' })) }),
    paintNavigation: () => {},
    holdFocus: () => () => {},
    reveal: () => {},
    openSettings: () => Promise.resolve(true),
    network: {
      current: () => Promise.resolve(state),
      onChange: (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    setOnline(online) {
      state = online ? { online, kind: 'wifi' } : { online, kind: 'none' }
      for (const listener of listeners) listener(state)
    },
    onVisibility: () => () => undefined,
    onResize: () => () => undefined,
    elementSize: () => Promise.resolve(null),
    pixelRatio: () => 1,
    colorScheme: { current: () => 'light', onChange: () => () => undefined },
    fontScale: () => 1,
    navigation: () => ({ statusBarHeight: 0, barHeight: 44, leftInset: 0, rightInset: 0, safeAreaBottom: 0 }),
    ensurePrivacy: () => Promise.resolve(true),
    saveImage: () => Promise.resolve('saved'),
    callPhone: () => Promise.resolve(true),
    copy: () => Promise.resolve(true),
    haptic: () => undefined,
    entryPath: () => undefined,
    guardCapture: () => () => undefined,
    canvasNode: () => Promise.resolve(null),
    takePhoto: () => Promise.resolve({ status: 'ok', path: 'photo' }),
    loadPicture: () => Promise.resolve(null),
    verifyFace: () => Promise.resolve({ status: 'ok', evidence: 'face' }),
    biometricKind: () => Promise.resolve('fingerprint'),
    verifyBiometric: () => Promise.resolve({ status: 'ok', evidence: 'finger' }),
    authorizeElsewhere: () => Promise.resolve({ status: 'ok', code: 'code' }),
    authorizationBroughtBack: () => null,
  }
  return fake
}
