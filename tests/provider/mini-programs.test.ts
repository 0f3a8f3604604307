import { choosePlace, CODE, EMPLOYEE, NUMBER, PASSWORD } from '../support/bind'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'
import { providerBuild } from './support/builds'
import { API, Insurer } from './support/insurer'

jest.setTimeout(240_000)

const FIXED = '2026-07-15T09:41:00+08:00'
const BUTTON = { weapp: '微信手机号快捷登录', alipay: '支付宝手机号快捷登录' }

describe.each(['weapp', 'alipay'] as const)('%s built for a provider over HTTP', (vendor) => {
  const dist = providerBuild(vendor)
  let insurer: Insurer
  beforeAll(() => {
    insurer = new Insurer()
  })
  beforeEach(async () => {
    await insurer.start()
    await insurer.control('reset')
    await insurer.control('moveClock', FIXED)
  })
  afterEach(() => insurer.kill())
  afterAll(() => insurer.close())

  /** Signs in by the vendor's own button and panel, which only a build for a provider has. */
  async function signIn(app: MiniProgram, answer = '允许'): Promise<void> {
    await app.start()
    await app.sees('还差2项同意')
    await app.tapRole('checkbox', '已阅读并同意')
    await app.tapRole('checkbox', '单独同意')
    await app.tap(BUTTON[vendor])
    await app.sees('申请获取并验证您的手机号')
    await app.tap(answer)
  }

  /** The last digit of the code sends the form. */
  async function fillForm(app: MiniProgram): Promise<void> {
    await app.sees('绑定医保卡', '选择参保地')
    await choosePlace(app, '杭州', '杭州市')
    await app.fill(NUMBER, EMPLOYEE.number)
    await app.fill(PASSWORD, EMPLOYEE.password)
    await app.tap('获取验证码')
    await app.sees('秒后重发')
    await app.fill(CODE, await insurer.smsCode())
  }

  async function bind(app: MiniProgram): Promise<void> {
    await signIn(app)
    await fillForm(app)
    await app.sees('姓名**远')
    await app.tap('确认绑定')
    await app.sees('绑定成功')
    await app.tap('查看余额')
    await app.sees('我的医保', '¥4,286.35')
  }

  describe('on an ordinary phone', () => {
    const app = usePhone(vendor, { dist, overHttp: true })

    test('completes authorize, bind, balance and charts, and an alert is sent', async () => {
      await bind(app())
      await app().goTo('insight')
      await app().sees('年初余额3,912.00', '=现余额4,286.35')
      await app().goTo('alerts')
      await app().tapRole('tab', /^2,000$/)
      await app().sees('¥2,000.00')
      await app().tap('增加 1 次')
      // The vendor's own panel: this build does not contain the simulated one.
      await app().page.locator('host-panel[data-kind=subscribe]').waitFor()
      await app().tap('允许')
      await app().sees('已同意', '还能收到几条')
      await insurer.control('simulatePurchase', { kind: 'pharmacy', amount: 250_000 })
      await app().goTo('messages')
      await app().sees('余额低于提醒阈值')
      await app().pullDown()
      await app().sees('个人账户余额1,786.35元，低于2,000.00元')
    })

    test('asks for the balance before it draws anything, where home is the first page, and for it once', async () => {
      await bind(app())
      await app().passes(60)
      await app().restart()
      await app().sees('¥4,286.35')
      const { requests, crossings } = await app().report()
      const asked = requests.filter(({ url }) => url.endsWith('/overview'))
      expect(asked).toHaveLength(1)
      expect(asked[0]?.began).toBeLessThan(crossings[0]?.at ?? 0)
    })

    test('offers other ways to sign in when the phone number is refused', async () => {
      await signIn(app(), '不允许')
      await app().sees('其他手机号登录')
      await app().sees('没有授权手机号', '先看示例')
      await app().seesNot('正在登录')
    })

    test('shows the last view while the provider is down, and the stored data after its restart', async () => {
      await bind(app())
      await insurer.kill()
      await app().pullDown()
      // The last view stays and is marked as outdated.
      await app().sees('¥4,286.35', '再试一次')
      await insurer.start()
      expect((await insurer.control('status')).balance).toBe(428_635)
      await insurer.control('simulateCredit', 10_000)
      await app().restart()
      // The last view is shown first and is still fresh, so a new request is made only when the person asks for it.
      await app().sees('¥4,286.35')
      await app().passes(1)
      await app().pullDown()
      await app().sees('¥4,386.35')
    })

    test('binds once when the answer to binding is lost and the request is repeated', async () => {
      let lost = 0
      const keys = new Set<string | undefined>()
      await app().page.route(`${API}/**`, async (route) => {
        const { pathname } = new URL(route.request().url())
        if (route.request().method() !== 'POST' || pathname !== '/v1/cards') return route.continue()
        keys.add(route.request().headers()['idempotency-key'])
        if (lost > 0) return route.continue()
        lost += 1
        // The request reaches the insurer; its answer does not reach the phone.
        await route.fetch()
        await route.abort('connectionreset')
      })
      await signIn(app())
      await fillForm(app())
      await app().sees('姓名**远')
      await app().tap('确认绑定')
      await app().sees('再试一次')
      await app().tap('再试一次')
      await app().sees('绑定成功')
      expect(lost).toBe(1)
      expect([keys.size, keys.has(undefined)]).toEqual([1, false])
      await app().goTo('cards')
      await app().sees('首页显示')
      expect((await app().text()).split('解绑')).toHaveLength(2)
    })

    test('renews a token that the provider rejects without involving the user', async () => {
      await bind(app())
      await insurer.control('simulateCredit', 10_000)
      let refused = 0
      await app().page.route(`${API}/**`, async (route) => {
        if (refused > 0 || !route.request().headers().authorization) return route.continue()
        refused += 1
        return route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer forgotten' } })
      })
      await app().pullDown()
      for (let tries = 50; tries > 0 && refused === 0; tries -= 1) await app().page.waitForTimeout(100)
      expect(refused).toBe(1)
      await app().sees('¥4,386.35')
      await app().seesNot('需要重新登录', '还差2项同意')
    })
  })

  describe('on a phone whose clock is twenty minutes ahead', () => {
    const app = usePhone(vendor, { dist, overHttp: true, ahead: 20 * 60_000 })

    test('signs in, binds with a code that is expired by its own clock, and shows the time of the data', async () => {
      await bind(app())
      await app().sees('今天08:30')
    })
  })
})
