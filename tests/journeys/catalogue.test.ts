import { ERROR_CODES, type ErrorCode } from '@/contract'
import { errors } from '@/locales/zh-cn/errors'
import { EMPLOYEE, fillForm, fillWrongCode, lockByWrongPasswords, NUMBER, signIn } from '../support/bind'
import { consentToFace, passFace, passPassword, passPhone, passPhotos, startChannel } from '../support/verify'
import { VENDORS } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(120_000)

const titleOf = (code: ErrorCode): string => errors.codes[code].title

/** Fills the bind form with the employee's card and submits it. */
async function verify(app: MiniProgram, change: Partial<typeof EMPLOYEE> = {}): Promise<void> {
  await fillForm(app, { ...EMPLOYEE, ...change })
  await app.tap('下一步')
}

/** Stale data, pending purchases, arrears and the like are states of home, not failures: these are their texts. */
const HOME = { stale: '数据停在7月12日22:10', pending: '结算中1笔38.00', arrears: '账户自2026年7月1日起冻结' }

/** Checks that the text to give to 12393 names the error's code, although a state of home does not show it. */
async function handsOver(app: MiniProgram, code: ErrorCode): Promise<void> {
  await app.tap('带着检查结果联系人工')
  await app.sees(`错误代码：${code}`)
  await app.tap('复制检查结果')
  await app.acceptPrivacyGuide()
  expect(await app.copied()).toContain(`错误代码：${code}`)
}

