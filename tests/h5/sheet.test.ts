import { usePhone } from './support/phone'

describe('an open sheet', () => {
  const app = usePhone()
  const focused = () =>
    app().page.evaluate(() => {
      const at = document.activeElement
      if (!at) return ''
      return at.getAttribute('aria-label') ?? (at.textContent === '' ? at.tagName : at.textContent)
    })
  /** Whether the focus is inside the dialog. */
  const inside = () => app().page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)

  test('takes the focus in, goes round inside, and gives it back to what opened it', async () => {
    await app().scenario('normal', 'cards')
    await app().sees('首页显示')
    const opener = app().role('button', '解除绑定')
    await opener.focus()
    await app().page.keyboard.press('Enter')
    await app().sees('解除绑定医保卡')
    await app().becomes(focused, '解除绑定医保卡')
    const stops = new Set<string>()
    for (let press = 0; press < 12; press += 1) {
      await app().page.keyboard.press(press < 8 ? 'Tab' : 'Shift+Tab')
      expect(await inside()).toBe(true)
      stops.add(await focused())
    }
    expect([...stops]).toEqual(expect.arrayContaining(['关闭', '获取验证码', '短信验证码']))
    // The pages behind, and everything else on this one, cannot be reached by anything.
    expect(await app().page.evaluate(() => document.querySelectorAll('.page-sheets > *').length)).toBe(1)
    expect(await opener.count()).toBe(0)
    expect(
      await app().page.evaluate(() => [...document.querySelectorAll('.page-body')].filter((body) => body.closest('[inert]')).length),
    ).toBe(1)
    await app().page.keyboard.press('Escape')
    await app().seesNot('解除绑定医保卡')
    expect(await focused()).toBe('解除绑定')
    expect(await app().page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0)
  })

  test('a finger that opens and closes one finds the page as it was', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('余4,286.35')
    await app().tapRole('button', '筛选')
    await app().becomes(inside, true)
    await app().tapRole('button', '关闭')
    await app().becomes(focused, await app().role('button', '筛选').innerText())
    expect(await app().page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0)
  })
})
