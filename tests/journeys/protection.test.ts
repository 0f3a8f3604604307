import { bind, EMPLOYEE, lockByWrongPasswords, signIn } from '../support/bind'
import { consentToFace, proveByCode } from '../support/verify'
import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

describe.each(HOSTS)('%s: protection of the account', (host) => {
  const app = useApp(host)

  test('full values are shown for half a minute after a proof, and stored nowhere', async () => {
    await app().scenario('normal', 'security')
    await app().sees('密码还有14天到期', '每90天更换一次', '已用76天', '始终开启')
    await app().tap('查看完整信息')
    await proveByCode(app())
    await app().sees('林知远', EMPLOYEE.number, '秒后自动隐藏')
    expect(await app().stored()).not.toContain(EMPLOYEE.number)
    await app().passes(31)
    await app().seesNot('林知远', EMPLOYEE.number)
    await app().goTo('security-log')
    await app().sees('查看完整信息', '登录', '安卓手机')
  })

  test('a new password is checked while it is typed, and works afterwards', async () => {
    await app().scenario('normal', 'password')
    await app().fill('新密码', 'lin1234')
    await app().sees('新密码弱')
    await app().fill('原密码', 'Wrong-77x')
    for (const field of ['新密码', '再输一次新密码']) await app().fill(field, 'Qingfeng-71-He')
    await app().sees('新密码强', '两次输入一致')
    await app().tap('更换密码')
    await app().sees('原密码不对', '还可以试4次')
    // The form is kept: only the old password is typed again.
    await app().fill('原密码', EMPLOYEE.password)
    await app().tap('更换密码')
    await app().sees('密码已更换')
    await app().goTo('security')
    await app().sees('密码还有90天到期')
  })

  test('a lock counts down across a restart, and a face opens it at once', async () => {
    await signIn(app())
    await lockByWrongPasswords(app())
    await app().tap('立即解锁')
    await app().sees('账户已锁定', '刷脸立即解锁', '重置查询密码', '29:')
    await app().passes(60)
    await app().restart()
    await app().goTo('bind')
    await app().sees('账户已锁定', '28:')
    await app().tap('立即解锁')
    await app().tap('刷脸立即解锁')
    await app().sees('勾选同意后开始刷脸')
    await consentToFace(app())
    await app().tap('开始刷脸')
    await app().tap('模拟通过')
    await app().sees('已经解锁')
  })

  test('a reported lock stays beyond half an hour, until a face is verified', async () => {
    await signIn(app())
    await lockByWrongPasswords(app())
    await app().tap('立即解锁')
    await app().tap('不是我操作的')
    await app().tap('确认冻结')
    await app().sees('登录已冻结')
    await app().page.clock.fastForward('31:00')
    await app().restart()
    await app().goTo('bind')
    await app().sees('已按您的要求冻结登录，确认本人后恢复')
  })

  test('an unknown device is signed out, and the own one is marked', async () => {
    await app().scenario('normal', 'security')
    await app().sees('其中1台待确认')
    await app().goTo('devices')
    await app().sees('安卓手机', '待确认', '本机')
    await app().tap('不是我，退出它')
    await app().seesNot('安卓手机')
  })

  test('with 面容 / 指纹 on, details ask for the unlock once', async () => {
    await app().scenario('normal', 'security')
    await app().tapRole('switch', '面容 / 指纹解锁')
    await app().passes(1)
    await app().goTo('transaction', '?id=employee-hz-20260713-t18')
    await app().sees('验证后查看')
    await app().seesNot('流水号')
    await app().tapRole('button', /解锁$/)
    await app().tap('模拟通过')
    await app().sees('流水号')
  })

  test('with 面容 / 指纹 on, a case asks for the unlock, and one is enough for the code', async () => {
    await app().scenario('normal', 'security')
    await app().tapRole('switch', '面容 / 指纹解锁')
    await app().passes(1)
    await app().goTo('case', '?id=employee-hz-20260713-t18')
    await app().sees('验证后查看', '查看核查前请验证是您本人')
    await app().seesNot('先冻结，再核查')
    await app().tapRole('button', /解锁$/)
    await app().tap('模拟通过')
    await app().sees('先冻结，再核查')
    await app().goTo('credential')
    await app().sees('秒后自动刷新')
  })

  test('withdrawing a consent ends what it allowed, and says so beforehand', async () => {
    await app().scenario('normal', 'consents')
    await app().role('button', '撤回').filter({ visible: true }).last().tap()
    await app().sees('停止读取您的医保信息', '立即退出登录')
    await app().tap('确认撤回')
    await app().sees('看清每一笔医保钱', '还差2项同意')
    expect((await app().storedKeys()).filter((key) => /last-view|session|draft/.test(key))).toEqual([])
  })

  test('deleting the account clears storage, cache and server', async () => {
    await bind(app())
    await app().goTo('security')
    await app().tap('删除全部数据')
    await app().fill('请输入“删除”两个字确认', '删除')
    await proveByCode(app(), '验证并删除全部数据')
    await app().sees('看清每一笔医保钱', '已全部删除', '账号、绑卡、提醒、消息、设备与安全记录', '还差2项同意')
    const left = (await app().storedKeys()).map((key) => key.slice(key.indexOf(':') + 1))
    // Only the insurer's own record and clock remain, and the employer's list of answers, in which this one is withdrawn now.
    expect(left.filter((key) => !key.startsWith('mock-backend/workConsents/')).sort()).toEqual([
      'mock-backend/record/employee-hz',
      'mock-backend/sandbox/',
    ])
    const stored = await app().stored()
    for (const trace of ['card-bound', '188******21', 'low-balance']) expect(stored).not.toContain(trace)
  })
})

describe.each(VENDORS)('%s: protection in the background', (vendor) => {
  const app = usePhone(vendor)

  test('after five idle minutes the app locks, also across a restart, and a code opens it', async () => {
    await app().scenario('normal', 'security')
    await app().tapRole('switch', '自动锁定')
    await app().passes(1)
    await app().goTo('home')
    await app().sees('¥4,286.35')
    await app().leave()
    await app().page.clock.fastForward('05:01')
    await app().comeBack()
    await app().sees('已自动锁定')
    await app().seesNot('¥4,286.35')
    await app().restart()
    await app().sees('已自动锁定')
    await proveByCode(app())
    await app().sees('¥4,286.35')
  })
})
