import { askHost, callHost, tellHost } from '../common/call'
import { canvasNode, elementSize, loadPicture } from '../common/canvas'
import { DEMO_HOST, type DemoHost } from '../common/demo-host'
import { createListeners } from '../common/listeners'
import { networkState } from '../common/network-kind'
import { reveal } from '../common/reveal'
import { createDeviceCapabilities } from '../common/device-capabilities'
import type { ShowOptions } from '../common/authorization-return'
import type { ColorScheme, NetworkState, Platform, PlatformStorage } from '../types'
import type { WeappApi } from './api'
import { biometricKind, verifyBiometric } from './biometric'
import { verifyFace } from './face'
import { fontScale } from './font-scale'
import { saveImage } from './image'
import { navigationMetrics } from './navigation'
import { readPhoneDetail } from './phone'
import { takePhoto } from './photo'
import { ensurePrivacy } from './privacy'
import { createRequest } from './request'
import { createSubscription } from './subscription'

declare const wx: WeappApi

const scheme = (theme: string | undefined): ColorScheme => (theme === 'dark' ? 'dark' : 'light')

const createStorage = (api: WeappApi): PlatformStorage => ({
  get(key) {
    const value = askHost(() => api.getStorageSync(key), null)
    // For a missing key WeChat returns the empty string.
    return typeof value === 'string' && value !== '' ? value : null
  },
  set(key, value) {
    try {
      api.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },
  remove: (key) => askHost(() => api.removeStorageSync(key), undefined),
  keys: () => askHost(() => api.getStorageInfoSync().keys, []),
})

function guardCapture(api: WeappApi, onCaptured: () => void): () => void {
  tellHost((callbacks) => api.setVisualEffectOnCapture?.({ visualEffect: 'hidden', ...callbacks }))
  tellHost(() => api.onUserCaptureScreen?.(onCaptured))
  return () => {
    tellHost((callbacks) => api.setVisualEffectOnCapture?.({ visualEffect: 'none', ...callbacks }))
    tellHost(() => api.offUserCaptureScreen?.(onCaptured))
  }
}

const askModal = (api: WeappApi) => async (title: string, content: string, confirmText: string, cancelText: string) => {
  const called = await callHost<{ confirm: boolean }>((callbacks) =>
    api.showModal({ title, content, confirmText, cancelText, ...callbacks }),
  )
  return called.ok && called.value.confirm
}

/** The WeChat host. @param api replaced in tests @param demo stands in for APIs that need a registered app */
export function createWeapp(api: WeappApi = wx, demo: DemoHost | null = DEMO_HOST): Platform {
  const network = createListeners<NetworkState>()
  const visibility = createListeners<boolean>()
  const theme = createListeners<ColorScheme>()
  const shown = createListeners<ShowOptions>()
  const resized = createListeners<undefined>()
  // Most of these listeners cannot be unregistered, so each is registered once and fans out here. Clients without an API get no such
  // events.
  tellHost(() => api.onNetworkStatusChange((state) => network.emit(networkState(state.isConnected, state.networkType))))
  tellHost(() =>
    api.onAppShow((options = {}) => {
      visibility.emit(true)
      shown.emit(options)
    }),
  )
  tellHost(() => api.onAppHide(() => visibility.emit(false)))
  tellHost(() => api.onWindowResize?.(() => resized.emit(undefined)))
  tellHost(() => api.onThemeChange?.((change) => theme.emit(scheme(change.theme))))
  return {
    host: 'weapp',
    storage: createStorage(api),
    request: createRequest(api),
    now: () => Date.now(),
    async login() {
      const called = await callHost<{ code: string }>((callbacks) => api.login(callbacks))
      return called.ok && called.value.code ? { status: 'ok', code: called.value.code } : { status: 'failed' }
    },
    readPhoneEvent: (detail) => Promise.resolve(readPhoneDetail(detail, demo !== null)),
    requestSubscription: demo ? demo.createDemoConsent(askModal(api)) : createSubscription(api),
    openSettings: async () => (await callHost((callbacks) => api.openSetting({ withSubscriptions: true, ...callbacks }))).ok,
    network: {
      async current() {
        const called = await callHost<{ networkType: string }>((callbacks) => api.getNetworkType(callbacks))
        return called.ok ? networkState(true, called.value.networkType) : { online: true, kind: 'unknown' }
      },
      onChange: network.add,
    },
    onVisibility: visibility.add,
    onResize: resized.add,
    colorScheme: { current: () => scheme(askHost(() => api.getAppBaseInfo?.().theme, undefined)), onChange: theme.add },
    fontScale: () => fontScale(api),
    navigation: () => navigationMetrics(api),
    paintNavigation: (to) => {
      // A closing page rejects the call; `tellHost` ignores that.
      const [frontColor, backgroundColor] = to === 'dark' ? (['#ffffff', '#0d1312'] as const) : (['#000000', '#f3f5f4'] as const)
      tellHost((callbacks) => api.setNavigationBarColor?.({ frontColor, backgroundColor, ...callbacks }))
    },
    // Mini-programs cannot move focus; the page hides what lies behind a dialog.
    holdFocus: () => () => {},
    reveal,
    ensurePrivacy: () => ensurePrivacy(api),
    elementSize,
    pixelRatio: () => askHost(() => (api.getWindowInfo?.() ?? api.getSystemInfoSync()).pixelRatio, undefined) ?? 1,
    canvasNode,
    loadPicture,
    ...createDeviceCapabilities({
      api,
      own: { takePhoto, verifyFace, biometricKind, verifyBiometric },
      ask: askModal(api),
      onShow: shown.add,
      demo,
    }),
    saveImage: (source) => saveImage(api, source),
    callPhone: async (phoneNumber) => (await callHost((callbacks) => api.makePhoneCall({ phoneNumber, ...callbacks }))).ok,
    copy: async (data) => (await callHost((callbacks) => api.setClipboardData({ data, ...callbacks }))).ok,
    haptic: (kind) => tellHost((callbacks) => api.vibrateShort?.({ type: kind === 'light' ? 'light' : 'medium', ...callbacks })),
    guardCapture: (onCaptured) => guardCapture(api, onCaptured),
  }
}
