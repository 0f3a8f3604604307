import { VENDORS } from '../compile/program'
import type { MiniProgram } from '../drive/mini-program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

const DARK = 'rgb(13, 19, 18)'
const LIGHT = 'rgb(243, 245, 244)'

describe.each(VENDORS)('%s: looks', (vendor) => {
  const app = usePhone(vendor)
  const page = () => app().page.locator('.page').filter({ visible: true }).last()
  const isLarge = async () => (await page().getAttribute('class'))?.includes('scale-care')
  const ground = () => page().evaluate((element) => getComputedStyle(element).backgroundColor)

  test('theme and 关怀 are switched on 我的, hold on every page and after a restart', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().becomes(ground, LIGHT)
    await app().goTo('me')
    await app().tapRole('tab', '深色')
    await app().tapRole('switch', '关怀模式')
    await app().goTo('home')
    await app().sees('4,286.35')
    await app().becomes(ground, DARK)
    await app().becomes(isLarge, true)
    await app().restart()
    await app().sees('4,286.35')
    await app().becomes(ground, DARK)
  })

  test('what the phone itself is set to: WeChat tells, Alipay does not', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().setTheme('dark')
    await app().passes(1)
    await app().becomes(ground, vendor === 'weapp' ? DARK : LIGHT)
  })

  test('what the vendor draws over a page is legible on it, whichever page comes to the front', async () => {
    const inkOnDark = () => app().page.evaluate(() => document.querySelector('host-frame')?.classList.contains('dark'))
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().becomes(inkOnDark, false)
    await app().goTo('me')
    await app().tapRole('tab', '深色')
    await app().passes(1)
    await app().becomes(inkOnDark, true)
    await app().goTo('home')
    await app().passes(1)
    await app().becomes(inkOnDark, true)
    await app().goTo('alerts')
    await app().passes(1)
    await app().becomes(inkOnDark, true)
  })

  test('the vendor is told of it once a page, and once a change', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().page.evaluate(
      (name) => {
        const { api } = window.simulator
        const paint = api[name] as (given: object) => unknown
        const counting = { paints: 0 }
        Object.assign(window, { counting })
        api[name] = (given: object) => {
          counting.paints += 1
          return paint(given)
        }
      },
      vendor === 'weapp' ? 'setNavigationBarColor' : 'setNavigationBar',
    )
    const paints = () => app().page.evaluate(() => (window as unknown as { counting: { paints: number } }).counting.paints)
    const after = async (act: () => Promise<void>) => {
      const before = await paints()
      await act()
      await app().passes(1)
      return (await paints()) - before
    }
    expect(await after(() => app().goTo('alerts'))).toBe(1)
    expect(await after(() => app().back())).toBe(1)
    expect(await after(() => app().goTo('me'))).toBe(1)
    expect(await after(() => app().tapRole('tab', '深色'))).toBe(1)
    expect(await after(() => app().goTo('home'))).toBe(1)
    expect(
      await after(() =>
        app()
          .leave()
          .then(() => app().comeBack()),
      ),
    ).toBe(1)
  })

  test('who draws the way back', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('alerts')
    await app().sees('余额提醒')
    // WeChat leaves the row to a page with its own bar; Alipay keeps its arrow, so the page must not draw a second.
    expect(await app().page.locator('host-frame .back').count()).toBe(vendor === 'alipay' ? 1 : 0)
    expect(await app().role('button', '返回').filter({ visible: true }).count()).toBe(vendor === 'alipay' ? 0 : 1)
    if (vendor === 'alipay') await app().page.locator('host-frame .back').tap()
    else await app().role('button', '返回').filter({ visible: true }).tap()
    await app().sees('¥4,286.35')
  })

  test('a slow bridge changes the time, not the result', async () => {
    await app().scenario('normal')
    await app().setDelay(80)
    await app().goTo('alerts')
    await app().sees('余额不足提醒', '现余额4,286.35')
    await app().tapRole('tab', /^2,000$/)
    await app().sees('¥2,000.00')
    await app().goTo('home')
    await app().sees('¥4,286.35')
  })
})

/** px of the text that is read, on a screen 375 px wide. */
const textOf = (app: MiniProgram) => async () =>
  app.page
    .locator('.page')
    .filter({ visible: true })
    .last()
    .evaluate((page) => parseFloat(getComputedStyle(page).fontSize))

describe.each(VENDORS)('13: %s: type as large as the phone has it', (vendor) => {
  describe.each([
    { font: 1.2, care: false, text: 18 },
    { font: 1.75, care: true, text: 26.25 },
  ])('× $font', ({ font, care, text }) => {
    const app = usePhone(vendor, { font })

    test('text grows with it, and stays as large where 关怀 is switched over', async () => {
      await app().scenario('normal', 'me')
      await app().sees('关怀模式')
      await app().becomes(textOf(app()), text)
      const isOn = () => app().role('switch', '关怀模式').filter({ visible: true }).getAttribute('aria-checked')
      await app().becomes(isOn, String(care))
      await app().tapRole('switch', '关怀模式')
      await app().becomes(isOn, String(!care))
      await app().becomes(textOf(app()), care ? text : 21)
    })
  })
})
