import { createAlipay } from '@/platform/alipay/alipay'
import type { Platform } from '@/platform/types'
import { createWeapp } from '@/platform/weapp/weapp'

type Api = Record<string, unknown>
/** Calls a host may lack, and that nobody waits for. */
const LISTENERS = [
  'onNetworkStatusChange',
  'onAppShow',
  'onAppHide',
  'onThemeChange',
  'onWindowResize',
  'onUserCaptureScreen',
  'offUserCaptureScreen',
]
const TOLD = ['vibrateShort', 'setVisualEffectOnCapture', 'setNavigationBarColor', 'setNavigationBar']
const READ = [
  'getStorageSync',
  'removeStorageSync',
  'getStorageInfoSync',
  'getSystemInfoSync',
  'getWindowInfo',
  'getAppBaseInfo',
  'getDeviceInfo',
  'getMenuButtonBoundingClientRect',
  'getEnterOptionsSync',
]
const ASKED = [
  'login',
  'getAuthCode',
  'getNetworkType',
  'openSetting',
  'makePhoneCall',
  'setClipboardData',
  'setClipboard',
  'getPrivacySetting',
]
const ALL = [...LISTENERS, ...TOLD, ...READ, ...ASKED]

const whole = (): Api => ({
  ...Object.fromEntries([...LISTENERS, ...TOLD, ...ASKED].map((name) => [name, jest.fn()])),
  ...Object.fromEntries(READ.map((name) => [name, () => ({ windowWidth: 375, screenHeight: 667 })])),
})

/** Everything an app does with its platform at start, and what it tells without waiting. */
function use(platform: Platform): void {
  platform.storage.get('key')
  platform.storage.set('key', 'value')
  platform.storage.remove('key')
  platform.storage.keys()
  expect(['light', 'dark']).toContain(platform.colorScheme.current())
  expect(platform.fontScale()).toBe(1)
  expect(platform.navigation().barHeight).toBeGreaterThan(0)
  platform.authorizationBroughtBack('state')
  platform.haptic('success')
  platform.paintNavigation('dark')
  platform.guardCapture(() => undefined)()
  platform.onVisibility(() => undefined)()
  platform.network.onChange(() => undefined)()
  platform.onResize(() => undefined)()
  expect(platform.pixelRatio()).toBe(1)
}

const HOSTS = [
  { host: 'weapp', create: (api: Api) => createWeapp(api as never, true) },
  { host: 'alipay', create: (api: Api) => createAlipay(api as never, true) },
]
beforeAll(() => Object.assign(globalThis, { getCurrentPages: () => [] }))

describe.each(HOSTS)('$host without what a host may lack', ({ create }) => {
  it.each(ALL)('starts without %s', (name) => use(create({ ...whole(), [name]: undefined })))

  it.each(ALL)('starts where %s throws', (name) => {
    const throwing = () => {
      throw new Error(`${name} is not supported`)
    }
    use(create({ ...whole(), [name]: throwing }))
  })

  it('starts with nothing at all', () => use(create({})))

  it('hears out each refusal of what it only tells', async () => {
    const unheard = jest.fn()
    process.on('unhandledRejection', unheard)
    const api = whole()
    for (const name of TOLD) api[name] = jest.fn(() => Promise.reject(new Error('refused')))
    use(create(api))
    await new Promise((resolve) => setTimeout(resolve, 20))
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
    for (const name of TOLD)
      for (const [options] of (api[name] as jest.Mock<unknown, [unknown]>).mock.calls)
        expect(options).toHaveProperty('fail', expect.any(Function))
  })

  it.each(['login', 'getAuthCode'])('a login without %s fails, and is said to have', async (name) => {
    const api = { ...whole(), login: undefined, getAuthCode: undefined, [name]: undefined }
    await expect(create(api).login()).resolves.toEqual({ status: 'failed' })
  })
})

describe("WeChat's text size", () => {
  const scale = (info: object, device: object = { platform: 'android' }) =>
    createWeapp({ ...whole(), getAppBaseInfo: () => info, getDeviceInfo: () => device } as never, true).fontScale()

  it('is the factor where the client tells it, whatever the size', () =>
    expect(scale({ fontSizeScaleFactor: 1.4, fontSizeSetting: 16 })).toBe(1.4))
  it('relates to 16 px on Android', () => expect(scale({ fontSizeSetting: 16 })).toBe(1))
  it('relates to 17 px on iOS', () => expect(scale({ fontSizeSetting: 17 }, { platform: 'ios' })).toBe(1))
  it('grows with the setting', () => expect(scale({ fontSizeSetting: 24 })).toBe(1.5))
  it('is the standard one where nothing is told', () => expect(scale({})).toBe(1))
})
