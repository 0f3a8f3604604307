import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: 预览面板', (host) => {
  const app = useApp(host)

  test('a double tap on a purchase charges once', async () => {
    await app().scenario('normal', 'preview')
    await app().sees('4,286.35→4,166.35')
    await app().tapTwice('扣款')
    await app().sees('4,166.35→4,046.35')
    await app().goTo('home')
    await app().sees('¥4,166.35')
  })

  test('a credit, a new year and a reset change the account', async () => {
    await app().scenario('normal', 'preview')
    await app().tap('模拟划入 248.00')
    await app().sees('4,534.35→4,414.35')
    await app().tap('跨年')
    await app().sees('2027-01-01')
    await app().goTo('home')
    await app().sees('2027年度', '当年账户0.00', '起付线还差500.00')
    await app().goTo('preview')
    await app().tap('全部复位')
    await app().sees('先绑定一张卡，才能模拟消费')
  })

  test('a resident is shown without an account, a newcomer at the first start', async () => {
    await app().scenario('normal', 'preview')
    await app().tapRole('radio', '桐')
    await app().goTo('home')
    await app().sees('居民医保没有个人账户', '统筹基金·门诊剩余额度')
    await app().seesNot('¥0.00')
    await app().goTo('preview')
    await app().tapRole('radio', '新用户')
    await app().goTo('home')
    await app().sees('看清每一笔医保钱')
  })
})
