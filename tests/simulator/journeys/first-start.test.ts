import { bind, choosePlace, CODE, EMPLOYEE, NUMBER, PASSWORD, requestCode, signIn } from '../../support/bind'
import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

describe.each(VENDORS)('%s: from the first start to the balance', (vendor) => {
  const app = usePhone(vendor)

  test('authorize ticks nothing, and refusing leads to a sample with figures', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱', '不是政府官方平台', '还差2项同意')
    for (const name of ['已阅读并同意', '单独同意']) expect(await app().role('checkbox', name).getAttribute('aria-checked')).toBe('false')
    await app().tap('先看示例')
    await app().sees('示例', '¥')
    expect(await app().route()).toBe('pages/home/index')
  })

  test('signs in, types the number as people paste it, binds, and sees the balance', async () => {
    await signIn(app())
    await choosePlace(app(), '杭州', '杭州市')
    await app().fill(NUMBER, ' ３３０１０６ 1990-0307 ')
    await app().sees('地区码330106与参保地一致', '14/18')
    await app().fill(NUMBER, '330106 19900307 ２８３７')
    await app().sees('号码校验通过', '18/18')
    await app().types(PASSWORD, EMPLOYEE.password)
    await app().fill(CODE, await requestCode(app()))
    await app().tap('下一步')
    await app().sees('查到1条参保信息，请核对', '姓名**远', '证件号码3****************7')
    await app().tap('确认绑定')
    await app().sees('绑定成功')
    await app().tap('查看余额')
    await app().sees('我的医保', '**远', '¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '演示数据')
  })

  test('a cold restart keeps who is signed in; signing out keeps nothing of the person', async () => {
    await bind(app())
    await app().restart()
    await app().sees('我的医保', '¥4,286.35')
    await app().goTo('me')
    await app().tap('退出登录')
    await app().tap('退出')
    await app().sees('看清每一笔医保钱', '还差2项同意')
    expect((await app().storedKeys()).filter((key) => /last-view|session|draft/.test(key))).toEqual([])
  })

  test('nothing secret reaches the storage, and a form left midway comes back without its secrets', async () => {
    await signIn(app())
    await choosePlace(app(), '杭州', '杭州市')
    await app().fill(NUMBER, EMPLOYEE.number)
    await app().fill(PASSWORD, EMPLOYEE.password)
    await app().sees('号码校验通过')
    const stored = await app().stored()
    for (const secret of [EMPLOYEE.number, '330106 19900307 2837', EMPLOYEE.password]) expect(stored).not.toContain(secret)
    await app().restart()
    await app().goTo('bind')
    await app().sees('已恢复参保地和号码的前几位', '6/18')
    expect(await app().field(PASSWORD).inputValue()).toBe('')
  })
})
