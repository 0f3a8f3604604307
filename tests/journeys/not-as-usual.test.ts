import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import type { App } from '../support/app'
import { ROUTES } from '../support/routes'
import { HOSTS, useApp } from './support/hosts'

/** Gives both consents on the authorize page and signs in. */
async function signInAgain(app: App): Promise<void> {
  await app.tapRole('checkbox', '已阅读并同意')
  await app.tapRole('checkbox', '单独同意')
  await app.signInQuickly()
}

describe.each(HOSTS)('%s: when something is not as usual', (host) => {
  const app = useApp(host)

  test('a provider that is down is reported at once, with the hotline and a reference to copy', async () => {
    await app().scenario('provider-down')
    await app().sees('医保系统暂时不可用', '不是您的操作问题', '结算以医院、药店窗口为准。', '再试一次', '打12393咨询', '错误代码SRV-5XX')
    await app().tap('复制')
    await app().acceptPrivacyGuide()
    const reference = await app().copied()
    expect(reference).toMatch(/^R[0-9A-F]+$/)
    await app().sees(reference)
  })

  test('a slow provider is reported', async () => {
    await app().scenario('slow')
    await app().passes(3.5)
    await app().sees('正在连接参保地医保系统，通常不超过3秒')
  })

  test('an incomplete answer shows no amount', async () => {
    await app().scenario('malformed')
    await app().sees('收到的数据不完整', '没有采用这次结果', '再试一次')
    await app().seesNot('¥')
  })

  test('with full storage everything is shown, and what is not stored is named', async () => {
    await app().scenario('storage-full')
    await app().sees('¥4,286.35', '手机存储已满')
  })

  test('delayed data shows its time, keeps its figures and offers a notification', async () => {
    await app().scenario('sync-delayed')
    await app().sees('数据停在7月12日22:10', '预计今天18:00前恢复', '结算以医院、药店窗口为准', '¥4,333.15', '截至07-1222:10')
    await app().tap('恢复后通知我')
    await app().tap('允许')
    await app().sees('恢复后会通知您')
    await app().goTo('preview')
    await app().tap('模拟恢复同步')
    await app().goTo('home')
    await app().sees('¥4,286.35')
    await app().goTo('messages')
    await app().sees('同步已恢复')
  })

  test('an expired session asks to sign in, then returns to the page', async () => {
    await app().scenario('session-expired')
    await app().sees('需要重新登录', '重新登录后回到刚才的页面。', '还差2项同意')
    await signInAgain(app())
    await app().sees('我的医保', '¥4,286.35')
  })

  test('arrears and a reached limit are shown on home, and a low balance in the message centre', async () => {
    await app().scenario('arrears')
    await app().sees('账户自2026年7月1日起冻结', '个人账户暂停划入', '冻结期间个人账户不能支付，余额保留', '账户冻结')
    await app().scenario('limit-reached')
    await app().sees('已到年度限额')
    await app().scenario('low-balance')
    // The scenario starts above the threshold; a purchase crosses it.
    await app().sees('¥525.00')
    await app().goTo('preview')
    await app().tap('扣款')
    await app().sees('已扣款：个人账户120.00')
    await app().goTo('home')
    await app().sees('¥405.00')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值')
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
})

describe.each(VENDORS)('%s: on a phone', (vendor) => {
  const app = usePhone(vendor)

  test('the hotline is called', async () => {
    await app().scenario('provider-down')
    await app().tap('打 12393 咨询')
    await app().passes(1)
    expect((await app().outside()).called).toMatch(/12393$/)
  })

  test('a session that could not be stored is stored once there is room, and the notice disappears', async () => {
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
    await signInAgain(app())
    await app().sees('手机存储已满')
    await app().leave()
    await app().page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
    await app().comeBack()
    await app().seesNot('手机存储已满')
    await app().restart()
    await app().sees('我的医保')
    await app().seesNot('还差2项同意')
  })

  test('a deep link opens its page, and its entry after signing in', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().start(`${ROUTES.transaction}?id=employee-hz-20260713-t18`)
    await app().sees('交易详情', '流水号')
    expect(await app().depth()).toBe(1)
    await app().start(ROUTES.insight)
    await app().sees('余额分析', '年初余额3,912.00')
  })

  test('the background keeps all state and runs no interval', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().leave()
    await app().passes(3)
    expect((await app().timers()).intervals).toEqual([])
    await app().comeBack()
    await app().sees('¥4,286.35')
  })
})
