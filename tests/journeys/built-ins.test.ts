import { choosePlace, NUMBER, PASSWORD, signIn } from '../support/bind'
import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(90_000)

describe.each(VENDORS)('%s: built-in controls get the attributes of the sources and report their values', (vendor) => {
  const app = usePhone(vendor)
  const slider = () => app().page.locator('wx-slider input').filter({ visible: true })
  const limits = () => slider().evaluate((range: HTMLInputElement) => [range.min, range.max, range.step, range.value])

  test('a slider sets the value at which it is released, and keeps it after a restart', async () => {
    await app().scenario('normal', 'alerts')
    await app().tapRole('tab', /^1,000$/)
    await app().sees('¥1,000.00')
    expect(await limits()).toEqual(['0', '2000', '50', '1000'])
    const box = await slider().boundingBox()
    if (!box) throw new Error('the slider is not drawn')
    await slider().tap({ position: { x: box.width * 0.92, y: box.height / 2 } })
    const [, , , now = ''] = await limits()
    expect(Number(now)).toBeGreaterThan(1_700)
    await app().sees(`¥${Number(now).toLocaleString('en-US')}.00`)
    await app().passes(1)
    await app().restart()
    await app().goTo('alerts')
    await app().sees(`¥${Number(now).toLocaleString('en-US')}.00`)
    expect(await limits()).toEqual(['0', '2000', '50', now])
  })

  test('a field has its text, maximum length, keyboard and password dots', async () => {
    await signIn(app())
    await choosePlace(app(), '杭州', '杭州市')
    await app().fill(NUMBER, '330106')
    await app().fill(PASSWORD, 'Linyuan26')
    await app().sees('6/18')
    const facts = (label: string) =>
      app()
        .field(label)
        .evaluate((field: HTMLInputElement) => ({
          value: field.value,
          type: field.type,
          keyboard: field.inputMode,
          named: field.placeholder !== '',
        }))
    expect(await facts(NUMBER)).toEqual({ value: '330106', type: 'text', keyboard: 'text', named: true })
    expect(await facts(PASSWORD)).toMatchObject({ value: 'Linyuan26', type: 'password', named: true })
  })

  test('a switch and a checkbox announce the state that they show', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒')
    for (const kind of ['余额不足提醒', '划入到账提醒']) {
      const toggle = app().role('switch', kind).filter({ visible: true })
      const was = await toggle.getAttribute('aria-checked')
      await toggle.tap()
      await app().becomes(() => toggle.getAttribute('aria-checked'), was === 'true' ? 'false' : 'true')
    }
    await app().goTo('authorize')
    await app().sees('已阅读并同意')
    const box = app().role('checkbox', '已阅读并同意').filter({ visible: true })
    await box.tap()
    await app().becomes(() => box.getAttribute('aria-checked'), 'true')
  })

  test('scroll views: chips scroll sideways, a sheet vertically', async () => {
    await app().scenario('normal', 'transactions')
    await app().tap('筛选')
    const sheet = app().page.locator('wx-scroll-view.sheet-scroll').filter({ visible: true })
    expect(await sheet.evaluate((view) => [view.hasAttribute('scroll-y'), view.hasAttribute('scroll-x')])).toEqual([true, false])
    const chips = app().page.locator('wx-scroll-view.chips').filter({ visible: true }).first()
    expect(await chips.evaluate((view) => [view.hasAttribute('scroll-y'), view.hasAttribute('scroll-x')])).toEqual([false, true])
    await chips.evaluate((view) => view.scrollTo({ left: 1_000 }))
    await app().becomes(() => chips.evaluate((view) => view.scrollLeft > 0 || view.scrollWidth <= view.clientWidth), true)
  })

  test('pictures are drawn in the requested mode', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    const images = app().page.locator('wx-image')
    const modes = await images.evaluateAll((all) => all.map((image) => image.getAttribute('mode')))
    expect(modes.length).toBeGreaterThan(0)
    for (const mode of modes) expect(mode).toMatch(/^(scaleToFill|aspectFit|aspectFill|widthFix)$/)
    const shown = () =>
      images.evaluateAll((all) => all.every((image) => (image as unknown as { natural: { width: number } }).natural.width > 0))
    await app().becomes(shown, true)
  })
})
