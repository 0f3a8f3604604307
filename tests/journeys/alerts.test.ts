import { HOSTS, useApp } from './support/hosts'
import { useBrowser } from './support/use-browser'
import type { App } from '../support/app'

/** How a message says on each host that it was pushed. */
const PUSHED = { h5: '已推送', weapp: '已推送到微信', alipay: '已推送到支付宝' }

/** Sends left of a kind of message. */
const leftOf = async (app: App, kind: string) => Number(new RegExp(`${kind}(\\d+)条`).exec(await app.text())?.[1])

describe.each(HOSTS)('%s: 余额提醒', (host) => {
  const app = useApp(host)
  const toggle = (kind: string) => app().role('switch', kind).filter({ visible: true })
  const isOn = (kind: string) => toggle(kind).getAttribute('aria-checked')

  test('a preset and a switch are kept after a cold restart', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒', '现余额4,286.35', '消息预览')
    await app().tapRole('tab', /^1,000$/)
    await app().sees('¥1,000.00')
    const changed = (await isOn('划入到账提醒')) === 'true' ? 'false' : 'true'
    await toggle('划入到账提醒').tap()
    await app().sees('还能收到几条')
    await app().becomes(() => isOn('划入到账提醒'), changed)
    await app().passes(1)
    await app().restart()
    await app().goTo('alerts')
    await app().sees('¥1,000.00')
    expect(await isOn('划入到账提醒')).toBe(changed)
  })

  test('a purchase across the threshold creates a message with delivery, dot and link to the entry, and uses one send', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒', '现余额4,286.35', '消息预览')
    await app().tapRole('tab', /^2,000$/)
    await app().sees('¥2,000.00')
    if ((await isOn('余额不足提醒')) === 'false') await app().tapRole('switch', '余额不足提醒')
    const before = (await leftOf(app(), '余额不足提醒')) + 1
    await app().tap('增加 1 次')
    await app().sees('演示·订阅提醒')
    await app().allowMessages('余额不足提醒')
    await app().sees('已同意', `余额不足提醒${before}条`)
    await app().goTo('preview')
    await app().fill('金额（元）', '2500')
    await app().sees('4,286.35→1,786.35')
    await app().tap('扣款')
    await app().sees('个人账户2,500.00，统筹0.00', '发出的短信与消息')
    await app().sees('账户余额¥1786.35·提醒阈值¥2000.00')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值', '个人账户余额1,786.35元，低于2,000.00元', '已推送', '全部已读')
    expect(/已推送(?:到微信|到支付宝)?/.exec(await app().text())?.[0]).toBe(PUSHED[host])
    const message = app().role('link', '余额低于提醒阈值').filter({ visible: true })
    expect(await message.locator('.message-dot').count()).toBe(1)
    await message.tap()
    await app().sees('交易详情', '−2,500.00', '结算后余额1,786.35')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值')
    await app().becomes(() => message.locator('.message-dot').count(), 0)
    await app().goTo('alerts')
    await app().sees(`余额不足提醒${before - 1}条`)
    await app().goTo('home')
    await app().sees('¥1,786.35')
  })

  test('a custom threshold must be an amount', async () => {
    await app().scenario('normal', 'alerts')
    await app().tap('自定义')
    await app().fill('自定义阈值（元）', '0')
    await app().sees('请输入1到100,000之间的金额')
    await app().fill('自定义阈值（元）', '888.5')
    await app().sees('还没保存，现在仍按500.00提醒', '¥500.00')
    await app().tap('保存为 888.50')
    await app().sees('¥888.50')
  })

  test.each([
    ['subscription-refused', '没有同意接收消息', '看消息中心'],
    ['subscription-banned', '这类消息已被禁止', '打开设置'],
    ['subscription-off', '订阅消息总开关已关闭', '打开设置'],
  ] as const)('%s is reported, the message centre stays, and a next step is offered', async (scenario, title, way) => {
    await app().scenario(scenario, 'alerts')
    await app().tap('增加 1 次')
    await app().sees(title, '消息中心', way)
    await app().tap('看消息中心')
    await app().sees('消息中心', '全部', '安全')
  })
})

describe('the panel of the browser preview', () => {
  const app = useBrowser()

  test('asks for several kinds at once; each is ticked separately and gets a send', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒', '消息预览')
    await app().tapRole('switch', '划入到账提醒')
    await app().sees('还能收到几条')
    const before = await leftOf(app(), '缴费中断提醒')
    await app().tap('增加 1 次')
    await app().sees('演示·订阅提醒', '每类可收到1条提醒', '缴费中断提醒')
    for (const kind of ['缴费中断提醒', '支出提醒']) await app().role('dialog', '订阅提醒').getByText(kind).tap()
    await app().tap('允许')
    await app().sees('已同意，2类各增加1次发送。', `缴费中断提醒${before + 1}条`)
  })
})
