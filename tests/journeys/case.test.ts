import { HOSTS, useApp } from './support/hosts'

const ENTRY = '?id=employee-hz-20260713-t18'

describe.each(HOSTS)('%s: 这笔不是我', (host) => {
  const app = useApp(host)

  test('stops the account first, then has the entry investigated, and opens again for a proof', async () => {
    await app().scenario('normal', 'home')
    await app().goTo('transaction', ENTRY)
    await app().tap('对这笔有疑问')
    await app().tap('不是我消费的')
    await app().sees('先冻结，再核查', '还没有冻结', '社保卡（实体卡），不是亮码', '7月13日21:14安卓手机，有陌生设备')
    await app().types('补充说明', '那天没去过药店')
    await app().tap('冻结个人账户支付')
    await app().sees('个人账户支付已冻结', '看病时统筹照常报销')
    await app().tapRole('button', '提交核查')
    await app().sees('HC-20260715-', '3个工作日内，最晚7月20日', '10个工作日内，最晚7月29日', '46.80退回账户', '那天没去过药店')
    await app().goTo('home')
    await app().sees('您已冻结账户支付')
    await app().tap('看进度或恢复')
    await app().sees('个人账户支付已冻结')
    await app().tap('恢复支付')
    await app().sees('已提交的核查不受影响')
  })

  test('gives the money back where it was somebody else, and says so', async () => {
    await app().scenario('normal', 'home')
    await app().goTo('case', ENTRY)
    await app().tap('冻结个人账户支付')
    await app().tapRole('button', '提交核查')
    await app().sees('HC-20260715-')
    await app().goTo('preview')
    await app().tap('核查：非本人')
    await app().sees('核查已推进')
    await app().goTo('case', ENTRY)
    await app().sees('核实不是您花的', '46.80已退回账户')
    await app().goTo('home')
    await app().sees('¥4,333.15')
  })
})
