import { picture, settled } from '../../support/picture'
import { VENDORS } from '../compile/program'
import type { MiniProgram } from '../drive/mini-program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

const CHARTS = ['月末余额折线', '每月收入与支出柱形图', '支出构成环形图']

const canvasOf = (app: MiniProgram, label: string) => app.role('img', label).locator('canvas')

describe.each(VENDORS)('%s: charts', (vendor) => {
  const app = usePhone(vendor)

  test('every chart is drawn, and a tap on a point brings its value up', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额', '每月收入与支出', '支出构成')
    for (const label of CHARTS) {
      const before = await settled(canvasOf(app(), label))
      expect(before.inked).toBeGreaterThan(1_000)
      await canvasOf(app(), label).scrollIntoViewIfNeeded()
      const box = (await canvasOf(app(), label).boundingBox())!
      const [x, y] = label === '支出构成环形图' ? [0.5, 0.08] : [0.5, 0.5]
      await canvasOf(app(), label).tap({ position: { x: box.width * x, y: box.height * y } })
      await app().page.waitForTimeout(500)
      expect([label, (await picture(canvasOf(app(), label))).digest !== before.digest]).toEqual([label, true])
    }
  })

  test('every chart follows a change of width, and one that was covered meanwhile catches up', async () => {
    const gaps = () =>
      Promise.all(
        CHARTS.map((label) =>
          canvasOf(app(), label).evaluate((canvas: HTMLCanvasElement) => {
            const room = canvas.closest<HTMLElement>('[role=img]')!.getBoundingClientRect()
            return [canvas.width - Math.round(room.width * devicePixelRatio), canvas.height - Math.round(room.height * devicePixelRatio)]
          }),
        ),
      )
    // Pixels by which a canvas differs from its room; half a pixel is lost in rounding.
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

  test('a table says the same, and another year has its own figures', async () => {
    await app().scenario('normal', 'insight')
    await app().page.getByText('看数据表').filter({ visible: true }).first().tap()
    await app().sees('收起数据表', '年初3,912.00', '7月', '4,286.35')
    await app().tapRole('tab', '2025')
    await app().sees('=年末余额3,912.00', '已核对')
  })

  test('the chart is drawn by what the vendor has for it', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额')
    await settled(canvasOf(app(), CHARTS[0]!))
    const native = await app().page.locator('ec-canvas').count()
    // WeChat draws through the native component echarts-for-weixin, Alipay on a canvas of the page itself.
    expect(native).toBe(vendor === 'weapp' ? 3 : 0)
  })
})
