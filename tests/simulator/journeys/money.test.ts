import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

describe.each(VENDORS)('%s: balance, entries and one entry', (vendor) => {
  const app = usePhone(vendor)

  test('home keeps the two kinds of money apart and says as of when', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '较年初+374.35')
    await app().sees('统筹基金·门诊剩余额度', '¥5,393.55', '已报销606.45', '共济额度，不是存款', '今天08:30')
    await app().tapRole('button', '隐藏金额')
    await app().sees('****')
    await app().seesNot('4,286.35', '1,352.80')
  })

  test('the eye shows amounts for now, and the default stays hidden', async () => {
    await app().scenario('normal', 'me')
    await app().tapRole('switch', '隐藏金额')
    await app().goTo('home')
    await app().sees('****')
    await app().tapRole('button', '显示金额')
    await app().sees('4,286.35')
    await app().restart()
    await app().sees('****')
    await app().seesNot('4,286.35')
  })

  test('unbinding the last card leaves nothing of it, and home offers to bind', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('cards')
    await app().tap('解除绑定')
    await app().tap('获取验证码')
    await app().tap('填入')
    await app().tap('确认解绑')
    await app().sees('已解除绑定，相关缓存与提醒已删除。')
    await app().back()
    await app().sees('绑定一张医保卡')
    await app().seesNot('4,286.35')
    expect((await app().stored()).includes('428635')).toBe(false)
  })

  test('chips and a search narrow the list, and what is not there is said', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('7月', '余4,286.35')
    await app().tapRole('tab', '药店')
    await app().sees('百草和大药房')
    await app().seesNot('个人账户划入')
    await app().tapRole('tab', '住院')
    await app().sees('近3个月没有住院记录')
    await app().tap('清除筛选')
    await app().sees('个人账户划入')
    await app().tap('筛选')
    await app().fill('搜索机构或说明', '百草和')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('筛选1', '百草和大药房')
    await app().seesNot('个人账户划入')
  })

  test('older entries come page by page until all are there', async () => {
    await app().scenario('normal', 'transactions')
    await app().tap('筛选')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('再看更早的')
    const rows = () => app().page.getByRole('link').filter({ visible: true }).count()
    for (let pages = 0; (await app().text()).includes('再看更早的') && pages < 20; pages += 1) {
      const before = await rows()
      await app().tap('再看更早的')
      for (let waits = 0; (await rows()) === before && waits < 60; waits += 1) await app().page.waitForTimeout(50)
    }
    await app().sees('已全部显示')
    expect(await rows()).toBe(Number(/共(\d+)笔/.exec(await app().text())?.[1]))
  })

  test('an entry adds up: who paid and what for', async () => {
    await app().scenario('normal', 'transactions')
    await app().tapRole('tab', '门诊')
    await app().seesNot('百草和大药房')
    await app().page.getByRole('link').filter({ visible: true }).first().tap()
    await app().sees('交易详情', '这次费用谁来付', '统筹+个人账户+共济+现金=总费用，已核对', '费用清单', '流水号')
    const fen = (amount: string | undefined) => Math.round(Number((amount ?? '').replace(/,/g, '')) * 100)
    const total = fen(/总费用([\d,]+\.\d\d)/.exec(await app().text())?.[1])
    const sums = await Promise.all(
      ['.payer .payer-amount', '.fee-line .payer-amount'].map(async (where) =>
        (await app().page.locator(where).allInnerTexts()).map(fen).reduce((sum, amount) => sum + amount, 0),
      ),
    )
    expect(total).toBeGreaterThan(0)
    expect(sums).toEqual([total, total])
    expect(await app().depth()).toBe(2)
    await app().back()
    await app().sees('交易明细')
  })

  test('pulling down asks the insurer again', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().passes(60)
    const before = await app().stored()
    await app().pullDown()
    await app().passes(5)
    await app().sees('¥4,286.35')
    expect(await app().stored()).not.toBe(before)
  })
})