/** How each error code is reached on a phone. A new code does not compile without one. */
const WAYS: Record<ErrorCode, (app: MiniProgram) => Promise<void>> = {
  async 'AUTH-401'(app) {
    await app.scenario('wrong-password', 'bind')
    await verify(app)
    await app.sees(titleOf('AUTH-401'), '还可以试4次', '重置查询密码')
  },
  async 'AUTH-403'(app) {
    await app.start()
    await app.tap('先看示例')
    await app.sees('正在看示例')
    await app.goTo('alerts')
    await app.tapRole('switch', '划入到账提醒')
    await app.sees(titleOf('AUTH-403'), '示例数据不能修改', '去授权登录')
    await app.seesNot('先看示例')
  },
  async 'AUTH-422'(app) {
    await app.scenario('normal', 'password')
    for (const [old, fresh] of [
      [EMPLOYEE.password, 'Qingfeng-71-He'],
      ['Qingfeng-71-He', EMPLOYEE.password],
    ] as const) {
      await app.goTo('password')
      await app.fill('原密码', old)
      await app.fill('新密码', fresh)
      await app.fill('再输一次新密码', fresh)
      await app.tap('更换密码')
      if (fresh !== EMPLOYEE.password) await app.sees('密码已更换')
    }
    await app.sees(titleOf('AUTH-422'), '不能与最近5次用过的密码相同')
  },
  async 'AUTH-423'(app) {
    await signIn(app)
    await lockByWrongPasswords(app)
    await app.sees(titleOf('AUTH-423'), '自动解锁', '立即解锁')
    await app.tap('立即解锁')
    await app.sees('登录受限', '刷脸立即解锁', '不是我操作的', '错误代码AUTH-423')
  },
  async 'AUTH-440'(app) {
    await app.scenario('session-expired')
    await app.sees(titleOf('AUTH-440'))
  },
  async 'CARD-404'(app) {
    await app.scenario('card-not-found', 'bind')
    await verify(app)
    await app.sees(titleOf('CARD-404'), '换一种证件号码')
  },
  async 'CARD-409'(app) {
    await app.scenario('card-bound-elsewhere', 'bind')
    await verify(app)
    await app.sees(titleOf('CARD-409'), '刷脸移到本账号')
  },
  async 'CARD-422'(app) {
    await signIn(app)
    await app.fill(NUMBER, '6222 0202 0011 2233 446')
    await app.sees('这是卡面上的银行账号')
    await app.fill(NUMBER, '330106199003072838')
    await app.sees('末位校验码不符')
  },
  async 'VERIFY-PHOTO'(app) {
    await app.scenario('photo-blurred', 'channels')
    await startChannel(app, 'national')
    await app.tapRole('button', '拍人像面')
    await app.tap('拍照')
    await app.acceptPrivacyGuide()
    await app.sees('照片模糊，请拿稳手机', '重拍')
  },
  async 'VERIFY-FACE'(app) {
    await app.scenario('face-fails', 'channels')
    await startChannel(app, 'national')
    await consentToFace(app)
    await app.tap('开始人脸验证')
    await app.sees(titleOf('VERIFY-FACE'), '与登记照片不一致')
  },
  async 'VERIFY-OTP'(app) {
    await signIn(app)
    const right = await fillForm(app, EMPLOYEE)
    await fillWrongCode(app, right)
    await app.sees(titleOf('VERIFY-OTP'), '还可以试4次')
  },
  async 'VERIFY-NAME'(app) {
    await app.scenario('normal', 'channels')
    await startChannel(app, 'local')
    await passPhone(app)
    await passPassword(app)
    await passPhotos(app)
    await passFace(app)
    await app.fill('社保卡卡号', 'B33010722')
    await app.tap('核对并登录')
    await app.sees(titleOf('VERIFY-NAME'))
  },
  async 'BAL-STALE'(app) {
    await app.scenario('sync-delayed')
    await app.sees(HOME.stale, '恢复后通知我', errors.codes['BAL-STALE'].impact)
    await app.tap(errors.steps.guide)
    await handsOver(app, 'BAL-STALE')
  },
  async 'BAL-PENDING'(app) {
    await app.scenario('pending-charge')
    await app.sees(HOME.pending)
    await app.tap('结算中 1 笔 38.00')
    await app.tap(errors.steps.guide)
    await handsOver(app, 'BAL-PENDING')
  },
  async 'BAL-ARREARS'(app) {
    await app.scenario('arrears')
    await app.sees(HOME.arrears)
    await app.tap('看怎么补缴')
    await handsOver(app, 'BAL-ARREARS')
  },
  async 'BAL-MISMATCH'(app) {
    await app.scenario('mismatch', 'insight')
    await app.sees(titleOf('BAL-MISMATCH'), '12.50')
  },
  async 'SUB-REFUSED'(app) {
    await app.scenario('subscription-refused', 'alerts')
    await app.tap('增加 1 次')
    await app.sees(titleOf('SUB-REFUSED'), '看消息中心')
  },
  async 'SUB-BANNED'(app) {
    await app.scenario('subscription-banned', 'alerts')
    await app.tap('增加 1 次')
    await app.sees(titleOf('SUB-BANNED'), '打开设置')
  },
  async 'SUB-OFF'(app) {
    await app.scenario('subscription-off', 'alerts')
    await app.tap('增加 1 次')
    await app.sees(titleOf('SUB-OFF'), '打开设置')
  },
  async 'NET-OFFLINE'(app) {
    await app.scenario('offline')
    await app.sees(titleOf('NET-OFFLINE'))
  },
  async 'NET-TIMEOUT'(app) {
    await app.scenario('slow')
    // The timeout is 8 s; retries after 2, 5 and 15 s continue while the failure is shown.
    for (let seconds = 0; seconds < 10; seconds += 2) await app.passes(2)
    await app.sees(titleOf('NET-TIMEOUT'), '换官方渠道')
  },
  async 'SRV-5XX'(app) {
    await app.scenario('provider-down')
    await app.sees(titleOf('SRV-5XX'), '换官方渠道', '错误代码SRV-5XX')
  },
  async 'SRV-429'(app) {
    await app.scenario('throttled', 'bind')
    await app.tap('获取验证码')
    await app.sees(titleOf('SRV-429'))
  },
  async 'SRV-BAD'(app) {
    await app.scenario('malformed')
    await app.sees(titleOf('SRV-BAD'))
  },
  async 'DATA-404'(app) {
    await app.scenario('normal')
    await app.sees('¥4,286.35')
    await app.goTo('transaction', '?id=nobody')
    await app.sees(titleOf('DATA-404'), '返回上一页')
  },
  async 'DEV-STORAGE'(app) {
    await app.scenario('storage-full')
    await app.goTo('me')
    await app.tapRole('switch', '关怀模式')
    await app.sees(titleOf('DEV-STORAGE'), '错误代码DEV-STORAGE')
  },
  async 'DEV-LOGIN'(app) {
    await app.start()
    await app.sees('还差2项同意')
    await app.page.evaluate(
      (name) => {
        window.simulator.api[name] = ({ fail }: { fail: (error: object) => void }) => fail({ errMsg: 'login:fail', error: 1 })
      },
      app.vendor === 'weapp' ? 'login' : 'getAuthCode',
    )
    await app.tapRole('checkbox', '已阅读并同意')
    await app.tapRole('checkbox', '单独同意')
    await app.signInQuickly()
    await app.sees(titleOf('DEV-LOGIN'), '再试一次')
  },
}

describe.each(VENDORS)('%s: every code of the error catalogue is shown', (vendor) => {
  const app = usePhone(vendor)

  test.each(ERROR_CODES)('%s', async (code) => {
    await WAYS[code](app())
    // Values typed into a failed form must not be in the phone's storage.
    const stored = await app().stored()
    for (const secret of [EMPLOYEE.password, 'Qingfeng-71-He', '330106199003072838']) expect(stored).not.toContain(secret)
  })
})
