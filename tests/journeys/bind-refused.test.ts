import { CODE, EMPLOYEE, fillForm, fillWrongCode, lockByWrongPasswords, requestCode, signIn } from '../support/bind'
import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: when binding is refused', (host) => {
  const app = useApp(host)

  test('wrong passwords use up the attempts, then a lock counts down to its end', async () => {
    await signIn(app())
    await lockByWrongPasswords(app())
    await app().sees('账户已锁定', '自动解锁，还有29:', '打12393咨询')
    expect(await app().role('button', '复制错误编号').count()).toBe(1)
    await app().passes(5)
    await app().sees('还有29:5')
  })

  test('an earlier lock shows its end and disappears then', async () => {
    await app().scenario('locked', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('账户已锁定', '已锁定，10:07自动解锁，还有2')
    await app().page.clock.fastForward('30:00')
    await app().seesNot('账户已锁定')
  })

  test('a wrong code shows the attempts left, an expired one is reported as expired', async () => {
    await signIn(app())
    // Not read from the field, because Taro may still be sending an older value to it.
    const right = await fillForm(app(), EMPLOYEE)
    await fillWrongCode(app(), right)
    await app().sees('验证码不对', '验证码与短信不一致', '还可以试4次', '重新获取验证码')
    await app().page.clock.fastForward('05:01')
    // Runs the timers that were due in these five minutes, before the field is typed into.
    await app().passes(1)
    await app().fill(CODE, right)
    await app().sees('验证码5分钟内有效，这个已经过期')
    await app().tap('重新获取验证码')
    await app().sees('演示短信', '秒后重发')
    await app().tap('填入')
    await app().tap('下一步')
    await app().sees('姓名**远')
  })

  test('another code can be requested only after a minute', async () => {
    await signIn(app())
    await requestCode(app())
    await app().sees('秒后重发')
    expect(await app().role('button', '秒后重发').getAttribute('aria-disabled')).toBe('true')
    await app().page.clock.fastForward('01:01')
    await app().sees('获取验证码')
  })

  test('an unknown card can be looked up by the other number type', async () => {
    await app().scenario('card-not-found', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('这个参保地没有查到', '核对参保地与号码', '换一种证件号码', '打12393咨询')
    await app().tap('换一种证件号码')
    await app().sees('社保卡卡号', '0/9')
    await app().seesNot('这个参保地没有查到')
  })

  test('a card bound by another account is reported as such', async () => {
    await app().scenario('card-bound-elsewhere', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('这张卡已被其他账号绑定', '同一张医保卡只能绑定一个账号。', '打12393咨询')
  })

  test('a password rejected once leaves four attempts and is then accepted', async () => {
    await app().scenario('wrong-password', 'bind')
    await fillForm(app(), EMPLOYEE)
    await app().tap('下一步')
    await app().sees('查询密码不对', '还可以试4次')
    await app().tap('下一步')
    await app().sees('姓名**远')
  })
})
