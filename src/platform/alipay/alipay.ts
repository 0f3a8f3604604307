import { askHost, callHost, tellHost } from '../common/call'
import { canvasNode, elementSize, loadPicture } from '../common/canvas'
import { createDemoConsent } from '../common/demo-consent'
import { createListeners } from '../common/listeners'
import { networkState } from '../common/network-kind'
import { createSenses } from '../common/senses'
import type { ShowOptions } from '../common/way-back'
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

/** px; Alipay's standard text size, to which `fontSizeSetting` relates. */
const STANDARD_FONT = 16

/** Android only; iOS can but tell afterwards. */
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

/** Alipay. @param api replaced in tests @param demo stand-ins for panels that need a registered app */
export function createAlipay(api: AlipayApi = my, demo: boolean = process.env.TARO_APP_API === 'mock'): Platform {
  const network = createListeners<NetworkState>()
  const visibility = createListeners<boolean>()
  const shown = createListeners<ShowOptions>()
  const resized = createListeners<undefined>()
  // A host that lacks one of these is a host without that news.
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
      // `auth_base` is silent; never call it on the first screen (Alipay penalises that).
      const called = await callHost<{ authCode: string }>((callbacks) => api.getAuthCode({ scopes: 'auth_base', ...callbacks }))
      return called.ok && called.value.authCode ? { status: 'ok', code: called.value.authCode } : { status: 'failed' }
    },
    readPhoneEvent: (detail) => readPhoneDetail(api, detail, demo),
    requestSubscription: demo ? createDemoConsent(askConfirm(api)) : createSubscription(api),
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
    // Alipay has no dark mode an app could follow: the app's own switch decides.
    colorScheme: { current: () => 'light', onChange: () => () => {} },
    fontScale: () => (askHost(() => api.getSystemInfoSync().fontSizeSetting, undefined) ?? STANDARD_FONT) / STANDARD_FONT,
    navigation: () => navigationMetrics(api, getCurrentPages().length),
    // A page that is closing refuses.
    paintNavigation: (scheme) =>
      tellHost((callbacks) => api.setNavigationBar?.({ frontColor: scheme === 'dark' ? '#ffffff' : '#000000', ...callbacks })),
    // Nobody moves a host's focus; the page hides what is behind.
    holdFocus: () => () => {},
    ensurePrivacy: () => Promise.resolve(true),
    elementSize,
    pixelRatio: () => askHost(() => api.getSystemInfoSync().pixelRatio, undefined) ?? 1,
    canvasNode,
    loadPicture,
    ...createSenses({ api, own: { takePhoto, verifyFace, biometricKind, verifyBiometric }, ask: askConfirm(api), onShow: shown.add, demo }),
    saveImage: (source) => saveImage(api, source),
    callPhone: async (number) => (await callHost((callbacks) => api.makePhoneCall({ number, ...callbacks }))).ok,
    copy: async (text) => (await callHost((callbacks) => api.setClipboard({ text, ...callbacks }))).ok,
    haptic: () => tellHost((callbacks) => api.vibrateShort?.(callbacks)),
    guardCapture: (onCaptured) => guardCapture(api, onCaptured),
  }
}
