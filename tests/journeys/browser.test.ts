import { CODE, EMPLOYEE, fillForm, NUMBER, PASSWORD, signIn } from '../support/bind'
import { useBrowser } from './support/use-browser'

/** Accessible names of fields. Screen readers use the native input's, not that of Taro's element around it. */
describe('the accessible name of every field in a browser', () => {
  const app = useBrowser()

  const called = async (name: string): Promise<void> =>
    app().page.getByRole('textbox', { name, exact: true }).filter({ visible: true }).waitFor({ timeout: 5_000 })
  const fields = (): Promise<number> => app().page.locator('input').filter({ visible: true }).count()

  test('is its label on the bind page and in the place search', async () => {
    await signIn(app())
    for (const name of [NUMBER, PASSWORD, CODE]) await called(name)
    expect(await fields()).toBe(3)
    await app().tap('选择参保地')
    await called('搜索城市')
  })

  test('is its label on signing in by SMS', async () => {
    await app().scenario('authorization-refused', 'authorize')
    await app().tap('其他手机号登录')
    for (const name of ['手机号', '短信验证码']) await called(name)
    expect(await fields()).toBe(2)
  })
})

describe('a reload of the page in a browser', () => {
  const app = useBrowser()

  test('keeps place and the start of the number, but not password and code', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().sees('下一步')
    await app().reload()
    await app().sees('已恢复参保地和号码的前几位。其余没有保存在手机上，请重新输入。', '浙江省·杭州市', '6/18', '还差3项')
    expect(await app().field(NUMBER).inputValue()).toBe('330106')
    expect(await app().field(PASSWORD).inputValue()).toBe('')
    expect(await app().field(CODE).inputValue()).toBe('')
  })

  test('keeps a saved rule of 余额提醒', async () => {
    await app().scenario('normal', 'alerts')
    await app().sees('余额不足提醒', '现余额4,286.35', '消息预览')
    await app().tapRole('tab', /^1,000$/)
    await app().sees('¥1,000.00')
    const credit = app().role('switch', '划入到账提醒')
    const changed = (await credit.getAttribute('aria-checked')) === 'true' ? 'false' : 'true'
    await credit.tap()
    await app().becomes(() => credit.getAttribute('aria-checked'), changed)
    await app().passes(1)
    await app().reload()
    await app().sees('¥1,000.00')
    expect(await app().role('switch', '划入到账提醒').getAttribute('aria-checked')).toBe(changed)
  })

  test('without a network shows the stored view', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('preview')
    await app().tapRole('tab', '断网')
    await app().goTo('home')
    await app().sees('网络不可用')
    await app().reload()
    await app().sees('我的医保')
    await app().sees('¥4,286.35')
  })
})
