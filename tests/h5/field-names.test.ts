import { CODE, NUMBER, PASSWORD, signIn } from '../support/bind'
import { usePhone } from './support/phone'

/** What a screen reader calls each field of the page; it asks the native input, not Taro's element around it. */
describe('the name of every field', () => {
  const app = usePhone()

  const called = async (name: string): Promise<void> =>
    app().page.getByRole('textbox', { name, exact: true }).filter({ visible: true }).waitFor({ timeout: 5_000 })
  const fields = (): Promise<number> => app().page.locator('input').filter({ visible: true }).count()

  test('is its label on the bind page, and in the sheet that searches a place', async () => {
    await signIn(app())
    for (const name of [NUMBER, PASSWORD, CODE]) await called(name)
    expect(await fields()).toBe(3)
    await app().tap('选择参保地')
    await called('搜索城市')
  })

  test('is its label where somebody signs in by text message', async () => {
    await app().scenario('authorization-refused', 'authorize')
    await app().tap('其他手机号登录')
    for (const name of ['手机号', '短信验证码']) await called(name)
    expect(await fields()).toBe(2)
  })
})
