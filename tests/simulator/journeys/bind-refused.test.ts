import { CODE, EMPLOYEE, fillForm, fillWrongCode, lockByWrongPasswords, NUMBER, signIn } from '../../support/bind'
import { VENDORS } from '../compile/program'
import { usePhone } from '../drive/phone'

jest.setTimeout(90_000)

const MISTAKES = [
  ['330106199003072838', '末位校验码不符，可能有一位输错了。'],
  ['330106199002302837', '第7–14位不是有效的出生日期。'],
  ['990106199003072830', '前6位不是有效的地区码。'],
  ['6222 0202 0011 2233 446', '这是卡面上的银行账号'],
  ['33010619A003072837', '号码里有不该出现的字符'],
] as const

describe.each(VENDORS)('%s: binding with every kind of wrong input', (vendor) => {
  const app = usePhone(vendor)

  test('each mistake in the number has its own explanation', async () => {
    await signIn(app())
    for (const [typed, said] of MISTAKES) {
      await app().fill(NUMBER, typed)
      await app().sees(said)
      await app().seesNot('号码校验通过')
    }
    await app().tapRole('tab', '社保卡卡号')
    await app().fill('社保卡卡号', 'a3301')
    await app().sees('还差4位')
    await app().fill('社保卡卡号', 'a33012417')
    await app().sees('号码校验通过')
  })

  test('wrong passwords count down to a lock', async () => {
    await signIn(app())
    await lockByWrongPasswords(app())
    await app().sees('账户已锁定', '自动解锁，还有29:', '打12393咨询')
  })

  test('a wrong code has tries, an expired one is told apart', async () => {
    await signIn(app())
    // Not read off the field: Taro may just be sending an older value back to it.
    const right = await fillForm(app(), EMPLOYEE)
    await fillWrongCode(app(), right)
    await app().tap('下一步')
    await app().sees('验证码不对', '还可以试4次')
    await app().page.clock.fastForward('05:01')
    // What waited for these five minutes comes first; the field is typed into after it.
    await app().passes(1)
    await app().fill(CODE, right)
    await app().tap('下一步')
    await app().sees('验证码5分钟内有效，这个已经过期')
  })

  test('a card that is not there, and one that somebody else has', async () => {
    await app().scenario('card-not-found', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('这个参保地没有查到', '核对参保地与号码', '打12393咨询')
    await app().scenario('card-bound-elsewhere', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('这张卡已被其他账号绑定')
  })
})
