import { HOSTS, useApp } from './support/hosts'
import { useBrowser } from './support/use-browser'

/** Roles of elements at which a screen reader stops. */
const ROLES = ['button', 'link', 'tab', 'switch', 'checkbox', 'radio', 'img'] as const

describe.each(HOSTS)('%s: behind an open sheet', (host) => {
  const app = useApp(host)
  /** Number of stops on the page inside its sheet, or beside it. Elements are found by role, as a screen reader does. */
  async function stops(where: 'inside' | 'beside'): Promise<number> {
    let count = 0
    for (const role of ROLES)
      count += await app()
        .page.getByRole(role)
        .filter({ visible: true })
        .evaluateAll(
          (found, inside) =>
            found.filter((stop) => (inside ? stop.closest('.sheet') : stop.closest('.page') && !stop.closest('.sheet'))).length,
          where === 'inside',
        )
    return count
  }
  const some = async () => (await stops('beside')) > 1

  test.each([
    ['transactions', '筛选', '余4,286.35'],
    ['cards', '解绑', '首页显示'],
    ['me', '退出登录', '深色'],
  ] as const)('a screen reader reaches nothing of %s', async (route, opener, shown) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo(route)
    await app().sees(shown)
    await app().becomes(some, true)
    await app().tapRole('button', opener)
    await app().becomes(() => stops('beside'), 0)
    expect(await stops('inside')).toBeGreaterThan(2)
    await app().tapRole('button', '关闭')
    await app().becomes(some, true)
  })
})

describe('the keyboard focus in a browser, with an open sheet', () => {
  const app = useBrowser()
  const focused = () =>
    app().page.evaluate(() => {
      const at = document.activeElement
      if (!at) return ''
      return at.getAttribute('aria-label') ?? (at.textContent === '' ? at.tagName : at.textContent)
    })
  /** Whether the focus is inside the dialog. */
  const inside = () => app().page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)

  test('moves into the sheet, stays inside, and returns to its opener', async () => {
    await app().scenario('normal', 'cards')
    await app().sees('首页显示')
    const opener = app().role('button', '解绑', true)
    await opener.focus()
    await app().page.keyboard.press('Enter')
    await app().sees('解绑医保卡')
    await app().becomes(focused, '解绑医保卡')
    const stops = new Set<string>()
    for (let press = 0; press < 12; press += 1) {
      await app().page.keyboard.press(press < 8 ? 'Tab' : 'Shift+Tab')
      expect(await inside()).toBe(true)
      stops.add(await focused())
    }
    expect([...stops]).toEqual(expect.arrayContaining(['关闭', '获取验证码', '短信验证码']))
    // Pages below and all other elements of this page cannot get the focus.
    expect(await app().page.evaluate(() => document.querySelectorAll('.page-sheets > *').length)).toBe(1)
    expect(await opener.count()).toBe(0)
    expect(
      await app().page.evaluate(() => [...document.querySelectorAll('.page-body')].filter((body) => body.closest('[inert]')).length),
    ).toBe(1)
    await app().page.keyboard.press('Escape')
    await app().seesNot('解绑医保卡')
    expect(await focused()).toBe('解绑')
    expect(await app().page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0)
  })

  test('is back on the opener after a sheet was opened and closed by taps', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('余4,286.35')
    await app().tapRole('button', '筛选')
    await app().becomes(inside, true)
    await app().tapRole('button', '关闭')
    await app().becomes(focused, await app().role('button', '筛选').innerText())
    expect(await app().page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0)
  })
})
