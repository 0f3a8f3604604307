import { askHost, callHost, tellHost } from '../common/call'
import { canvasNode, elementSize, loadPicture } from '../common/canvas'
import { DEMO_HOST, type DemoHost } from '../common/demo-host'
import { createListeners } from '../common/listeners'
import { networkState } from '../common/network-kind'
import { reveal } from '../common/reveal'
import { createDeviceCapabilities } from '../common/device-capabilities'
import type { ShowOptions } from '../common/authorization-return'
import type { NetworkState, Platform } from '../types'
import type { AlipayApi } from './api'
import { biometricKind, verifyBiometric } from './biometric'
import { verifyFace } from './face'
import { saveImage } from './image'
import { navigationMetrics } from './navigation'
import { readPhoneDetail } from './phone'
import { takePhoto } from './photo'
import { createRequest } from './request'
import { hearResize } from './resize'
import { createStorage } from './storage'
import { createSubscription } from './subscription'

declare const my: AlipayApi
declare const getCurrentPages: () => unknown[]

/** px; Alipay's standard text size, the base of `fontSizeSetting`. */
const STANDARD_FONT = 16

/** Blocks capture on Android. On iOS Alipay can only report a capture afterwards. */
function guardCapture(api: AlipayApi, onCaptured: () => void): () => void {
  tellHost((callbacks) => api.setVisualEffectOnCapture?.({ visualEffect: 'hidden', ...callbacks }))
  tellHost(() => api.onUserCaptureScreen?.(onCaptured))
  return () => {
    tellHost((callbacks) => api.setVisualEffectOnCapture?.({ visualEffect: 'none', ...callbacks }))
    tellHost(() => api.offUserCaptureScreen?.(onCaptured))
  }
}

const askConfirm = (api: AlipayApi) => async (title: string, content: string, confirmButtonText: string, cancelButtonText: string) => {
  const called = await callHost<{ confirm: boolean }>((callbacks) =>
    api.confirm({ title, content, confirmButtonText, cancelButtonText, ...callbacks }),
  )
  return called.ok && called.value.confirm
}

/** The Alipay host. @param api replaced in tests @param demo stands in for APIs that need a registered app */
export function createAlipay(api: AlipayApi = my, demo: DemoHost | null = DEMO_HOST): Platform {
  const network = createListeners<NetworkState>()
  const visibility = createListeners<boolean>()
  const shown = createListeners<ShowOptions>()
  const resized = createListeners<undefined>()
  // Clients without one of these APIs get no such events.
  tellHost(() => api.onNetworkStatusChange((state) => network.emit(networkState(state.isConnected, state.networkType))))
  tellHost(() =>
    api.onAppShow?.((options = {}) => {
      visibility.emit(true)
      shown.emit(options)
    }),
  )
  tellHost(() => api.onAppHide?.(() => visibility.emit(false)))
  hearResize(() => resized.emit(undefined))
  return {
    host: 'alipay',
    storage: createStorage(api),
    request: createRequest(api),
    now: () => Date.now(),
    async login() {
      // `auth_base` asks the user nothing. Not called on the first screen, which Alipay penalises.
      const called = await callHost<{ authCode: string }>((callbacks) => api.getAuthCode({ scopes: 'auth_base', ...callbacks }))
      return called.ok && called.value.authCode ? { status: 'ok', code: called.value.authCode } : { status: 'failed' }
    },
    readPhoneEvent: (detail) => readPhoneDetail(api, detail, demo !== null),
    requestSubscription: demo ? demo.createDemoConsent(askConfirm(api)) : createSubscription(api),
    openSettings: async () => (await callHost((callbacks) => (api.openSetting ? api.openSetting(callbacks) : callbacks.fail({})))).ok,
    network: {
      async current() {
        const called = await callHost<{ networkAvailable: boolean; networkType: string }>((callbacks) => api.getNetworkType(callbacks))
        return called.ok ? networkState(called.value.networkAvailable, called.value.networkType) : { online: true, kind: 'unknown' }
      },
      onChange: network.add,
    },
    onVisibility: visibility.add,
    onResize: resized.add,
    // Alipay tells mini-programs no dark mode; only the app's own setting applies.
    colorScheme: { current: () => 'light', onChange: () => () => {} },
    fontScale: () => (askHost(() => api.getSystemInfoSync().fontSizeSetting, undefined) ?? STANDARD_FONT) / STANDARD_FONT,
    navigation: () => navigationMetrics(api, getCurrentPages().length),
    // A closing page rejects the call; `tellHost` ignores that.
    paintNavigation: (scheme) =>
      tellHost((callbacks) => api.setNavigationBar?.({ frontColor: scheme === 'dark' ? '#ffffff' : '#000000', ...callbacks })),
    // Mini-programs cannot move focus; the page hides what lies behind a dialog.
    holdFocus: () => () => {},
    reveal,
    ensurePrivacy: () => Promise.resolve(true),
    elementSize,
    pixelRatio: () => askHost(() => api.getSystemInfoSync().pixelRatio, undefined) ?? 1,
    canvasNode,
    loadPicture,
    ...createDeviceCapabilities({
      api,
      own: { takePhoto, verifyFace, biometricKind, verifyBiometric },
      ask: askConfirm(api),
      onShow: shown.add,
      demo,
    }),
    saveImage: (source) => saveImage(api, source),
    callPhone: async (number) => (await callHost((callbacks) => api.makePhoneCall({ number, ...callbacks }))).ok,
    copy: async (text) => (await callHost((callbacks) => api.setClipboard({ text, ...callbacks }))).ok,
    haptic: () => tellHost((callbacks) => api.vibrateShort?.(callbacks)),
    guardCapture: (onCaptured) => guardCapture(api, onCaptured),
  }
}
