/** @jest-environment jsdom */
import { openPage } from './support/page'
import { storedScenario } from './support/stored'

/** Touch handler of `ec-canvas`. */
interface Touchable {
  touchStart(event: { touches: { x: number; y: number }[] }): void
}

const CHARTS = ['chart-trend', 'chart-monthly', 'chart-composition']

test('the compiled insight page starts an ec-canvas for every chart and draws on it', async () => {
  const page = await openPage('subpackages/insight/index/index', await storedScenario('normal'))
  await page.sees('年初余额3,912.00', '支出构成', '合计支出1,400.25', '普通门诊612.3043.7%')
  // With a lower `baseLevel` (config/index.ts) the charts would be inside a component of Taro's, which the page cannot query.
  expect(CHARTS.filter((id) => page.component.querySelector(`#${id}`) === undefined)).toEqual([])
  await page.until(() => CHARTS.every((id) => (page.host.drawn.get(`${id}-canvas`)?.length ?? 0) > 10))
  const drawn = (id: string) => page.host.drawn.get(`${id}-canvas`) ?? []
  // The figure at the end of the line comes with the end of its animation.
  await page.until(() => drawn('chart-trend').includes('fillText 4,286.35'))
  expect(drawn('chart-trend')).toEqual(expect.arrayContaining(['fillText 年初', 'fillText 7/15', 'stroke']))
  expect(drawn('chart-monthly')).toEqual(expect.arrayContaining(['fillText 1月', 'fillText 0', 'fill']))
  // The first drawing is animated, so how many frames there are by now depends on the machine; each has one path a kind of spending.
  const composition = drawn('chart-composition')
  const frame = composition.slice(composition.lastIndexOf('clearRect'))
  expect(frame.filter((call) => call === 'fill')).toHaveLength(4)

  const before = drawn('chart-trend').length
  const canvas = page.component.querySelector('#chart-trend')?.instance as unknown as Touchable
  canvas.touchStart({ touches: [{ x: 150, y: 100 }] })
  await page.until(() =>
    drawn('chart-trend')
      .slice(before)
      .some((call) => /^fillText .*\d月/.test(call)),
  )

  page.tap('2025')
  await page.sees('年末余额3,912.00')
  page.tap('看数据表')
  await page.sees('收起数据表')
})
