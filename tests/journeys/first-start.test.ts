import { bind, choosePlace, CODE, EMPLOYEE, NUMBER, PASSWORD, requestCode, signIn } from '../support/bind'
import { ROUTES } from '../support/routes'
import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: from the first start to the balance', (host) => {
  const app = useApp(host)
  /** Keys of stored data that belongs to a person. */
  const keptOfPerson = async () => (await app().storedKeys()).filter((key) => /last-view|session|draft/.test(key))

  test('authorize has no box pre-ticked and says what is missing', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱', '不是政府官方平台', '还差2项同意')
    for (const name of ['已阅读并同意', '单独同意']) expect(await app().role('checkbox', name).getAttribute('aria-checked')).toBe('false')
    expect(await app().role('button', '还差 2 项同意').getAttribute('aria-disabled')).toBe('true')
    await app().tapRole('checkbox', '单独同意')
    await app().sees('还差1项同意')
    await app().role('button', '还差 1 项同意').tap({ force: true })
    await app().passes(1)
    await app().sees('看清每一笔医保钱', '还差1项同意')
  })

  test('the demo stands at the moment of its pictures, and goes to real time with one tap', async () => {
    await app().start()
    await app().sees('演示时间 2026-07-15 09:41')
    await app().tap('用真实时间')
    await app().seesNot('演示时间')
    await app().restart()
    await app().sees('看清每一笔医保钱')
    await app().seesNot('演示时间')
  })

  test('nothing is waited for between signing in and binding the first card', async () => {
    await app().start()
    for (const name of ['已阅读并同意', '单独同意']) await app().tapRole('checkbox', name)
    const waited = await app().skeletonsUntil(async () => {
      await app().signInQuickly()
      await app().sees('参保地', '选择参保地')
    })
    expect(waited).toBe(0)
    await app().tapBack()
    await app().sees('绑定一张医保卡')
  })

  test('without an account, sample data is shown with figures', async () => {
    await app().start()
    await app().tap('先看示例')
    await app().sees('示例', '¥')
    expect(await app().route()).toBe(ROUTES.home)
  })

  test('both consents can be read before they are given', async () => {
    await app().start()
    await app().tap('查看处理说明')
    await app().sees('敏感个人信息处理说明', '撤回方式')
    await app().role('button', '关闭').last().tap()
    await app().seesNot('撤回方式')
    await app().tap('《用户协议》《隐私保护指引》')
    await app().sees('这是演示程序')
  })

  test('sign-in, place search and a pasted number lead to a bound card and the balance', async () => {
    await signIn(app())
    await app().sees('还差4项，补全后下一步')
    await choosePlace(app(), '杭州', '杭州市')
    await app().sees('浙江省·杭州市', '还差3项')
    await app().fill(NUMBER, ' ３３０１０６ 1990-0307 ')
    await app().sees('地区码330106与参保地一致', '14/18', '还差4位，输完自动核对校验码')
    await app().fill(NUMBER, '330106 19900307 ２８３７')
    await app().sees('号码校验通过', '18/18')
    await app().types(PASSWORD, EMPLOYEE.password)
    await app().becomes(() => app().field(NUMBER).inputValue(), '330106 19900307 2837')
    await app().sees('还差1项')
    await app().fill(CODE, await requestCode(app()))
    await app().sees('查到1条参保信息，请核对', '姓名**远', '证件号码3****************7', '杭州市·职工医保·在职')
    await app().tap('确认绑定')
    await app().sees('绑定成功', '杭州市·职工医保，已可以查看余额。')
    await app().tap('查看余额')
    await app().sees('我的医保', '**远', '¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '演示数据')
  })

  test('the demo’s code and person lead to the confirmation', async () => {
    await signIn(app())
    await app().tapRole('button', '演示资料')
    await app().tapRole('button', '**远')
    await app().sees('号码校验通过', '还差1项')
    await requestCode(app())
    await app().tap('填入')
    await app().tap('下一步')
    await app().sees('姓名**远')
  })

  test('tab pages opened before binding are up to date afterwards', async () => {
    await signIn(app())
    // The app drops a repeat of a route, here to the bind page, within 350 ms of the first; nobody is as fast as this test.
    await app().passes(1)
    await app().goTo('transactions')
    await app().sees('交易明细', '绑定一张医保卡')
    await app().tap('去绑卡')
    await app().sees('选择参保地')
    await app().tapRole('button', '演示资料')
    await app().tapRole('button', '**远')
    await requestCode(app())
    await app().tap('填入')
    await app().tap('下一步')
    await app().tap('确认绑定')
    await app().tap('查看余额')
    await app().sees('¥4,286.35')
    await app().tapRole('tab', '明细')
    await app().sees('7月', '余4,286.35')
  })

  test('a cold restart keeps the session; signing out deletes the person’s data from the phone', async () => {
    await bind(app())
    await app().restart()
    await app().sees('我的医保', '¥4,286.35')
    await app().goTo('me')
    await app().tap('退出登录')
    await app().tap('退出')
    await app().sees('看清每一笔医保钱', '还差2项同意')
    expect(await keptOfPerson()).toEqual([])
  })
})
