import type { App } from '../support/app'
import { picture, settled } from '../support/picture'
import { usePhone } from './support/phone'

const CHARTS = ['月末余额折线', '每月收入与支出柱形图', '支出构成环形图']

const canvasOf = (app: App, label: string) => app.role('img', label).locator('canvas').first()

describe('余额分析', () => {
  const app = usePhone()

  test('every chart is drawn, and a tap on it brings a value up', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额', '每月收入与支出', '支出构成')
    for (const label of CHARTS) {
      const before = await settled(canvasOf(app(), label))
      expect(before.inked).toBeGreaterThan(1_000)
      const box = await app().role('img', label).boundingBox()
      const [x, y] = label === '支出构成环形图' ? [0.5, 0.08] : [0.5, 0.5]
      await app()
        .role('img', label)
        .tap({ position: { x: box!.width * x, y: box!.height * y } })
      await app().page.waitForTimeout(400)
      const tooltip = await app().role('img', label).innerText()
      expect([label, tooltip.replace(/\s/g, '') !== '' || (await picture(canvasOf(app(), label))).digest !== before.digest]).toEqual([
        label,
        true,
      ])
    }
  })

  test('a table says the same as the line, month by month', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('月末余额')
    await app().page.getByText('看数据表').first().tap()
    await app().sees('收起数据表', '年初3,912.00', '7月', '4,286.35')
    const rows = await app().page.getByRole('row').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining(['月份 余额', '年初 3,912.00', expect.stringMatching(/^2026年6月 [\d,]+\.\d\d$/) as string]),
    )
  })

  test('another year, and back', async () => {
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
