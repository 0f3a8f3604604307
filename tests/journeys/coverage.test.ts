import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: 参保与缴费', (host) => {
  const app = useApp(host)

  test('leads to 异地备案: until when, and what it changes in a bill there', async () => {
    await app().scenario('normal', 'coverage')
    await app().sees('参保证明')
    await app().tap('在哪里能直接结算、到哪天、差多少钱')
    await app().sees('已办临时备案', '2026年5月1日至2026年10月31日', '自付74.00', '统筹支付126.00', '比在参保地多付14.00元', '仅供演示')
    await app().tapRole('tab', '上海市')
    await app().sees('没有备案', '先自费，再报销98.00')
  })

  test('says what is missing, from which day benefits come back, and reminds the employer once a week', async () => {
    await app().scenario('arrears', 'coverage')
    await app().sees('待遇已暂停', '欠缴2个月', '单位5、6月的缴费没有到账，7月1日起暂停报销', '3,674.95', '2013年8月起，已缴153个月')
    await app().sees('已缴16', '欠缴2', '待到账1', '未到5', '今天补齐5、6月', '8月1日', '9月才恢复缴费', '2027年3月1日')
    await app().tapRole('radio', /^8 月补齐 5、6、7 月/)
    await app().tap('提醒单位补缴')
    await app().sees('已提醒，7月22日可再提醒', '看不到您的就医和余额')
    await app().tap('全部记录')
    await app().sees('2013年', '已缴5/5个月')
  })

  test('comes back on the day that was said, once the months are paid', async () => {
    await app().scenario('arrears', 'preview')
    await app().tap('模拟补缴欠费')
    await app().sees('已补缴：2026-08-01起恢复待遇')
    await app().goTo('coverage')
    await app().sees('等待期中', '8月1日起恢复', '已缴19', '欠缴0')
  })

  test('proves the insurance to whoever checks number and code', async () => {
    await app().scenario('normal', 'coverage')
    await app().sees('正常参保', '已缴到2026年7月')
    await app().tap('参保证明')
    await app().sees('核验码', '有效至', '2026-07-16')
    const text = await app().text()
    const number = /MOCK-[0-9A-F]{12}/.exec(text)?.[0] ?? ''
    const code = /核验码([0-9A-F]{8})/.exec(text)?.[1] ?? ''
    await app().tap('去核验页看看')
    await app().types('证明编号', number)
    await app().types('核验码', '0'.repeat(8))
    await app().tap('核验')
    await app().sees('没有查到')
    await app().tapRole('button', '清空核验码')
    await app().becomes(() => app().field('核验码').inputValue(), '')
    await app().types('核验码', code)
    await app().tap('核验')
    await app().sees('是真的，在有效期内', '**远', '职工医保')
  })

  test('answers a message that the insurance has ended with the real status, and opens no link', async () => {
    await app().scenario('normal', 'coverage')
    await app().tap('收到“医保停用”短信')
    await app().sees('您的医保没有停用', '医保局不发办理链接', 'www.nhsa.gov.cn', '96110')
  })

  test('is kept for a phone without a network', async () => {
    await app().scenario('arrears', 'coverage')
    await app().sees('待遇已暂停')
    await app().setNetwork('none')
    await app().sees('网络不可用', '待遇已暂停', '欠缴2')
  })
})
