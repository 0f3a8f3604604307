import { VENDORS } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'
import type { App } from '../support/app'
import { HOSTS, useApp } from './support/hosts'

const DARK = 'rgb(13, 19, 18)'
const LIGHT = 'rgb(243, 245, 244)'

const pageOf = (app: App) => app.page.locator('.page').filter({ visible: true }).last()
const groundOf = (app: App) => () => pageOf(app).evaluate((element) => getComputedStyle(element).backgroundColor)

describe.each(HOSTS)('%s: looks', (host) => {
  const app = useApp(host)
  const isLarge = async () => (await pageOf(app()).getAttribute('class'))?.includes('scale-care')

  test('theme and 关怀 are switched on 我的 and apply on every page and after a restart', async () => {
    const ground = groundOf(app())
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
})

describe.each(VENDORS)('%s: looks of a phone', (vendor) => {
  const app = usePhone(vendor)

  test('the phone’s own theme is followed on WeChat, not on Alipay', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().setTheme('dark')
    await app().passes(1)
    await app().becomes(groundOf(app()), vendor === 'weapp' ? DARK : LIGHT)
  })

  test('the vendor’s marks over a page are legible on every page that comes to the front', async () => {
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

  test('the vendor’s colours are set once for each page and each change', async () => {
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

  test('the back arrow is drawn once, by the app on WeChat and by Alipay', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('alerts')
    await app().sees('余额提醒')
    // WeChat leaves the bar to a page with its own; Alipay shows its arrow, so the page must not draw a second one.
    expect(await app().page.locator('host-frame .back').count()).toBe(vendor === 'alipay' ? 1 : 0)
    expect(await app().role('button', '返回').filter({ visible: true }).count()).toBe(vendor === 'alipay' ? 0 : 1)
    await app().tapBack()
    await app().sees('¥4,286.35')
  })

  test('a slow bridge does not change the result', async () => {
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

/** Size of body text in px, on a screen 375 px wide. */
const textOf = (app: MiniProgram) => async () => pageOf(app).evaluate((page) => parseFloat(getComputedStyle(page).fontSize))

describe.each(VENDORS)('13: %s: type as large as the phone has it', (vendor) => {
  describe.each([
    { font: 1.2, care: false, text: 18 },
    { font: 1.75, care: true, text: 26.25 },
  ])('× $font', ({ font, care, text }) => {
    const app = usePhone(vendor, { font })

    test('text grows by this factor, and keeps its size when 关怀 is switched', async () => {
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
