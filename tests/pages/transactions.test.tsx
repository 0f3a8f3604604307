/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { seeOnce } from '@/subpackages/preview/index/see-once'
import { asPersona, type App } from './support/open-app'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const transactions = () => import('@/pages/transactions/index')

/** Fills the offline cache, then goes offline, as the operators' panel does. */
async function seenOnceThenOffline(app: App): Promise<void> {
  const { outcomes } = app.demo
  outcomes.override({ network: 'real' })
  await seeOnce(app)
  outcomes.override({ network: 'offline' })
}

describe('transactions', () => {
  it('links a pending entry to the help branch of its code', async () => {
    const page = await renderPage(transactions, 'pending-charge')
    await page.sees('一步步查原因')
    page.tap('button', '一步步查原因')
    expect(visited.at(-1)).toBe('/subpackages/help/guide/index?tree=balance&code=BAL-PENDING')
  })

  afterEach(leave)

  it('names the first counted day of a month that the range covers in part', async () => {
    const page = await renderPage(transactions, 'normal')
    await page.sees('2026-04-16至07-15', '2026年7月收入248.00·支出132.60', '2026年4月4月16日起·收入0.00·支出69.55')
  })

  it('searches when asked to, says that sums are of what is shown, and keeps the period when a filter is taken away', async () => {
    const page = await renderPage(transactions, 'normal')
    await page.sees('收入248.00')
    page.tap('button', /时间范围/)
    page.tap('tab', '近 1 年')
    page.tap('button', '完成')
    await page.sees('2025-07-16至2026-07-15', '百草和大药房')
    page.type('搜索机构或说明', '安和')
    expect(page.text()).toContain('百草和大药房')
    page.tap('button', '搜索')
    await page.sees('筛选后收入')
    await waitFor(() => expect(page.text()).not.toContain('百草和大药房'))
    page.tap('tab', '去掉“安和”')
    await page.sees('百草和大药房', '2025-07-16至2026-07-15')
    expect(page.text()).not.toContain('筛选后')
    page.tap('tab', '住院')
    await page.sees('近1年没有住院记录')
    page.tap('button', '清除筛选')
    await page.sees('2025-07-16至2026-07-15', '百草和大药房')
  })

  it('names the end year of a range where it differs from the start year', async () => {
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

  it('shows the cached list offline and applies filters to it', async () => {
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
