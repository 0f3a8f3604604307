import { signIn } from '../support/bind'
import { addPhoto, CHANNEL, consentToFace, openLocal, passFace, passPassword, passPhone, passPhotos, startChannel } from '../support/verify'
import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

const SPOILED = [
  ['模糊', '照片模糊'],
  ['过暗', '光线太暗'],
  ['反光', '反光或过曝'],
  ['没拍全', '没有拍全'],
  ['另一面', '拍成了另一面'],
] as const

describe.each(HOSTS)('%s: query channels', (host) => {
  const app = useApp(host)
  /** Verifies the person by card number and SMS code, which takes the place of the face. */
  async function proveByCard(): Promise<void> {
    await app().fill('社保卡卡号', 'A33012417')
    await app().tap('获取验证码')
    await app().tap('填入')
    await app().tap('验证')
  }

  test('each intent has its recommendation beside the comparison', async () => {
    await app().scenario('normal', 'channels')
    await app().sees('国家医保平台', '参保地平台', '余额更新', '次日', '当天', '以各平台公布为准')
    await app().tap('核对一笔账')
    await app().sees('建议用地方渠道')
    await app().tap('转移接续')
    await app().sees('建议用国家渠道', '去登录国家渠道')
    // This app is a channel, too, and a bound card means signed in: the button leads to what the person came for.
    await app().tap('只看余额')
    await app().tapRole('button', '看余额')
    await app().sees('¥4,286.35')
  })

  test('national, from phone to face: finished steps survive a kill, and the person’s records are linked automatically', async () => {
    await signIn(app())
    await startChannel(app(), 'national')
    await passPhone(app())
    await app().restart()
    await startChannel(app(), 'national')
    await app().sees('登录密码')
    await passPassword(app())
    await passPhotos(app())
    expect(await app().stored()).not.toContain(CHANNEL.password)
    await passFace(app())
    await app().sees('国家渠道已登录', '已关联1张医保卡')
    await app().tap('查看余额')
    await app().sees('¥4,286.35')
  })

  test('local: the record is linked automatically, and local services open', async () => {
    await app().scenario('normal')
    await openLocal(app())
    await app().tap('看地方服务')
    await app().sees('参保凭证', 'MOCK-', '定点机构', '药品目录')
    await app().tap('定点机构')
    await app().sees('统筹支付', '70%')
    await app().goTo('channels')
    await app().tapRole('button', /^地方渠道/)
    await app().sees('逐笔对账', '地方服务与参保凭证', '账号和绑定的医保卡都保留')
    await app().tap('退出这个渠道')
    await app().sees('已注册，未登录')
    await app().goTo('local-services')
    await app().sees('先登录地方渠道')
    await app().goTo('security-log')
    await app().sees('退出查询渠道')
  })

  test('later, phone and password are enough; a wrong one shows the attempts left', async () => {
    await app().scenario('normal')
    await openLocal(app())
    await app().goTo('me')
    await app().tap('退出登录')
    await app().tap('退出')
    await app().sees('还差2项同意')
    for (const name of ['已阅读并同意', '单独同意']) await app().tapRole('checkbox', name)
    await app().signInQuickly()
    await app().sees('¥4,286.35')
    await startChannel(app(), 'local')
    await app().fill('手机号', CHANNEL.phone)
    await app().fill('登录密码', 'Wrong-77x')
    await app().tapRole('button', /^登录$/)
    await app().sees('手机号或密码不对', '还可以试4次')
    await app().fill('登录密码', CHANNEL.password)
    await app().tapRole('button', /^登录$/)
    await app().sees('地方渠道已登录')
  })

  test('third party: no box is pre-ticked; after cancelling, the person is told and offered sample data', async () => {
    await app().scenario('authorization-cancelled', 'channels')
    await startChannel(app(), 'third-party')
    const consent = app().role('checkbox', '单独同意').filter({ visible: true })
    expect(await consent.getAttribute('aria-checked')).toBe('false')
    await app().sees('请先勾选单独同意')
    await consent.tap()
    await app().tap('去授权')
    await app().sees('授权已取消', '重新授权', '先看示例')
  })

  test('a faulty picture is reported on the phone and not sent', async () => {
    await app().scenario('normal')
    await startChannel(app(), 'national')
    await passPhone(app())
    await passPassword(app())
    for (const [sample, said] of SPOILED) {
      await addPhoto(app(), '人像面', sample)
      await app().sees(said)
    }
    await addPhoto(app(), '人像面', '清晰')
    await app().sees('拍国徽面')
  })

  test('the card number is offered as an alternative to the face from the start', async () => {
    await app().scenario('normal')
    await startChannel(app(), 'national')
    await passPhone(app())
    await passPassword(app())
    await passPhotos(app())
    await app().sees('勾选同意后开始人脸验证')
    await app().tap('用社保卡卡号和短信验证码')
    await app().sees('不采集人脸')
    await proveByCard()
    await app().sees('国家渠道已登录')
    await app().goTo('consents')
    await app().sees('处理敏感个人信息')
    await app().seesNot('处理人脸信息')
  })

  test('the consent to face data is listed and can be withdrawn without signing out', async () => {
    await app().scenario('normal')
    await startChannel(app(), 'national')
    await passPhone(app())
    await passPassword(app())
    await passPhotos(app())
    await passFace(app())
    await app().goTo('consents')
    await app().sees('处理人脸信息（单独同意）')
    await app().role('button', '撤回').filter({ visible: true }).last().tap()
    await app().sees('绑定的医保卡、登录和提醒都不受影响')
    await app().tap('确认撤回')
    await app().seesNot('处理人脸信息')
    await app().goTo('home')
    await app().sees('¥4,286.35')
  })

  test('three failed faces lead to the alternative', async () => {
    await app().scenario('face-fails')
    await startChannel(app(), 'national')
    await consentToFace(app())
    await app().tap('开始人脸验证')
    await app().sees('还可以试2次，之后换一种方式')
    await app().tap('再试一次')
    await app().sees('还可以试1次')
    await app().tap('再试一次')
    await app().sees('请换一种方式')
    await app().seesNot('再试一次')
    await app().tap('用社保卡卡号和短信验证码')
    await proveByCard()
    await app().sees('国家渠道已登录')
  })
})
