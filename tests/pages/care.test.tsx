/** @jest-environment jsdom */
import type { ScenarioId } from '@mock'
import { visited } from '../stubs/taro'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const drawn = jest.fn(() => null)
// jsdom has no canvas. That none is drawn is part of what 关怀 promises.
jest.mock('@/subpackages/insight/chart', () => ({ Chart: () => drawn() }))

const home = () => import('@/pages/home')
const insight = () => import('@/subpackages/insight/index/index')
const yearly = () => import('@/subpackages/statement/year/index')

const inCare = (page: Parameters<typeof renderPage>[0], scenario: ScenarioId) =>
  renderPage(page, scenario, ({ preferences }: App) => Promise.resolve(preferences.getState().change({ care: true })))

describe('关怀 says it in everyday words, one sentence for one figure', () => {
  afterEach(leave)

  it('on home: what is left, what was paid back, and four entries', async () => {
    const page = await inCare(home, 'normal')
    await page.sees('个人账户还有', '今年看门诊，还能报销', '已报销606.45元，起付线已付满')
    for (const term of ['年度限额', '共济额度', '统筹基金', '较年初', '当年账户']) expect(page.text()).not.toContain(term)
    page.tap('button', '附近医院')
    expect(visited.at(-1)).toBe('/subpackages/directory/institutions/index')
  })

  it('on home before the deductible is met, and after the quota is used up', async () => {
    const before = await inCare(home, 'year-roll-over')
    await before.sees('起付线还差500.00元，付满才报销')
    leave()
    const after = await inCare(home, 'limit-reached')
    await after.sees('已报销6,000.00元，额度已用完')
  })

  it('on 余额分析: rows in place of signs and charts', async () => {
    const page = await inCare(insight, 'normal')
    await page.sees('年初有3,912.00存进1,774.60花了1,400.25现在还有4,286.35', '账对得上', '5月花得最多', '都花在哪里', '已报销606.45元')
    expect(drawn).not.toHaveBeenCalled()
    expect(page.text()).not.toMatch(/[−=+]/)
  })

  it('on 年度账单: this year alone', async () => {
    const page = await inCare(yearly, 'normal')
    await page.sees('年初余额3,912.00', '普通门诊612.30')
    expect(page.text()).not.toContain('去年同期')
  })
})
