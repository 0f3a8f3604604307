import type { App } from './app'

/** Synthetic person of the demo, with the values that the bind page offers under 演示资料. */
export const EMPLOYEE = { number: '330106199003072837', password: 'Linyuan26' }

export const NUMBER = '社会保障号码（身份证号）'
export const PASSWORD = '医保查询密码'
export const CODE = '短信验证码'

/** From the first start to the bind page: gives both consents and signs in with the host's phone number. */
export async function signIn(app: App): Promise<void> {
  await app.start()
  await app.sees('还差2项同意')
  await app.tapRole('checkbox', '已阅读并同意')
  await app.tapRole('checkbox', '单独同意')
  await app.signInQuickly()
  await app.sees('绑定医保卡', '选择参保地')
}

export async function choosePlace(app: App, query: string, city: string): Promise<void> {
  await app.tap('选择参保地')
  await app.fill('搜索城市', query)
  await app.tap(city)
  await app.sees(`· ${city}`)
}

/** Requests an SMS code and reads it from the screen. */
export async function requestCode(app: App): Promise<string> {
  await app.tap('获取验证码')
  await app.sees('演示短信')
  const code = /验证码(\d{6})，/.exec(await app.text())?.[1]
  if (!code) throw new Error('the demo SMS shows no code')
  return code
}

/** Types a wrong SMS code, whose last digit sends a form that is complete. */
export const fillWrongCode = (app: App, right: string): Promise<void> => app.fill(CODE, right === '000000' ? '111111' : '000000')

/** Fills the whole form without submitting it. @returns the SMS code */
export async function fillForm(app: App, { number, password }: { number: string; password: string }): Promise<string> {
  await choosePlace(app, '杭州', '杭州市')
  await app.fill(NUMBER, number)
  // The code before the password: typed last, it would send the form.
  const code = await requestCode(app)
  await app.fill(CODE, code)
  await app.fill(PASSWORD, password)
  return code
}

/** From the first start to 绑定成功. */
export async function bind(app: App, person = EMPLOYEE): Promise<void> {
  await signIn(app)
  await fillForm(app, person)
  await app.tap('下一步')
  await app.tap('确认绑定')
  await app.sees('绑定成功')
}

/** Submits wrong passwords until the card is locked, and checks the number of attempts left after each. */
export async function lockByWrongPasswords(app: App): Promise<void> {
  await fillForm(app, { ...EMPLOYEE, password: 'Wrong-1' })
  for (const left of [4, 3, 2, 1]) {
    await app.tap('下一步')
    await app.sees('查询密码不对', `还可以试${left}次，之后锁定30分钟。`)
    await app.fill(PASSWORD, `Wrong-${left}x`)
    await app.seesNot('查询密码不对')
  }
  await app.tap('下一步')
}
