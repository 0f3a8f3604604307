import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: without a network', (host) => {
  const app = useApp(host)

  test('the last view stays and is marked; with one it is refreshed', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('transactions')
    await app().sees('余4,286.35')
    await app().goTo('home')
    await app().setNetwork('none')
    await app().sees('网络不可用', '可能不是最新', '离线·今天08:30', '¥4,286.35', '离线时可以用', '联网后恢复')
    await app().tap('最近的交易明细')
    await app().sees('网络不可用', '余4,286.35')
    await app().setNetwork('wifi')
    await app().seesNot('网络不可用')
  })

  test('a start shows the stored view', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('preview')
    await app().tapRole('tab', '断网')
    await app().goTo('home')
    await app().sees('网络不可用')
    await app().restart()
    await app().sees('我的医保')
    await app().sees('¥4,286.35')
  })

  test('a page never loaded shows an error with a next step', async () => {
    await app().scenario('offline')
    await app().sees('网络不可用', '¥4,286.35', '今天08:30保存的内容')
    await app().goTo('transaction', '?id=employee-hz-20260713-t18')
    await app().sees('交易详情', '手机没有连上网络。', '结算以医院、药店窗口为准。', '再试一次', '打12393咨询')
  })
})
