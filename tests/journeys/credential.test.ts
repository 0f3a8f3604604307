import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import { HOSTS, useApp } from './support/hosts'

const WAITING = '秒后自动刷新'

describe.each(HOSTS)('%s: the credential', (host) => {
  const app = useApp(host)

  test('is opened from the tab bar, scanned by the cashier, and what was paid stands in balance and entries', async () => {
    await app().scenario('normal')
    await app().tapRole('tab', '凭证')
    await app().sees('医保电子凭证', '演示数据', '参保地杭州市', WAITING, '这是演示码，不能挂号、取药或结算')
    await app().tap('让演示收银台扫一下')
    await app().tap('青枫社区卫生服务中心 · 杭州市')
    await app().tap('扫码结算')
    await app().sees('结算成功', '总费用96.00', '政策范围内90.00×80%', '72.00', '18.00', '结算后余额4,268.35', '门诊剩余额度5,321.55')
    await app().sees('姓名、证件号码、参保地、险种', '余额、交易明细、家人', '凭证MOCK-****')
    await app().tap('看这笔明细')
    await app().sees('交易详情', '青枫社区卫生服务中心', '−18.00')
    await app().back()
    // The result stays until another code is asked for.
    await app().sees('结算成功')
    await app().tap('再亮一次码')
    await app().sees(WAITING)
    await app().seesNot('结算成功')
    await app().tapRole('tab', '首页')
    await app().sees('¥4,268.35', '¥5,321.55')
  })

  test('is refused in another city with one word, and says what to do', async () => {
    await app().scenario('normal', 'credential')
    await app().sees(WAITING)
    await app().tap('让演示收银台扫一下')
    await app().tap('滨江湾中心医院 · 上海市')
    await app().tap('扫码结算')
    await app().sees('收银台会说', '参保地不符', '没有扣款。', '换参保地', '先自费，之后报销', 'EC-PLACE')
    await app().tap('看异地备案')
    await app().sees('上海市没有备案', '收银台会说“参保地不符”')
    await app().back()
    await app().tap('再亮一次码')
    await app().sees(WAITING)
  })

  test('cannot pay while the account is frozen', async () => {
    await app().scenario('arrears', 'credential')
    await app().sees(WAITING)
    await app().tap('让演示收银台扫一下')
    await app().tap('扫码结算')
    await app().sees('账户冻结', '没有扣款。', '看怎么补缴', 'EC-FROZEN')
  })

  test('is over with the next one: a screenshot of the earlier code is refused', async () => {
    await app().scenario('normal', 'credential')
    await app().sees(WAITING)
    await app().tap('刷新')
    await app().sees(WAITING)
    await app().tap('让演示收银台扫一下')
    await app().tap('上一张（截屏）')
    await app().tap('扫码结算')
    await app().sees('已过期', '截屏也不能用', '没有扣款。', 'EC-EXPIRED')
  })

  test('is not shown without a network, and says so', async () => {
    await app().scenario('normal', 'credential')
    await app().sees(WAITING)
    await app().setNetwork('none')
    await app().tap('刷新')
    await app().sees('NET-OFFLINE')
    await app().setNetwork('wifi')
    await app().tap('再试一次')
    await app().sees(WAITING)
  })

  test('is for the person alone: the sample has none', async () => {
    await app().start()
    await app().tap('先看示例')
    await app().sees('个人账户余额')
    await app().tapRole('tab', '凭证')
    await app().sees('示例里没有凭证', '去登录')
  })
})

describe.each(VENDORS)('%s: the credential on a phone', (vendor) => {
  const app = usePhone(vendor)
  const brightness = async (): Promise<number> => (await app().outside()).brightness

  test('makes the screen bright while a code is shown, and puts it back', async () => {
    await app().scenario('normal', 'credential')
    await app().sees(WAITING)
    await app().passes(1)
    expect(await brightness()).toBe(1)
    await app().tapRole('tab', '首页')
    await app().sees('¥4,286.35')
    expect(await brightness()).toBe(0.4)
    await app().tapRole('tab', '凭证')
    await app().sees(WAITING)
    await app().passes(1)
    expect(await brightness()).toBe(1)
    await app().leave()
    await app().passes(1)
    expect(await brightness()).toBe(0.4)
  })

  test('goes to the album as a picture of a code that is over', async () => {
    await app().scenario('normal', 'credential')
    await app().sees(WAITING)
    await app().tap('保存为图片')
    // The album is protected by the guide.
    await app().acceptPrivacyGuide()
    await app().sees('图片里的码已经作废', WAITING)
    expect((await app().outside()).saved).toHaveLength(1)
    await app().tap('让演示收银台扫一下')
    await app().tap('上一张（截屏）')
    await app().tap('扫码结算')
    await app().sees('已过期', '没有扣款。')
  })

  test('lives as long as the operators set', async () => {
    await app().scenario('normal', 'preview')
    await app().tap('30 秒')
    await app().goTo('credential')
    await app().sees('30秒后自动刷新')
  })
})
