import type { Environment, OpenType } from '../environment'
import type { Callbacks } from './callbacks'
import { commonOf, LOGIN_CODE } from './common'
import { myPlacesOf } from './places'
import { myScreenOf } from './screen'
import { mediaOf } from './my-media'
import { requestOf } from './my-request'
import { safeAreaOf } from './phone'

const SDK = '2.9.40'
const MOST_TEMPLATES = 3

/** Alipay's error codes. */
const CANCELLED = 11
const PANEL_OPEN = 15
const BAD_PARAMETER = 203

const storageOf = ({ storage }: Environment) => ({
  getStorageSync: ({ key }: { key: string }) => ({ data: storage.get(key), success: true }),
  // Alipay reports a failure in the result and does not throw.
  setStorageSync: ({ key, data }: { key: string; data: unknown }) =>
    storage.set(key, data) ? { success: true } : { success: false, error: 10, errorMessage: 'exceed storage max size' },
  removeStorageSync({ key }: { key: string }) {
    storage.remove(key)
    return { success: true }
  },
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: storage.keys(), currentSize: Math.ceil(storage.size() / 1024), limitSize: 10240, success: true }),
})

function systemOf({ phone, life }: Environment) {
  const info = () => ({
    SDKVersion: SDK,
    app: 'alipay',
    brand: 'simulator',
    model: 'simulator',
    platform: 'iOS',
    system: '17.0',
    version: '10.6.0',
    language: 'zh-Hans',
    pixelRatio: phone.pixelRatio,
    screenWidth: phone.windowWidth,
    screenHeight: phone.windowHeight,
    windowWidth: phone.windowWidth,
    windowHeight: phone.windowHeight,
    statusBarHeight: phone.statusBarHeight,
    titleBarHeight: phone.titleBarHeight,
    fontSizeSetting: phone.fontSize,
    safeArea: safeAreaOf(phone),
  })
  return {
    SDKVersion: SDK,
    getSystemInfoSync: info,
    getMenuButtonBoundingClientRect: () => ({ ...phone.capsule }),
    getLaunchOptionsSync: () => life.launch,
    getEnterOptionsSync: () => life.launch,
    canIUse: () => true,
  }
}

function navigationOf({ navigation, answers }: Environment) {
  const go = (type: OpenType) => (options: { url: string } & Callbacks) =>
    navigation.open(options.url, type).then(
      () => answers.succeed(options, { success: true }),
      (error: unknown) => answers.fail(options, { error: 2, errorMessage: (error as Error).message }),
    )
  return {
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    reLaunch: go('reLaunch'),
    switchTab: go('switchTab'),
    navigateBack(options?: Callbacks & { delta?: number }) {
      try {
        navigation.back(options?.delta ?? 1)
        return answers.succeed(options, { success: true })
      } catch (error) {
        return answers.fail(options, { error: 2, errorMessage: (error as Error).message })
      }
    },
    setNavigationBar(options: { title?: string; frontColor?: string } & Callbacks) {
      if (options.frontColor !== undefined) navigation.setInk(options.frontColor === '#ffffff')
      if (options.title !== undefined) navigation.setTitle(options.title)
      return answers.succeed(options, { success: true })
    },
  }
}

function dialogsOf({ panels, answers }: Environment) {
  return {
    async confirm(options: Callbacks & { title?: string; content?: string; confirmButtonText?: string; cancelButtonText?: string }) {
      const { choice } = await panels.ask({
        kind: 'modal',
        title: options.title ?? '',
        lines: [options.content ?? ''],
        choices: [
          { id: 'cancel', text: options.cancelButtonText ?? '取消' },
          { id: 'confirm', text: options.confirmButtonText ?? '确定' },
        ],
      })
      return answers.succeed(options, { confirm: choice === 'confirm' })
    },
    async alert(options: Callbacks & { title?: string; content?: string; buttonText?: string }) {
      const choices = [{ id: 'confirm', text: options.buttonText ?? '确定' }]
      await panels.ask({ kind: 'modal', title: options.title ?? '', lines: [options.content ?? ''], choices })
      return answers.succeed(options, {})
    },
    showToast(options: Callbacks & { content?: string; duration?: number }) {
      panels.toast(options.content ?? '', options.duration ?? 2000)
      return answers.succeed(options, {})
    },
    hideToast(options?: Callbacks) {
      panels.hideToast()
      return answers.succeed(options, {})
    },
  }
}

