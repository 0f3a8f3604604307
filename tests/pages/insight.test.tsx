/** @jest-environment jsdom */
import { SWATCHES, fillOf } from '@/subpackages/insight/index/swatches'
import { PALETTES } from '@/components/palette'
import { visited } from '../stubs/taro'
import { asPersona } from './support/open-app'
import { leave, renderPage } from './support/render-page'

// jsdom has no canvas; the charts' figures also stand in tables and lists.
jest.mock('@/subpackages/insight/chart', () => ({ Chart: () => null }))

const insight = () => import('@/subpackages/insight/index/index')

describe('insight', () => {
  afterEach(leave)

  it('shows opening + in − out = closing for the year', async () => {
    const page = await renderPage(insight, 'normal')
    await page.sees('年初余额3,912.00', '=现余额4,286.35', '年初+收入−支出=余额，已核对')
    expect(page.text()).not.toContain('≠')
  })

  it('shows a resident what the fund paid and no account at all', async () => {
    const page = await renderPage(insight, 'normal', asPersona('student'))
    await page.sees('本年统筹已报销', '居民医保没有个人账户，看病由统筹基金报销', '门诊统筹', '住院统筹')
    for (const absent of ['年初余额', '已核对', '月末余额', '每月收入与支出', '支出构成', '0.00+0.00'])
      expect(page.text()).not.toContain(absent)
    page.tap('button', /看每次就医/)
    expect(visited.at(-1)).toBe('/pages/transactions/index')
  })

  it('names amount, month and hotline where figures do not add up', async () => {
    const page = await renderPage(insight, 'mismatch')
    await page.sees(
      '金额对不上',
      '相差12.50元',
      '逐笔相加4,286.35，参保地给出4,298.85',
      '错误代码BAL-MISMATCH·',
      '≠现余额4,298.85',
      '请核对2026年7月明细',
      '云栖湖人民医院',
      '向12393报告',
      '复制编号',
    )
    expect(page.text()).not.toContain('已核对')
    page.tap('button', '看说明与办法')
    expect(visited.at(-1)).toContain('/subpackages/help/guide/index?tree=balance&code=BAL-MISMATCH')
  })

  it('names both pooled quotas and their year', async () => {
    const page = await renderPage(insight, 'normal')
    await page.sees('本年统筹已报销606.45', '门诊统筹剩余额度5,393.55', '住院统筹剩余额度300,000.00')
    page.tap('tab', '2024')
    await page.sees('2024年统筹已报销')
    expect(page.text()).not.toContain('本年统筹')
  })

  it('gives a kind of spending one colour, whatever its rank', () => {
    const kinds: (keyof typeof SWATCHES)[] = ['outpatient', 'pharmacy', 'mutual-aid', 'chronic', 'inpatient', 'other']
    expect(kinds.map((kind) => SWATCHES[kind])).toEqual(['chart1', 'chart2', 'chart3', 'chart4', 'chart1-soft', 'chart5'])
    expect(fillOf('pharmacy', PALETTES.light)).toEqual({ color: PALETTES.light.chart2, opacity: 1 })
    expect(fillOf('inpatient', PALETTES.dark)).toEqual({ color: PALETTES.dark.chart1, opacity: 0.38 })
  })
})
