import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

describe.each(HOSTS)('%s: guided help', (host) => {
  const app = useApp(host)

  test('a pending charge is found and explained by a sum, and its booking is notified', async () => {
    await app().scenario('pending-charge')
    await app().sees('结算中1笔38.00')
    await app().goTo('help', '?tree=balance')
    await app().sees('已替您查了5项', '有1笔交易还没入账', '现余额4,286.35', '结算中38.00', '入账后4,248.35', '和您看到的一样吗')
    await app().tap('一样，明白了')
    await app().tap('允许')
    await app().sees('已设置，出结果会通知您')
  })

  test('every failure opens its branch, whose check names the fault', async () => {
    await app().scenario('sync-delayed', 'help')
    await app().tapRole('tab', '余额异常')
    await app().sees('数据不是最新', '停在7月12日22:10', '很可能是同步延迟造成的')
    await app().scenario('arrears', 'help')
    await app().tapRole('tab', '余额异常')
    await app().sees('冻结', '和您看到的一样吗')
    await app().scenario('provider-down')
    await app().tap('一步步查原因')
    await app().sees('常见问题', '没能检查')
  })

  test('the summary for the hotline contains no personal data', async () => {
    await app().scenario('normal', 'help')
    await app().sees('已替您查了')
    await app().tap('带着检查结果联系人工')
    await app().sees('把下面的检查结果读给12393', '拨打0571-12393')
    await app().tap('复制检查结果')
    await app().acceptPrivacyGuide()
    const summary = await app().copied()
    expect(summary).toContain('检查结果（演示数据）')
    expect(summary).not.toMatch(/\d{9,}|知远|4,286|428635/)
  })
})
