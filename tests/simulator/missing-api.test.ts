import { VENDORS } from './compile/program'
import { usePhone } from './drive/phone'

jest.setTimeout(120_000)

/** Calls that an older client, or another host of the same programs, may lack. */
const ABSENT = {
  weapp: [
    'onNetworkStatusChange',
    'onThemeChange',
    'onWindowResize',
    'onMemoryWarning',
    'login',
    'vibrateShort',
    'setVisualEffectOnCapture',
    'getAppBaseInfo',
    'setNavigationBarColor',
    'getNetworkType',
    'getEnterOptionsSync',
  ],
  alipay: [
    'onNetworkStatusChange',
    'onAppHide',
    'onAppShow',
    'getAuthCode',
    'vibrateShort',
    'setVisualEffectOnCapture',
    'setNavigationBar',
    'getNetworkType',
    'getEnterOptionsSync',
  ],
} as const

describe.each(VENDORS)('%s: a host that lacks a call', (vendor) => {
  // `tolerant`, because other tests fail by a name reported as missing.
  const app = usePhone(vendor, { tolerant: true })

  test.each(ABSENT[vendor])('starts, shows the sample and the balance without %s', async (name) => {
    app().without(name)
    await app().start()
    await app().sees('看清每一笔医保钱')
    await app().tap('先看示例')
    await app().sees('示例', '¥4,286.35')
    expect((await app().report()).errors).toEqual([])
  })
})
