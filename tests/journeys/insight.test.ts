import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import type { App } from '../support/app'
import { picture, settled } from '../support/picture'
import { HOSTS, useApp } from './support/hosts'

const CHARTS = ['月末余额折线', '每月收入与支出柱形图', '支出构成环形图']

const canvasOf = (app: App, label: string) => app.role('img', label).locator('canvas').first()

describe.each(HOSTS)('%s: 余额分析', (host) => {
  const app = useApp(host)

  test('every chart is drawn and shows the value of a tapped point', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额', '每月收入与支出', '支出构成')
    for (const label of CHARTS) {
      const chart = app().role('img', label)
      // The browser may show the value in an element over the canvas instead of on it.
      const shown = async () => [await chart.innerText(), (await picture(canvasOf(app(), label))).digest].join()
      expect((await settled(canvasOf(app(), label))).inked).toBeGreaterThan(1_000)
      const before = await shown()
      await chart.scrollIntoViewIfNeeded()
      const box = (await chart.boundingBox())!
      const [x, y] = label === '支出构成环形图' ? [0.5, 0.08] : [0.5, 0.5]
      await chart.tap({ position: { x: box.width * x, y: box.height * y } })
      await app().page.waitForTimeout(500)
      expect([label, (await shown()) !== before]).toEqual([label, true])
    }
  })

  test('the table lists the line chart’s values by month', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额')
    await app().page.getByText('看数据表').filter({ visible: true }).first().tap()
    await app().sees('收起数据表', '年初3,912.00', '7月', '4,286.35')
    const rows = await app().page.getByRole('row').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining(['月份 余额', '年初 3,912.00', expect.stringMatching(/^2026年6月 [\d,]+\.\d\d$/) as string]),
    )
  })

  test('switching to another year and back shows each year’s figures', async () => {
    await app().scenario('normal', 'insight')
    await app().tapRole('tab', '2025')
    await app().sees('=年末余额3,912.00', '已核对')
    await app().tapRole('tab', '2026 至今')
    await app().sees('=现余额4,286.35')
  })

  test('hidden amounts are hidden in tables and charts alike', async () => {
    await app().scenario('normal')
    await app().tapRole('button', '隐藏金额')
    await app().sees('****')
    await app().seesNot('4,286.35', '1,352.80')
    await app().goTo('insight')
    await app().sees('余额分析', '年初余额****')
    await app().seesNot('3,912.00', '612.30')
    expect(await app().page.locator('canvas').filter({ visible: true }).count()).toBe(0)
  })
})

describe.each(VENDORS)('%s: charts', (vendor) => {
  const app = usePhone(vendor)

  test('follow a change of width, also those that were covered meanwhile', async () => {
    const gaps = () =>
      Promise.all(
        CHARTS.map((label) =>
          canvasOf(app(), label).evaluate((canvas: HTMLCanvasElement) => {
            const room = canvas.closest<HTMLElement>('[role=img]')!.getBoundingClientRect()
            return [canvas.width - Math.round(room.width * devicePixelRatio), canvas.height - Math.round(room.height * devicePixelRatio)]
          }),
        ),
      )
    // Largest difference between a canvas and its container, px; rounding may lose half a pixel.
    const off = async () => Math.max(...(await gaps()).flat().map(Math.abs)) > 1
    await app().scenario('normal', 'insight')
    await app().sees('月末余额', '每月收入与支出', '支出构成')
    for (const label of CHARTS) await settled(canvasOf(app(), label))
    await app().becomes(off, false)
    await app().page.setViewportSize({ width: 700, height: 812 })
    await app().becomes(off, false)
    for (const label of CHARTS) expect((await settled(canvasOf(app(), label))).inked).toBeGreaterThan(1_000)
    await app().goTo('help')
    await app().page.setViewportSize({ width: 375, height: 812 })
    await app().passes(1)
    await app().back()
    await app().becomes(off, false)
  })

  test('are drawn in the vendor’s own way', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额')
    await settled(canvasOf(app(), CHARTS[0]!))
    const native = await app().page.locator('ec-canvas').count()
    // WeChat draws by the native component echarts-for-weixin, Alipay on a canvas of the page itself.
    expect(native).toBe(vendor === 'weapp' ? 3 : 0)
  })
})
