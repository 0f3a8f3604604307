import { DEMO_HOST, type DemoHost } from '../common/demo-host'
import type { NavigationMetrics, Platform } from '../types'
import { browserCode, canvasNode, copy, elementSize, saveImage } from './actions'
import { authorizeElsewhere } from './authorization'
import { askModal } from './dialog'
import { holdFocus } from './hold-focus'
import { loadPicture, takePhoto } from './photo'
import { fetchRequest } from './request'
import { reveal } from './reveal'
import { createStorage } from './storage'
import { createSubscription } from './subscription'

const NAVIGATION: NavigationMetrics = { statusBarHeight: 0, barHeight: 44, leftInset: 0, rightInset: 0, safeAreaBottom: 0 }

function listen(target: EventTarget, events: readonly string[], listener: () => void): () => void {
  for (const event of events) target.addEventListener(event, listener)
  return () => {
    for (const event of events) target.removeEventListener(event, listener)
  }
}

const networkNow = () => (navigator.onLine ? ({ online: true, kind: 'unknown' } as const) : ({ online: false, kind: 'none' } as const))
const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)')
const schemeNow = () => (darkQuery().matches ? 'dark' : 'light')

/** A browser has neither face check nor biometrics of a host. */
const deviceCapabilities: Pick<Platform, 'verifyFace' | 'biometricKind' | 'verifyBiometric' | 'authorizeElsewhere'> = {
  verifyFace: () => Promise.resolve({ status: 'unavailable' }),
  biometricKind: () => Promise.resolve('none'),
  verifyBiometric: () => Promise.resolve({ status: 'unavailable' }),
  authorizeElsewhere,
}

/** The browser preview. @param demo stands in for what a browser lacks, with a phone code that only the mock accepts */
export function createH5(demo: DemoHost | null = DEMO_HOST): Platform {
  const storage = createStorage(window.localStorage)
  return {
    host: 'h5',
    storage,
    request: fetchRequest,
    now: () => Date.now(),
    login: () => Promise.resolve({ status: 'ok', code: browserCode(storage) }),
    readPhoneEvent: () => Promise.resolve(demo ? { status: 'ok', code: 'demo' } : { status: 'unavailable' }),
    requestSubscription: createSubscription(),
    openSettings: () => Promise.resolve(false),
    network: {
      current: () => Promise.resolve(networkNow()),
      onChange: (listener) => listen(window, ['online', 'offline'], () => listener(networkNow())),
    },
    onVisibility: (listener) => listen(document, ['visibilitychange'], () => listener(document.visibilityState === 'visible')),
    onResize: (listener) => listen(window, ['resize'], listener),
    colorScheme: { current: schemeNow, onChange: (listener) => listen(darkQuery(), ['change'], () => listener(schemeNow())) },
    // Browsers do not tell their text size, and zoom scales px as well.
    fontScale: () => 1,
    navigation: () => NAVIGATION,
    // A browser draws no status bar or capsule over the page.
    paintNavigation: () => {},
    // On H5 the dialog is a DOM element.
    holdFocus: (dialog, close) => holdFocus(dialog as HTMLElement, close),
    reveal,
    ensurePrivacy: () => Promise.resolve(true),
    elementSize,
    pixelRatio: () => window.devicePixelRatio,
    canvasNode,
    takePhoto,
    loadPicture,
    ...(demo ? demo.createFakes(askModal) : deviceCapabilities),
    // The answer goes to the window that asked; once that is closed, it is lost.
    authorizationBroughtBack: () => null,
    entryPath: () => /^#\/([^?]+)/.exec(window.location.hash)?.[1],
    saveImage,
    callPhone: (number) => {
      window.location.href = `tel:${number}`
      return Promise.resolve(true)
    },
    copy,
    haptic: (kind) => 'vibrate' in navigator && navigator.vibrate(kind === 'light' ? 10 : 30),
    guardCapture: () => () => {},
  }
}