/** Succeeds also when the person refused: the list of ids says what was accepted. Closing the panel fails with an error of its own. */
function subscribeOf({ panels, answers, consents }: Environment) {
  return async (options: { entityIds: string[] } & Callbacks) => {
    if (options.entityIds.length === 0 || options.entityIds.length > MOST_TEMPLATES) {
      return answers.fail(options, { error: BAD_PARAMETER, errorMessage: '参数错误' })
    }
    if (panels.isOpen()) return answers.fail(options, { error: PANEL_OPEN, errorMessage: '面板已打开' })
    const open = options.entityIds.filter((id) => consents.subscriptionsOn && !consents.bannedTemplates.has(id))
    const { choice, ticked } = await panels.ask({
      kind: 'subscribe',
      title: '订阅以下消息通知',
      lines: [],
      items: open.map((id) => ({ id, text: id })),
      choices: [
        { id: 'close', text: '关闭' },
        { id: 'refuse', text: '拒绝' },
        { id: 'allow', text: '允许' },
      ],
    })
    if (choice === 'close') return answers.fail(options, { error: CANCELLED, errorMessage: '用户取消' })
    const subscribedEntityIds = choice === 'allow' ? ticked : []
    const behavior = subscribedEntityIds.length > 0 ? 'subscribe' : 'unsubscribe'
    return answers.succeed(options, { behavior, keep: false, result: { subscribedEntityIds, subscribeEntityIds: subscribedEntityIds } })
  }
}

/** Alipay's object, as far as this app uses it: its argument shapes, results and errors. */
export function createMy(environment: Environment): Record<string, unknown> {
  const { network, outside, answers, consents } = environment
  return {
    ...storageOf(environment),
    ...systemOf(environment),
    ...navigationOf(environment),
    ...dialogsOf(environment),
    ...commonOf(environment),
    request: requestOf(environment),
    ...mediaOf(environment),
    ...myPlacesOf(environment),
    ...myScreenOf(environment),
    requestSubscribeMessage: subscribeOf(environment),
    getAuthCode: (options: Callbacks) =>
      answers.succeed(options, { authCode: LOGIN_CODE, authSuccessScopes: ['auth_base'], authErrorScopes: {} }),
    getPhoneNumber: (options: Callbacks) => answers.succeed(options, { response: JSON.stringify({ response: 'encrypted', sign: 'sign' }) }),
    getNetworkType: (options: Callbacks) =>
      answers.succeed(options, {
        networkAvailable: network.kind() !== 'none',
        networkType: network.kind() === 'none' ? 'NOTREACHABLE' : network.kind().toUpperCase(),
        networkInfo: network.kind().toUpperCase(),
      }),
    onNetworkStatusChange: (listener: (state: object) => void) =>
      network.onChange((kind) =>
        listener({ isConnected: kind !== 'none', networkType: kind === 'none' ? 'NOTREACHABLE' : kind.toUpperCase() }),
      ),
    setVisualEffectOnCapture: (options: Callbacks) => answers.succeed(options, {}),
    async openSetting(options: Callbacks) {
      consents.subscriptionsOn = true
      return answers.succeed(options, { authSetting: {} })
    },
    stopPullDownRefresh: (options?: Callbacks) => answers.succeed(options, {}),
    pageScrollTo(options: Callbacks & { scrollTop?: number }) {
      environment.navigation.scope().viewport.scrollTo({ top: options.scrollTop ?? 0 })
      return answers.succeed(options, {})
    },
    setClipboard(options: Callbacks & { text: string }) {
      outside.clipboard = options.text
      return answers.succeed(options, { success: true })
    },
    saveImageToPhotosAlbum(options: Callbacks & { filePath: string }) {
      outside.saved.push(options.filePath)
      return answers.succeed(options, { success: true })
    },
    makePhoneCall(options: Callbacks & { number: string }) {
      outside.called = options.number
      return answers.succeed(options, {})
    },
    vibrateShort(options?: Callbacks) {
      outside.vibrated += 1
      return answers.succeed(options, {})
    },
    env: { USER_DATA_PATH: 'https://usr' },
    getFileSystemManager: () => ({
      writeFileSync: ({ filePath, data }: { filePath: string; data: string }) => void (outside.files[filePath] = data),
      unlinkSync: ({ filePath }: { filePath: string }) => Reflect.deleteProperty(outside.files, filePath),
    }),
  }
}
