import { usePhone } from './support/phone'

describe('when something is not as usual', () => {
  const app = usePhone()

  test('without a network the last view stays, and says so', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('transactions')
    await app().sees('余4,286.35')
    await app().goTo('home')
    await app().page.context().setOffline(true)
    await app().sees('网络不可用', '可能不是最新', '离线·今天08:30', '¥4,286.35', '离线时可以用', '联网后恢复')
    await app().tap('最近的交易明细')
    await app().sees('网络不可用', '余4,286.35')
    await app().page.context().setOffline(false)
    await app().seesNot('网络不可用')
  })

  test('the app opens on what it kept when there is no network at all', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('preview')
    await app().tapRole('tab', '断网')
    await app().goTo('home')
    await app().sees('网络不可用')
    await app().page.reload()
    await app().sees('我的医保')
    await app().sees('¥4,286.35')
  })

  test('what was never loaded is an error with a way out', async () => {
    await app().scenario('offline')
    await app().sees('网络不可用', '¥4,286.35', '今天08:30保存的内容')
    await app().page.evaluate(() => (location.hash = '/subpackages/transaction/detail/index?id=employee-hz-20260713-t18'))
    await app().sees('交易详情', '手机没有连上网络。', '结算以医院、药店窗口为准。', '再试一次', '打12393咨询')
  })

  test('a provider that is down is said at once, tried again, and has a number to call', async () => {
    await app().scenario('provider-down')
    await app().sees('医保系统暂时不可用', '不是您的操作问题', '结算以医院、药店窗口为准。', '再试一次', '打12393咨询', '错误代码SRV-5XX')
    await app().tap('复制')
  })

  test('a slow provider is announced, given up on, and comes back', async () => {
    await app().scenario('slow')
    await app().page.clock.runFor(3_500)
    await app().sees('正在连接参保地医保系统，通常不超过3秒')
  })

  test('an incomplete answer shows no amount', async () => {
    await app().scenario('malformed')
    await app().sees('收到的数据不完整', '没有采用这次结果', '再试一次')
    await app().seesNot('¥')
  })

  test('a delayed sync says up to when, keeps its figures and offers to tell', async () => {
    await app().scenario('sync-delayed')
    await app().sees('数据停在7月12日22:10', '预计今天18:00前恢复', '结算以医院、药店窗口为准', '¥4,333.15', '截至07-1222:10')
    await app().tap('恢复后通知我')
    await app().tap('允许')
    await app().sees('恢复后会通知您')
    await app().goTo('preview')
    await app().tap('模拟恢复同步')
    await app().goTo('home')
    await app().sees('¥4,286.35')
    await app().goTo('messages')
    await app().sees('同步已恢复')
  })

  test('a full phone still shows everything and says what is not kept', async () => {
    await app().scenario('storage-full')
    await app().sees('¥4,286.35', '手机存储已满')
  })

  test('an expired session asks to sign in again', async () => {
    await app().scenario('session-expired')
    await app().sees('需要重新登录')
    await app().sees('重新登录后回到刚才的页面。', '还差2项同意')
    await app().tapRole('checkbox', '已阅读并同意')
    await app().tapRole('checkbox', '单独同意')
    await app().tap('本机号码快捷登录')
    await app().sees('我的医保', '¥4,286.35')
  })

  test('arrears, a limit reached and a low balance are said on home', async () => {
    await app().scenario('arrears')
    await app().sees('账户自2026年7月1日起冻结', '个人账户暂停划入', '冻结期间个人账户不能支付，余额保留', '账户冻结')
    await app().scenario('limit-reached')
    await app().sees('已到年度限额')
    await app().scenario('low-balance')
    // It stands before its crossing, which a purchase brings about.
    await app().sees('¥525.00')
    await app().goTo('preview')
    await app().tap('扣款')
    await app().sees('已扣款：个人账户120.00')
    await app().goTo('home')
    await app().sees('¥405.00')
    await app().goTo('messages')
    await app().sees('余额低于提醒阈值')
  })
})
