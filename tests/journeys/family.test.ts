import { CODE, requestCode } from '../support/bind'
import type { App } from '../support/app'
import { HOSTS, useApp } from './support/hosts'

jest.setTimeout(120_000)

const TICK = '我已看清，授予期间这笔额度自己不能用'

/** Proves one's identity by a code, in the sheet that asks for it. */
async function proveByCode(app: App): Promise<void> {
  if (await app.role('tab', '短信验证码').filter({ visible: true }).count()) await app.tapRole('tab', '短信验证码')
  await app.fill(CODE, await requestCode(app))
  await app.tap('验证')
}

describe.each(HOSTS)('%s: the family', (host) => {
  const app = useApp(host)

  test('is on one page, and a grant to the father is locked, seen on home, and ended', async () => {
    await app().scenario('family-grant', 'family')
    await app().sees('1位要办，3位正常', '我可用4,054.95', '未参保', '2025、2026年度没有缴费', '10月15日起', '剩231.40')
    await app().tapRole('button', '看补缴，岳母')
    await app().sees('参保与缴费', '**英', '金华市', '10月15日')
    await app().back()
    await app().tapRole('button', '授予额度，父亲')
    await app().sees('最多4,016.95', '先看清这4条', '没花的能退回，花掉的不能收回')
    await app().fill('授予多少', '600')
    await app().sees('3,454.95', '勾选后授予')
    await app().tapRole('checkbox', TICK)
    await app().tap('授予父亲 600.00 元')
    await proveByCode(app())
    await app().sees('已授予', '父亲可以用600.00元共济额度', '831.40', '3,454.95')
    await app().tap('看额度')
    await app().sees('他还能花', '¥600.00', '还没有用过')
    await app().tap('解除共济')
    await app().sees('花掉的不能收回')
    await app().passes(61)
    await proveByCode(app())
    await app().sees('已结束', '没花的600.00已退回', '4,054.95')
    await app().goTo('home')
    await app().sees('¥4,054.95')
  })

  test('gets a child of six by its guardian, without a face', async () => {
    await app().scenario('normal', 'family-add')
    await app().sees('请对方同意', '还差3项')
    await app().tapRole('tab', '代开通')
    await app().tapRole('tab', '女儿')
    await app().tap('选择参保地')
    await app().tap('杭州市')
    await app().fill('社会保障号', '330106202004180324')
    await app().fill('查询密码', 'Wanhe2020')
    await app().fill(CODE, await requestCode(app()))
    await app().sees('还差1项')
    await app().tapRole('checkbox', '我是这个孩子的监护人，同意查看和代办')
    await app().tap('核对并添加')
    await app().sees('已添加')
    await app().goTo('family')
    await app().sees('女儿', '**禾·6岁', '您是监护人', '3,000.00')
  })

  test('shows codes of three relatives, each of their own money, and ends the one before', async () => {
    await app().scenario('family-grant', 'credential')
    await app().sees('秒后自动刷新', '母亲**兰', '父亲**山', '女儿**禾')
    await app().tapRole('tab', '父亲 **山')
    await app().sees('父亲·亲情账户，花自己的钱', '参保地衢州市', '秒后自动刷新')
    await app().tap('让演示收银台扫一下')
    await app().tap('青枫社区卫生服务中心 · 杭州市')
    await app().tap('扫码结算')
    await app().sees('参保地不符', '**山在衢州市参保', '没有扣款。')
    await app().tapRole('tab', '女儿 **禾')
    await app().sees('女儿·亲情账户', '秒后自动刷新')
    await app().tap('让演示收银台扫一下')
    await app().tap('青枫社区卫生服务中心 · 杭州市')
    await app().tap('扫码结算')
    await app().sees('结算成功', '总费用96.00')
    await app().seesNot('看这笔明细')
    await app().goTo('home')
    await app().sees('¥4,054.95')
  })

  test('the other side: who asks is answered, what they grant is seen, and ended for a proof', async () => {
    await app().scenario('normal', 'preview')
    await app().tap('有人想加我为家人')
    await app().goTo('family')
    await app().sees('谁想把您加为家人', '*岚', '称您为兄弟')
    await app().tapRole('button', /^同意$/)
    await app().sees('随时可以撤回')
    await proveByCode(app())
    await app().sees('把您加为家人的人', '同意的，对方能看到您的参保和缴费')
    await app().goTo('preview')
    await app().tap('对方给我 100.00 额度')
    await app().goTo('family')
    await app().sees('给您的共济额度共100.00·已用0.00·还剩100.00')
    await app().tap('撤回同意')
    await app().sees('给您的共济额度不受影响，要另外解除')
    await app().tapRole('button', /^撤回$/)
    await app().sees('您没有同意，或已撤回')
    await app().tap('解除额度')
    await app().sees('剩下的100.00退回对方，不能撤销')
  })
})
