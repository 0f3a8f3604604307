import { CODE, EMPLOYEE, fillForm, NUMBER, PASSWORD, signIn } from '../support/bind'
import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: a form that is not finished', (host) => {
  const app = useApp(host)
  const secretsStored = async () => {
    const stored = await app().stored()
    return [EMPLOYEE.number, EMPLOYEE.password, '330106 19900307 2837', '19900307'].filter((secret) => stored.includes(secret))
  }

  test('leaving the page and returning keeps everything typed, in memory only', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().sees('号码校验通过', '下一步')
    await app().tapBack()
    await app().sees('绑定一张医保卡')
    expect(await secretsStored()).toEqual([])
    await app().tap('去绑卡')
    await app().sees('浙江省·杭州市', '号码校验通过', '下一步')
    expect(await app().field(PASSWORD).inputValue()).toBe(EMPLOYEE.password)
  })

  test('a cold restart keeps place and the start of the number, but not password and code', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().sees('号码校验通过', '下一步')
    expect(await secretsStored()).toEqual([])
    await app().restart()
    await app().goTo('bind')
    await app().sees('已恢复参保地和号码的前几位。其余没有保存在手机上，请重新输入。', '浙江省·杭州市', '6/18', '还差3项')
    expect(await app().field(NUMBER).inputValue()).toBe('330106')
    expect(await app().field(PASSWORD).inputValue()).toBe('')
    expect(await app().field(CODE).inputValue()).toBe('')
  })

  test('nothing secret is stored after binding either', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('姓名**远', '出生年份1990年')
    expect(await secretsStored()).toEqual([])
    await app().tap('确认绑定')
    await app().tap('查看余额')
    await app().sees('¥4,286.35')
    expect(await secretsStored()).toEqual([])
    expect(await app().stored()).not.toContain('draft')
  })

  test('"not me" returns to the form and asks for another code', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().tap('不是我，返回修改')
    await app().sees('号码校验通过', '还差1项')
  })

  test('two quick taps make one look-up and one binding', async () => {
    await signIn(app())
    await fillForm(app(), EMPLOYEE)
    await app().sees('下一步')
    await app().tapTwice('下一步')
    await app().sees('姓名**远')
    await app().tapTwice('确认绑定')
    await app().sees('绑定成功')
    await app().goTo('cards')
    await app().sees('首页显示')
    expect((await app().text()).split('解绑')).toHaveLength(2)
    await app().goTo('messages')
    await app().sees('医保卡已绑定')
    expect((await app().text()).split('医保卡已绑定')).toHaveLength(2)
  })
})
