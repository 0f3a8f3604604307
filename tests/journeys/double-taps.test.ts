import { CODE, EMPLOYEE, fillForm, NUMBER, PASSWORD, signIn } from '../support/bind'
import { VENDORS } from '../simulator/compile/program'
import { usePhone, type PhoneOptions } from '../simulator/drive/phone'

jest.setTimeout(120_000)

/** Time between the two taps, ms: at once, and during the opened page's transition. */
const PAUSES = [0, 120]
const HOSTS: readonly (readonly [string, PhoneOptions])[] = [
  ['a quick bridge', {}],
  ['a slow bridge', { delay: 80 }],
]
const RUNS = VENDORS.flatMap((vendor) => HOSTS.map(([name, options]) => ({ vendor, name, options })))

/** Waits longer than anything that two taps could open takes, ms. */
const settles = () => new Promise((resolve) => setTimeout(resolve, 900))

describe.each(RUNS)('$vendor over $name: two taps', ({ vendor, options }) => {
  const app = usePhone(vendor, options)

  test.each(PAUSES)('%i ms apart open one page, which is left by going back once', async (pause) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().tapTwice('余额分析', pause)
    await app().sees('年初余额')
    await settles()
    expect(await app().depth()).toBe(2)
    await app().back()
    await app().sees('¥4,286.35')
  })

  test('make one look-up and one binding, and end on one page', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    const before = await app().depth()
    await app().tapTwice('下一步')
    await app().sees('姓名**远')
    await settles()
    expect(await app().depth()).toBe(before + 1)
    await app().tapTwice('确认绑定')
    await app().sees('绑定成功')
    await settles()
    expect(await app().depth()).toBe(before)
    await app().tapTwice('查看余额')
    await app().sees('¥4,286.35')
    await app().goTo('messages')
    await app().sees('医保卡已绑定')
    expect((await app().text()).split('医保卡已绑定')).toHaveLength(2)
  })
})

describe.each(VENDORS)("%s: the host's own way back from 核对身份", (vendor) => {
  const app = usePhone(vendor)

  test('leads to the form, which keeps everything but the used code', async () => {
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
