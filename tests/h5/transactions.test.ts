import { usePhone } from './support/phone'

describe('交易明细', () => {
  const app = usePhone()

  test('a chip narrows the list, and what is not there is said', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('7月', '余4,286.35')
    await app().tapRole('tab', '药店')
    await app().sees('百草和大药房')
    await app().seesNot('个人账户划入')
    await app().tapRole('tab', '住院')
    await app().sees('近3个月没有住院记录', '看近1年')
    await app().tap('清除筛选')
    await app().sees('个人账户划入')
  })

  test('a search finds an institution and can be taken back', async () => {
    await app().scenario('normal', 'transactions')
    await app().tap('筛选')
    await app().fill('搜索机构或说明', '百草和')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('筛选1', '近1年', '百草和大药房')
    await app().seesNot('个人账户划入')
    await app().tap('筛选 1')
    await app().tap('清除筛选')
    await app().sees('近3个月', '个人账户划入')
  })

  test('older entries come page by page until all are there', async () => {
    await app().scenario('normal', 'transactions')
    await app().tap('筛选')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('再看更早的')
    const rows = () => app().page.getByRole('link').filter({ visible: true }).count()
    const first = await rows()
    for (let pages = 0; (await app().text()).includes('再看更早的') && pages < 20; pages += 1) {
      const before = await rows()
      await app().tap('再看更早的')
      for (let waits = 0; (await rows()) === before && waits < 60; waits += 1) await app().page.waitForTimeout(50)
    }
    await app().sees('已全部显示')
    const total = Number(/共(\d+)笔/.exec(await app().text())?.[1])
    expect(await rows()).toBe(total)
    expect(total).toBeGreaterThan(first)
  })

  test('an entry shows who paid and what for, and adds up', async () => {
    await app().scenario('normal', 'transactions')
    await app().tapRole('tab', '门诊')
    await app().seesNot('百草和大药房')
    await app().page.getByRole('link').filter({ visible: true }).first().tap()
    await app().sees('交易详情', '结算成功', '这次费用谁来付', '统筹+个人账户+共济+现金=总费用，已核对', '费用清单', '流水号', '演示数据')
    const text = await app().text()
    const fen = (amount: string | undefined) => Math.round(Number((amount ?? '').replace(/,/g, '')) * 100)
    const total = fen(/总费用([\d,]+\.\d\d)/.exec(text)?.[1])
    const paid = (await app().page.locator('.payer .payer-amount').allInnerTexts()).map(fen)
    expect(total).toBeGreaterThan(0)
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(total)
    const lines = (await app().page.locator('.fee-line .payer-amount').allInnerTexts()).map(fen)
    expect(lines.reduce((sum, amount) => sum + amount, 0)).toBe(total)
  })

  test('something wrong with an entry gets a number to ask with, once', async () => {
    await app().scenario('normal', 'transactions')
    await app().tapRole('tab', '药店')
    await app().seesNot('个人账户划入')
    await app().page.getByRole('link').filter({ visible: true, hasText: '余' }).first().tap()
    await app().tap('对这笔有疑问')
    await app().tap('金额不对')
    await app().sees('已提交疑问，编号')
  })

  test('an entry that is not there leads back, not into a dead end', async () => {
    await app().scenario('normal')
    await app().page.evaluate(() => (location.hash = '/subpackages/transaction/detail/index?id=nothing'))
    await app().sees('没有找到这条记录', '返回上一页', '演示数据')
    await app().tap('返回上一页')
    await app().sees('我的医保', '¥4,286.35')
  })
})
