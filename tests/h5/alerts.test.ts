import { usePhone } from './support/phone'

describe('余额提醒', () => {
  const app = usePhone()
  /** Of several kinds each is ticked on the panel. */
  const tick = (kind: string) => app().role('dialog', '订阅提醒').getByText(kind).tap()
  const leftOf = async (kind: string) => Number(new RegExp(`${kind}还可发送(\\d+)次`).exec(await app().text())?.[1])

  test('a preset, a switch and one more send', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒', '现余额4,286.35', '消息预览')
    await app().tapRole('tab', /^1,000$/)
    await app().sees('¥1,000.00')
    const credit = app().role('switch', '划入到账提醒')
    const was = await credit.getAttribute('aria-checked')
    await credit.tap()
    await app().sees('缴费中断提醒还可发送')
    expect(await credit.getAttribute('aria-checked')).toBe(was === 'true' ? 'false' : 'true')
    const before = await leftOf('缴费中断提醒')
    await app().tap('增加 1 次')
    await app().sees('演示·订阅提醒', '每类可收到1条提醒', '缴费中断提醒')
    for (const kind of ['缴费中断提醒', '支出提醒']) await tick(kind)
    await app().tap('允许')
    await app().sees('已同意，2类各增加1次发送。', `缴费中断提醒还可发送${before + 1}次`)

    await app().page.reload()
    await app().sees('¥1,000.00')
    expect(await app().role('switch', '划入到账提醒').getAttribute('aria-checked')).toBe(was === 'true' ? 'false' : 'true')
  })

  test('a purchase across the threshold: message, delivery, dot, one send less, and the way to the entry', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('现余额4,286.35')
    await app().tapRole('tab', /^2,000$/)
    await app().sees('¥2,000.00')
    if ((await app().role('switch', '余额不足提醒').getAttribute('aria-checked')) === 'false') await app().tapRole('switch', '余额不足提醒')
    const before = (await leftOf('余额不足提醒')) + 1
    await app().tap('增加 1 次')
    await tick('余额不足提醒')
    await app().tap('允许')
    await app().sees('已同意', `余额不足提醒还可发送${before}次`)
    await app().goTo('preview')
    await app().fill('金额（元）', '2500')
    await app().sees('4,286.35→1,786.35')
    await app().tap('扣款')
    await app().sees('个人账户2,500.00，统筹0.00', '发出的短信与消息')
    await app().sees('账户余额¥1786.35·提醒阈值¥2000.00')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值', '个人账户余额1,786.35元，低于2,000.00元', '已推送', '全部已读')
    await app().seesNot('已推送到微信')
    const message = app().role('link', '余额低于提醒阈值')
    expect(await message.locator('.message-dot').count()).toBe(1)
    await message.tap()
    await app().sees('交易详情', '−2,500.00', '结算后余额1,786.35')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值')
    await app().role('link', '余额低于提醒阈值').locator('.message-dot').waitFor({ state: 'detached' })
    await app().goTo('alerts')
    await app().sees(`余额不足提醒还可发送${before - 1}次`)
    await app().goTo('home')
    await app().sees('¥1,786.35')
  })

  test('a threshold of one’s own must be an amount', async () => {
    await app().scenario('normal', 'alerts')
    await app().tap('自定义')
    await app().fill('自定义阈值（元）', '0')
    await app().sees('请输入1到100,000之间的金额')
    await app().fill('自定义阈值（元）', '888.5')
    await app().sees('¥888.50')
  })
})

describe('when the platform does not subscribe', () => {
  const app = usePhone()

  test.each([
    ['subscription-refused', '没有同意接收消息', '看消息中心'],
    ['subscription-banned', '这类消息已被禁止', '打开设置'],
    ['subscription-off', '订阅消息总开关已关闭', '打开设置'],
  ] as const)('%s says so, keeps the message centre and offers a way', async (scenario, title, way) => {
    await app().scenario(scenario, 'alerts')
    await app().tap('增加 1 次')
    await app().sees(title, '消息中心', way)
    await app().tap('看消息中心')
    await app().sees('消息中心', '全部', '安全')
  })
})
