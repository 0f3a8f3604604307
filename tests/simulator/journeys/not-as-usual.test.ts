import { ROUTES } from '../../support/routes'
import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

describe.each(VENDORS)('%s: when something is not as usual', (vendor) => {
  const app = usePhone(vendor)

  test('without a network the last view stays and says so; with one it goes on', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('transactions')
    await app().sees('余4,286.35')
    await app().goTo('home')
    await app().setNetwork('none')
    await app().sees('网络不可用', '离线·今天08:30', '¥4,286.35', '离线时可以用')
    await app().tap('最近的交易明细')
    await app().sees('网络不可用', '余4,286.35')
    await app().setNetwork('wifi')
    await app().seesNot('网络不可用')
  })

  test('a provider that is down is said, and has a number to call and a code to copy', async () => {
    await app().scenario('provider-down')
    await app().sees('医保系统暂时不可用', '结算以医院、药店窗口为准。', '错误代码SRV-5XX')
    await app().tap('复制')
    // WeChat's privacy guide stands in front of the clipboard too.
    if (vendor === 'weapp') await app().tap('同意')
    await app().passes(1)
    const { clipboard } = await app().outside()
    expect(clipboard).toMatch(/^R[0-9A-F]+$/)
    await app().sees(clipboard)
    await app().tap('打 12393 咨询')
    await app().passes(1)
    expect((await app().outside()).called).toMatch(/12393$/)
  })

  test('an incomplete answer shows no amount; a full phone shows everything', async () => {
    await app().scenario('malformed')
    await app().sees('收到的数据不完整')
    await app().seesNot('¥')
    await app().scenario('storage-full')
    await app().sees('¥4,286.35', '手机存储已满')
  })

  test('a session the phone refused to store is stored once there is room, and the notice goes', async () => {
    await app().start()
    await app().sees('还差2项同意')
    await app().page.evaluate((throws) => {
      const { api } = window.simulator
      const set = api.setStorageSync as (...given: unknown[]) => unknown
      Object.assign(window, { makeRoom: () => (api.setStorageSync = set) })
      api.setStorageSync = (...given: unknown[]) => {
        if (given[0] !== 'session' && (given[0] as { key?: string }).key !== 'session') return set(...given)
        if (throws) throw new Error('setStorageSync:fail exceed storage max size')
        return { success: false, error: 10 }
      }
    }, vendor === 'weapp')
    await app().tapRole('checkbox', '已阅读并同意')
    await app().tapRole('checkbox', '单独同意')
    await app().signInQuickly()
    await app().sees('手机存储已满')
    await app().leave()
    await app().page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await app().comeBack()
    await app().seesNot('手机存储已满')
    await app().restart()
    await app().sees('我的医保')
    await app().seesNot('还差2项同意')
  })

  test('an expired session asks to sign in again and comes back', async () => {
    await app().scenario('session-expired')
    await app().sees('需要重新登录', '还差2项同意')
    await app().tapRole('checkbox', '已阅读并同意')
    await app().tapRole('checkbox', '单独同意')
    await app().signInQuickly()
    await app().sees('我的医保', '¥4,286.35')
  })

  test('a deep link opens its page first, and its entry after signing in', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().start(`${ROUTES.transaction}?id=employee-hz-20260713-t18`)
    await app().sees('交易详情', '流水号')
    expect(await app().depth()).toBe(1)
    await app().start(ROUTES.insight)
    await app().sees('余额分析', '年初余额3,912.00')
  })

  test('scenarios switch without a restart', async () => {
    await app().scenario('normal', 'preview')
    await app().tap('欠费冻结')
    await app().sees('已切换到：欠费冻结')
    await app().goTo('home')
    await app().sees('账户自2026年7月1日起冻结')
    await app().goTo('preview')
    await app().tapRole('radio', '桐')
    await app().goTo('home')
    await app().sees('居民医保没有个人账户')
    await app().seesNot('¥0.00')
  })

  test('leaving the app and coming back loses nothing and leaves no interval running', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().leave()
    await app().passes(3)
    expect((await app().timers()).intervals).toEqual([])
    await app().comeBack()
    await app().sees('¥4,286.35')
  })
})
