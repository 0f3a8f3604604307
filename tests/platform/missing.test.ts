import { DEMO_HOST } from '@/platform/common/demo-host'
import { createAlipay } from '@/platform/alipay/alipay'
import type { Platform } from '@/platform/types'
import { createWeapp } from '@/platform/weapp/weapp'

type Api = Record<string, unknown>
/** Calls that a host may lack, by how the app uses them: listeners, calls without a result, synchronous reads, requests. */
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

/** All calls that the app makes at start, and all that it does not await. */
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
  { host: 'weapp', create: (api: Api) => createWeapp(api as never, DEMO_HOST) },
  { host: 'alipay', create: (api: Api) => createAlipay(api as never, DEMO_HOST) },
]
beforeAll(() => Object.assign(globalThis, { getCurrentPages: () => [] }))

describe.each(HOSTS)('$host without calls that a host may lack', ({ create }) => {
  it.each(ALL)('starts without %s', (name) => use(create({ ...whole(), [name]: undefined })))

  it.each(ALL)('starts where %s throws', (name) => {
    const throwing = () => {
      throw new Error(`${name} is not supported`)
    }
    use(create({ ...whole(), [name]: throwing }))
  })

  it('starts when every call is missing', () => use(create({})))

  it('handles a rejection of every call without a result', async () => {
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

  it.each(['login', 'getAuthCode'])('reports a failed login without %s', async (name) => {
    const api = { ...whole(), login: undefined, getAuthCode: undefined, [name]: undefined }
    await expect(create(api).login()).resolves.toEqual({ status: 'failed' })
  })
})

describe("WeChat's text size", () => {
  const scale = (info: object, device: object = { platform: 'android' }) =>
    createWeapp({ ...whole(), getAppBaseInfo: () => info, getDeviceInfo: () => device } as never, DEMO_HOST).fontScale()

  it('is the factor that the client reports, whatever the size', () =>
    expect(scale({ fontSizeScaleFactor: 1.4, fontSizeSetting: 16 })).toBe(1.4))
  it('relates to 16 px on Android', () => expect(scale({ fontSizeSetting: 16 })).toBe(1))
  it('relates to 17 px on iOS', () => expect(scale({ fontSizeSetting: 17 }, { platform: 'ios' })).toBe(1))
  it('grows with the setting', () => expect(scale({ fontSizeSetting: 24 })).toBe(1.5))
  it('is the standard size when the client reports nothing', () => expect(scale({})).toBe(1))
})
