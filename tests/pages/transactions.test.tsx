/** @jest-environment jsdom */
import { asPersona } from './support/as-persona'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const transactions = () => import('@/pages/transactions/index')

/** What the operators' panel does before it takes the network away. */
async function seenOnceThenOffline(): Promise<void> {
  const { outcomes } = await import('@/runtime')
  const { seeOnce } = await import('@/subpackages/preview/index/see-once')
  outcomes?.override({ network: 'real' })
  await seeOnce()
  outcomes?.override({ network: 'offline' })
}

describe('transactions', () => {
  it('leads from what waits to why it waits, by its code', async () => {
    const page = await renderPage(transactions, 'pending-charge')
    await page.sees('一步步查原因')
    page.tap('button', '一步步查原因')
    expect(visited.at(-1)).toBe('/subpackages/help/guide/index?tree=balance&code=BAL-PENDING')
  })

  afterEach(async () => {
    await leave()
    const { demo } = await import('@/runtime')
    await demo?.useScenario('normal')
  })

  it('says from which day on a month counts that the range only has a part of', async () => {
    const page = await renderPage(transactions, 'normal')
    await page.sees('2026-04-16至07-15', '2026年7月收入248.00·支出132.60', '2026年4月4月16日起·收入0.00·支出69.55')
  })

  it('names the year a range ends in where it is another one', async () => {
    const page = await renderPage(transactions, 'normal')
    await page.sees('收入248.00')
    page.tap('button', /时间范围/)
    page.tap('tab', '近 1 年')
    page.tap('button', '完成')
    await page.sees('2025-07-16至2026-07-15')
  })

  it('shows a resident what a visit cost and what the fund paid, and no account', async () => {
    const page = await renderPage(transactions, 'normal', asPersona('student'))
    await page.sees('2026年5月')
    expect(page.text()).toMatch(/2026年5月费用[1-9][\d,]*\.\d\d·统筹支付[\d,]+\.\d\d/)
    expect(page.text()).toMatch(/费用[1-9][\d,]*\.\d\d统筹支付[\d,]+\.\d\d/)
    for (const absent of ['收入0.00', '支出0.00', '余0.00']) expect(page.text()).not.toContain(absent)
  })

  it('has the list that offline promises, and looks for a filter in what is kept', async () => {
    const page = await renderPage(transactions, 'offline', seenOnceThenOffline)
    await page.sees('网络不可用', '个人账户划入', '百草和大药房')
    page.tap('tab', '药店')
    await page.sees('没有网络，只在已保存的明细里筛选', '百草和大药房', '已保存的部分里有')
    expect(page.text()).not.toContain('个人账户划入')
    expect(page.text()).not.toContain('支出132.60')
    page.tap('tab', '退费')
    await page.sees('已保存的部分里没有', '清除筛选')
    page.tap('button', '清除筛选')
    await page.sees('个人账户划入')
  })
})
