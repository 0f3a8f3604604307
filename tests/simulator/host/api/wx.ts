import type { Environment, OpenType, WindowSize } from '../environment'
import type { Callbacks } from './callbacks'
import { commonOf, LOGIN_CODE } from './common'
import { safeAreaOf } from './phone'
import { wxPlacesOf } from './places'
import { wxScreenOf } from './screen'
import { mediaOf } from './wx-media'
import { requestOf } from './wx-request'

type Options<Extra = object> = (Callbacks & Extra) | undefined

const SDK = '3.8.0'
const MOST_TEMPLATES = 5
const MAIN_SWITCH_OFF = 20004
const PRIVACY_NOT_AGREED = 104

const storageOf = ({ storage, answers }: Environment) => ({
  getStorageSync: (key: string): unknown => (storage.has(key) ? storage.get(key) : ''),
  setStorageSync(key: string, value: unknown) {
    if (!storage.set(key, value)) throw new Error('setStorageSync:fail exceed storage max size')
  },
  removeStorageSync: (key: string) => storage.remove(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: storage.keys(), currentSize: Math.ceil(storage.size() / 1024), limitSize: 10240 }),
  getStorage: (options: { key: string } & Callbacks) =>
    storage.has(options.key)
      ? answers.succeed(options, { data: storage.get(options.key), errMsg: 'getStorage:ok' })
      : answers.fail(options, { errMsg: 'getStorage:fail data not found' }),
  setStorage: (options: { key: string; data: unknown } & Callbacks) =>
    storage.set(options.key, options.data)
      ? answers.succeed(options, { errMsg: 'setStorage:ok' })
      : answers.fail(options, { errMsg: 'setStorage:fail exceed storage max size' }),
  removeStorage(options: { key: string } & Callbacks) {
    storage.remove(options.key)
    return answers.succeed(options, { errMsg: 'removeStorage:ok' })
  },
})

