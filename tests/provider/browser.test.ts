import type { Browser, BrowserContext } from 'playwright-core'
import { choosePlace, CODE, EMPLOYEE, NUMBER, PASSWORD } from '../support/bind'
import { launchBrowser, NOW, PHONE } from '../support/browser'
import { H5App } from '../journeys/support/h5-app'
import { serveSite, type Site } from '../journeys/support/site'
import { providerBuild } from './support/builds'
import { Insurer } from './support/insurer'

jest.setTimeout(240_000)

let insurer: Insurer
let site: Site
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  insurer = new Insurer()
  site = await serveSite(providerBuild('h5'))
  browser = await launchBrowser()
  await insurer.start()
  await insurer.control('moveClock', '2026-07-15T09:41:00+08:00')
  context = await browser.newContext(PHONE)
  await context.clock.install({ time: NOW })
})
afterAll(async () => {
  await browser.close()
  site.close()
  await insurer.close()
})

test('the browser build signs in, binds and shows balance, analysis and alerts over HTTP, without demo content', async () => {
  const app = new H5App(await context.newPage(), site.url)
  await app.start()
  await app.sees('还差2项同意')
  await app.tapRole('checkbox', '已阅读并同意')
  await app.tapRole('checkbox', '单独同意')
  await app.tap('其他手机号登录')
  await app.fill('手机号', '13800001234')
  await app.tap('获取验证码')
  await app.sees('已发送至138******34')
  await app.fill(CODE, await insurer.smsCode())
  await app.sees('绑定医保卡', '选择参保地')
  // A build for a provider must not show anything of the demonstration.
  await app.seesNot('演示资料', '演示短信')
  await choosePlace(app, '杭州', '杭州市')
  await app.fill(NUMBER, EMPLOYEE.number)
  await app.fill(PASSWORD, EMPLOYEE.password)
  const before = await insurer.smsCode()
  await app.tap('获取验证码')
  await app.sees('秒后重发')
  for (let tries = 30; tries > 0 && (await insurer.smsCode()) === before; tries -= 1) await app.page.waitForTimeout(100)
  await app.fill(CODE, await insurer.smsCode())
  await app.sees('姓名**远')
  await app.tap('确认绑定')
  await app.tap('查看余额')
  await app.sees('我的医保', '¥4,286.35')
  await app.goTo('insight')
  await app.sees('年初余额3,912.00', '=现余额4,286.35')
  await app.goTo('alerts')
  await app.sees('余额不足提醒', '现余额4,286.35')
})
