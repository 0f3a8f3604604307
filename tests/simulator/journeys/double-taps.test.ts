import { CODE, EMPLOYEE, fillForm, NUMBER, PASSWORD, signIn } from '../../support/bind'
import { VENDORS } from '../compile/program'
import type { MiniProgram } from '../drive/mini-program'
import { usePhone, type PhoneOptions } from '../drive/phone'

jest.setTimeout(120_000)

/** ms between the two taps of an impatient finger: in one moment, and while the page that was opened slides in. */
const PAUSES = [0, 120]
const HOSTS: readonly (readonly [string, PhoneOptions])[] = [
  ['a quick bridge', {}],
  ['a slow bridge', { delay: 80 }],
]
const RUNS = VENDORS.flatMap((vendor) => HOSTS.map(([name, options]) => ({ vendor, name, options })))

/** Two taps on the same thing; the second one may find the page already covered, as a finger does not. */
async function tapsTwice(app: MiniProgram, text: string, pause: number): Promise<void> {
  const target = app.page.getByText(text, { exact: true }).filter({ visible: true }).last()
  await target.evaluate(async (element: HTMLElement, wait) => {
    element.click()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    element.click()
  }, pause)
}

/** ms after which everything that two taps could have opened is open. */
const settles = () => new Promise((resolve) => setTimeout(resolve, 900))

describe.each(RUNS)('$vendor over $name: two taps', ({ vendor, options }) => {
  const app = usePhone(vendor, options)

  test.each(PAUSES)('%i ms apart open one page, and one way back leaves it', async (pause) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await tapsTwice(app(), '余额分析', pause)
    await app().sees('年初余额')
    await settles()
    expect(await app().depth()).toBe(2)
    await app().back()
    await app().sees('¥4,286.35')
  })

  test('look up once, bind once, and end on one page', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    const before = await app().depth()
    await tapsTwice(app(), '下一步', 0)
    await app().sees('姓名**远')
    await settles()
    expect(await app().depth()).toBe(before + 1)
    await tapsTwice(app(), '确认绑定', 0)
    await app().sees('绑定成功')
    await settles()
    expect(await app().depth()).toBe(before)
    await tapsTwice(app(), '查看余额', 0)
    await app().sees('¥4,286.35')
    await app().goTo('messages')
    await app().sees('医保卡已绑定')
    expect((await app().text()).split('医保卡已绑定')).toHaveLength(2)
  })
})

describe.each(VENDORS)("%s: the host's own way back from 核对身份", (vendor) => {
  const app = usePhone(vendor)

  test('leads to the form, which kept everything but the code that was used', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('姓名**远')
    await app().back()
    await app().sees('号码校验通过', '还差1项')
    expect(await app().field(NUMBER).inputValue()).not.toBe('')
    expect(await app().field(PASSWORD).inputValue()).toBe(EMPLOYEE.password)
    expect(await app().field(CODE).inputValue()).toBe('')
  })
})