function systemOf({ phone, life }: Environment) {
  const windowInfo = () => ({
    pixelRatio: phone.pixelRatio,
    screenWidth: phone.windowWidth,
    screenHeight: phone.windowHeight,
    windowWidth: phone.windowWidth,
    windowHeight: phone.windowHeight,
    statusBarHeight: phone.statusBarHeight,
    safeArea: safeAreaOf(phone),
  })
  const appInfo = () => ({ SDKVersion: SDK, language: 'zh_CN', version: '8.0.60', theme: phone.theme, fontSizeSetting: phone.fontSize })
  const device = { brand: 'simulator', model: 'simulator', platform: 'devtools', system: 'iOS 17.0', benchmarkLevel: 50 }
  return {
    getWindowInfo: windowInfo,
    getAppBaseInfo: appInfo,
    getDeviceInfo: () => device,
    getSystemInfoSync: () => ({ ...windowInfo(), ...appInfo(), ...device }),
    getSystemSetting: () => ({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ notificationAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => ({ ...phone.capsule }),
    getLaunchOptionsSync: () => life.launch,
    getEnterOptionsSync: () => life.launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    canIUse: () => true,
  }
}

function navigationOf({ navigation, answers }: Environment) {
  const go = (type: OpenType) => (options: { url: string } & Callbacks) =>
    navigation.open(options.url, type).then(
      () => answers.succeed(options, { errMsg: `${type}:ok` }),
      (error: unknown) => answers.fail(options, { errMsg: `${type}:fail ${(error as Error).message}` }),
    )
  return {
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    switchTab: go('switchTab'),
    navigateBack(options?: Options<{ delta?: number }>) {
      try {
        navigation.back(options?.delta ?? 1)
        return answers.succeed(options, { errMsg: 'navigateBack:ok' })
      } catch (error) {
        return answers.fail(options, { errMsg: `navigateBack:fail ${(error as Error).message}` })
      }
    },
    setNavigationBarTitle(options: { title: string } & Callbacks) {
      navigation.setTitle(options.title)
      return answers.succeed(options, { errMsg: 'setNavigationBarTitle:ok' })
    },
    setNavigationBarColor(options: { frontColor: string; backgroundColor: string } & Callbacks) {
      if (!['#000000', '#ffffff'].includes(options.frontColor)) {
        return answers.fail(options, { errMsg: `setNavigationBarColor:fail invalid frontColor "${options.frontColor}"` })
      }
      navigation.setInk(options.frontColor === '#ffffff')
      return answers.succeed(options, { errMsg: 'setNavigationBarColor:ok' })
    },
  }
}

function consentOf(environment: Environment) {
  const { consents, panels, answers } = environment
  const askPrivacy = async (): Promise<boolean> => {
    if (consents.privacyAgreed) return true
    const { choice } = await panels.ask({
      kind: 'privacy',
      title: '用户隐私保护提示',
      lines: ['使用前请阅读并同意《用户隐私保护指引》'],
      choices: [
        { id: 'refuse', text: '拒绝' },
        { id: 'agree', text: '同意' },
      ],
    })
    consents.privacyAgreed = choice === 'agree'
    return consents.privacyAgreed
  }
  /** Wraps a call that requires the privacy guide's consent; without it the call fails with WeChat's error. */
  const guarded =
    <Given extends Callbacks>(name: string, run: (options: Given) => unknown) =>
    async (options: Given) => {
      if (await askPrivacy()) return run(options)
      return answers.fail(options, { errMsg: `${name}:fail privacy permission is not authorized`, errno: PRIVACY_NOT_AGREED })
    }
  const subscribe = async (options: { tmplIds: string[] } & Callbacks) => {
    if (options.tmplIds.length === 0 || options.tmplIds.length > MOST_TEMPLATES) {
      return answers.fail(options, { errMsg: 'requestSubscribeMessage:fail templateIds count out of max bounds', errCode: 20003 })
    }
    if (!consents.subscriptionsOn) {
      return answers.fail(options, { errMsg: 'requestSubscribeMessage:fail The main switch is switched off', errCode: MAIN_SWITCH_OFF })
    }
    const open = options.tmplIds.filter((id) => !consents.bannedTemplates.has(id))
    const { choice, ticked } = await panels.ask({
      kind: 'subscribe',
      title: '申请发送一次性消息',
      lines: [],
      items: open.map((id) => ({ id, text: id })),
      choices: [
        { id: 'cancel', text: '取消' },
        { id: 'allow', text: '允许' },
      ],
    })
    const outcome = (id: string) => (!open.includes(id) ? 'ban' : choice === 'allow' && ticked.includes(id) ? 'accept' : 'reject')
    const outcomes = Object.fromEntries(options.tmplIds.map((id) => [id, outcome(id)]))
    return answers.succeed(options, { ...outcomes, errMsg: 'requestSubscribeMessage:ok' })
  }
  return {
    guarded,
    calls: {
      getPrivacySetting: (options: Callbacks) =>
        answers.succeed(options, {
          needAuthorization: !consents.privacyAgreed,
          privacyContractName: '《用户隐私保护指引》',
          errMsg: 'getPrivacySetting:ok',
        }),
      requirePrivacyAuthorize: guarded('requirePrivacyAuthorize', (options: Callbacks) =>
        answers.succeed(options, { errMsg: 'requirePrivacyAuthorize:ok' }),
      ),
      requestSubscribeMessage: subscribe,
      getSetting: (options: Callbacks) =>
        answers.succeed(options, {
          authSetting: {},
          subscriptionsSetting: { mainSwitch: consents.subscriptionsOn, itemSettings: {} },
          errMsg: 'getSetting:ok',
        }),
      async openSetting(options: Callbacks) {
        const { choice } = await panels.ask({
          kind: 'sheet',
          title: '设置',
          lines: ['接收订阅消息'],
          choices: [
            { id: 'off', text: '关闭' },
            { id: 'on', text: '打开' },
          ],
        })
        consents.subscriptionsOn = choice === 'on'
        return answers.succeed(options, { authSetting: {}, errMsg: 'openSetting:ok' })
      },
    },
  }
}

function dialogsOf({ panels, answers }: Environment) {
  return {
    async showModal(
      options: Callbacks & { title?: string; content?: string; confirmText?: string; cancelText?: string; showCancel?: boolean },
    ) {
      const cancel = options.showCancel === false ? [] : [{ id: 'cancel', text: options.cancelText ?? '取消' }]
      const { choice } = await panels.ask({
        kind: 'modal',
        title: options.title ?? '',
        lines: [options.content ?? ''],
        choices: [...cancel, { id: 'confirm', text: options.confirmText ?? '确定' }],
      })
      return answers.succeed(options, { confirm: choice === 'confirm', cancel: choice !== 'confirm', errMsg: 'showModal:ok' })
    },
    showToast(options: Callbacks & { title: string; duration?: number }) {
      panels.toast(options.title, options.duration ?? 1500)
      return answers.succeed(options, { errMsg: 'showToast:ok' })
    },
    hideToast(options?: Callbacks) {
      panels.hideToast()
      return answers.succeed(options, { errMsg: 'hideToast:ok' })
    },
  }
}

/** WeChat's object, as far as this app uses it: its argument shapes, results and errors. */
export function createWx(environment: Environment): Record<string, unknown> {
  const { network, life, outside, answers, bridge } = environment
  const { guarded, calls } = consentOf(environment)
  return {
    ...storageOf(environment),
    ...systemOf(environment),
    ...navigationOf(environment),
    ...dialogsOf(environment),
    ...calls,
    ...commonOf(environment),
    request: requestOf(environment),
    ...mediaOf(environment, guarded),
    ...wxPlacesOf(environment, guarded),
    ...wxScreenOf(environment),
    login: (options: Callbacks) => answers.succeed(options, { code: LOGIN_CODE, errMsg: 'login:ok' }),
    nextTick: (work: () => void) => bridge.cross(work),
    getNetworkType: (options: Callbacks) => answers.succeed(options, { networkType: network.kind(), errMsg: 'getNetworkType:ok' }),
    onNetworkStatusChange: (listener: (state: object) => void) =>
      network.onChange((kind) => listener({ isConnected: kind !== 'none', networkType: kind })),
    onWindowResize: (listener: (change: WindowSize) => void) => void life.resized.add(listener),
    onThemeChange: (listener: (change: { theme: string }) => void) => void life.themeChanged.add(listener),
    setVisualEffectOnCapture: (options: Callbacks) => answers.succeed(options, { errMsg: 'setVisualEffectOnCapture:ok' }),
    onAppRoute: () => undefined,
    onMemoryWarning: () => undefined,
    stopPullDownRefresh: (options?: Callbacks) => answers.succeed(options, { errMsg: 'stopPullDownRefresh:ok' }),
    pageScrollTo(options: Callbacks & { scrollTop?: number }) {
      environment.navigation.scope().viewport.scrollTo({ top: options.scrollTop ?? 0 })
      return answers.succeed(options, { errMsg: 'pageScrollTo:ok' })
    },
    setClipboardData: guarded('setClipboardData', (options: Callbacks & { data: string }) => {
      outside.clipboard = options.data
      return answers.succeed(options, { errMsg: 'setClipboardData:ok' })
    }),
    makePhoneCall(options: Callbacks & { phoneNumber: string }) {
      outside.called = options.phoneNumber
      return answers.succeed(options, { errMsg: 'makePhoneCall:ok' })
    },
    vibrateShort(options?: Callbacks) {
      outside.vibrated += 1
      return answers.succeed(options, { errMsg: 'vibrateShort:ok' })
    },
  }
}
