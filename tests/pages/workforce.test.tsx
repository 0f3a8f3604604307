/** @jest-environment jsdom */
import { employerEnter } from '@/contract/operations/employer'
import { employerAnalysis } from '@/contract/operations/employer-accounts'
import { PALETTES } from '@/components/palette'
import { officerText } from '@/locales/zh-cn/officer'
import { bandsOption } from '@/subpackages/insight/workforce/options'
import { visited } from '../stubs/taro'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

// jsdom has no canvas; the charts' figures also stand in tables.
jest.mock('@/subpackages/insight/chart', () => ({ Chart: () => null }))

afterEach(leave)

const page = (scenario: Parameters<typeof renderPage>[1], before?: Parameters<typeof renderPage>[2]) =>
  renderPage(() => import('@/subpackages/insight/workforce'), scenario, before)

/** Changes what the analysis answers. */
const answering =
  (patch: object) =>
  async (app: App): Promise<void> => {
    const { data } = await app.client.call(employerEnter, {})
    app.officers.getState().begin(data)
    const { call } = app.client
    app.client.call = async (operation, ...rest) => {
      const answer = await call(operation, ...rest)
      return operation.name === employerAnalysis.name ? { ...answer, data: { ...answer.data, ...patch } } : answer
    }
  }

describe('the page 企业分析', () => {
  it('has first whom to see to, with the way to each', async () => {
    const shown = await page('employer')
    await shown.sees('要处理的 5 人', '全部 128 人', '7 月没到账的人数2 人', '差 2,027.30，逾期每天 1.01（演示）')
    await shown.sees('1,976.00 · 7月10日扣款，过了 3 个工作日', '51.30 · 申报 9,600.00，参保地 9,060.00', '7月22日、7月31日到期')
    const text = shown.text()
    expect(text.indexOf('要处理')).toBeLessThan(text.indexOf('余额区间'))
    shown.tap('button', /基数不一致/)
    expect(visited.at(-1)).toBe('/subpackages/enterprise/issues/index?kind=base-differs')
  })

  it('has bands with percentages that add up, and departments without an amount', async () => {
    const shown = await page('employer')
    await shown.sees('已同意 112 人 · 今天 09:20')
    const toggles = shown.view.getAllByText('看数据表')
    toggles.at(-1)?.click()
    await shown.sees('<5009 人8.0%', '500–2千31 人27.7%', '2千–5千46 人41.1%', '5千–1万21 人18.7%', '≥1万5 人4.5%')
    const table = Array.from(shown.view.container.querySelectorAll('.data-table')).at(-1)?.textContent ?? ''
    const shares = Array.from(table.matchAll(/([\d.]+)%/g), ([, share]) => Math.round(Number(share) * 10))
    expect(shares).toHaveLength(5)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1000)
    await shown.sees('研发部482千–5千', '其他 2 个部门，合并7500–2千', '少于 5 人的部门合并成一组')
  })

  it('has the query to begin with where nothing was queried', async () => {
    const shown = await page('employer-nobody-asked')
    await shown.sees('还没有查过', '去批量查询')
    expect(shown.text()).not.toContain('按部门')
  })

  it.each([
    ['few', '查到结果的不到 5 人，不显示区间'],
    ['alike', '查到的人都在同一档'],
    ['close', '和上次显示时相比只差 3 人'],
  ])('says why nothing is shown: %s', async (bar, sentence) => {
    const shown = await page('employer', answering({ bar, change: 3, bands: [], departments: [] }))
    await shown.sees(sentence, '要处理的 5 人')
    expect(shown.text()).not.toContain('按部门')
  })
})

it('names bands by where they begin and end, alone and merged', () => {
  expect(officerText.band('under-500')).toBe('<500')
  expect(officerText.band('under-500', '500-2000')).toBe('<2千')
  expect(officerText.band('500-2000', '5000-10000')).toBe('500–1万')
  expect(officerText.band('5000-10000', 'over-10000')).toBe('≥5千')
  expect(officerText.band('under-500', 'over-10000')).toBe('不分区间')
})

it('draws the lowest band as a warning, and each with its share below', () => {
  const palette = PALETTES.light
  const bands = [
    { from: 'under-500', to: '500-2000', count: 5, share: 500 },
    { from: '2000-5000', to: 'over-10000', count: 5, share: 500 },
  ] as const
  const option = bandsOption([...bands], { palette, type: { large: false, factor: 1 }, animated: false })
  expect(option.xAxis).toMatchObject({ data: ['<2千\n50.0%', '≥2千\n50.0%'] })
  expect(option.series).toMatchObject([{ data: [{ itemStyle: { color: palette.chart2 } }, { itemStyle: { color: palette.chart1 } }] }])
})
