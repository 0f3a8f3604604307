import { ROUTES } from '../support/routes'
import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: signing in without the host’s phone number', (host) => {
  const app = useApp(host)

  const refuse = async () => {
    await app().scenario('authorization-refused', 'authorize')
    await app().tapRole('checkbox', '已阅读并同意')
    await app().tapRole('checkbox', '单独同意')
    await app().tapQuickSignIn()
    await app().sees('没有授权手机号', '先看示例')
  }

  test('a refusal offers sample data that is labelled as such', async () => {
    await refuse()
    await app().tap('先看示例')
    await app().sees('我的医保', '正在看示例', '去授权', '演示数据', '个人账户余额')
    await app().tapRole('tab', '明细')
    await app().sees('交易明细', '余4,286.35')
    await app().goTo('insight')
    await app().sees('年初+收入−支出=余额，已核对')
    await app().goTo('home')
    await app().tap('去授权')
    await app().sees('看清每一笔医保钱', '还差2项同意')
  })

  test('sample data cannot be changed, and the app says why', async () => {
    await refuse()
    await app().tap('先看示例')
    await app().sees('正在看示例')
    await app().goTo('alerts')
    await app().sees('余额不足提醒', '消息预览')
    await app().tapRole('switch', '划入到账提醒')
    await app().sees('还没有授权', '示例数据不能修改，授权并绑卡后再试。', '去授权登录')
    await app().goTo('bind')
    await app().sees('授权并绑卡后可看自己的')
    await app().tap('去授权')
    await app().sees('看清每一笔医保钱')
  })

  test('another phone number signs in by SMS', async () => {
    await refuse()
    await app().tap('其他手机号登录')
    await app().sees('填写手机号与验证码后登录')
    await app().types('手机号', '23800001234')
    await app().sees('手机号是11位数字，前两位是13到19')
    await app().fill('手机号', '13800001234')
    await app().seesNot('手机号是11位数字，前两位是13到19')
    await app().tap('获取验证码')
    await app().sees('已发送至138******34', '秒后重发', '演示短信')
    await app().tap('填入')
    await app().tap('登录')
    await app().acceptPrivacyGuide()
    await app().sees('绑定医保卡', '还差4项')
  })

  test('pages that need a session redirect to authorize', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    for (const route of ['home', 'transactions', 'insight', 'alerts', 'messages', 'cards', 'bind', 'me'] as const) {
      await app().goTo(route)
      await app().becomes(() => app().route(), ROUTES.authorize)
      await app().sees('看清每一笔医保钱')
    }
  })
})
