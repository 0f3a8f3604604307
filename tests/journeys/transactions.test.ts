import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import type { App } from '../support/app'
import { HOSTS, useApp } from './support/hosts'

const rows = (app: App) => app.page.getByRole('link').filter({ visible: true })

/** Opens the newest outpatient entry. */
async function openEntry(app: App): Promise<void> {
  await app.scenario('normal', 'transactions')
  await app.tapRole('tab', '门诊')
  await app.seesNot('百草和大药房')
  await rows(app).first().tap()
  await app.sees('交易详情')
}

describe.each(HOSTS)('%s: 交易明细', (host) => {
  const app = useApp(host)

  test('a chip filters the list, and an empty result is explained', async () => {
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

  test('a search finds an institution and can be cleared', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('余4,286.35')
    await app().tap('筛选')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('近1年', '个人账户划入')
    await app().fill('搜索机构或说明', '百草和')
    await app().sees('个人账户划入')
    await app().tapRole('button', '搜索')
    await app().sees('筛选1', '百草和大药房', '筛选后')
    await app().seesNot('个人账户划入')
    // The word stands beside the list and can be taken away; the period stays.
    await app().tapRole('tab', '去掉“百草和”')
    await app().sees('近1年', '个人账户划入')
  })

  test('older entries come page by page until all are there', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('余4,286.35')
    await app().tap('筛选')
    await app().tap('近 1 年')
    await app().tap('完成')
    await app().sees('再看更早的')
    const first = await rows(app()).count()
    for (let pages = 0; (await app().text()).includes('再看更早的') && pages < 20; pages += 1) {
      const before = await rows(app()).count()
      await app().tap('再看更早的')
      for (let waits = 0; (await rows(app()).count()) === before && waits < 60; waits += 1) await app().page.waitForTimeout(50)
    }
    await app().sees('已全部显示')
    const total = Number(/共(\d+)笔/.exec(await app().text())?.[1])
    expect(await rows(app()).count()).toBe(total)
    expect(total).toBeGreaterThan(first)
  })

  test('an entry shows each payer and purpose, the amounts add up, and the way back leads to the list', async () => {
    await openEntry(app())
    await app().sees('结算成功', '这次费用谁来付', '统筹+个人账户+共济+现金=总费用，已核对', '费用清单', '流水号', '演示数据')
    const fen = (amount: string | undefined) => Math.round(Number((amount ?? '').replace(/,/g, '')) * 100)
    const total = fen(/总费用([\d,]+\.\d\d)/.exec(await app().text())?.[1])
    const sums = await Promise.all(
      ['.payer .payer-amount', '.fee-line .payer-amount'].map(async (where) =>
        (await app().page.locator(where).allInnerTexts()).map(fen).reduce((sum, amount) => sum + amount, 0),
      ),
    )
    expect(total).toBeGreaterThan(0)
    expect(sums).toEqual([total, total])
    await app().back()
    await app().sees('交易明细')
  })

  test('a dispute of an entry gets a reference number, once', async () => {
    await app().scenario('normal', 'transactions')
    await app().tapRole('tab', '药店')
    await app().seesNot('个人账户划入')
    await rows(app()).filter({ hasText: '余' }).first().tap()
    await app().tap('对这笔有疑问')
    await app().tap('金额不对')
    await app().sees('疑问已受理，正在核对')
  })

  test('an unknown entry offers a way back', async () => {
    await app().scenario('normal')
    await app().sees('我的医保', '¥4,286.35')
    await app().goTo('transaction', '?id=nothing')
    await app().sees('没有找到这条记录', '返回上一页', '演示数据')
    await app().tap('返回上一页')
    await app().sees('我的医保', '¥4,286.35')
  })
})

describe.each(VENDORS)('%s: an entry', (vendor) => {
  const app = usePhone(vendor)

  test('is one page above the list', async () => {
    await openEntry(app())
    expect(await app().depth()).toBe(2)
  })
})
