import { VENDORS } from '../simulator/compile/program'
import { usePhone } from '../simulator/drive/phone'
import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: the figures of the reference screens', (host) => {
  const app = useApp(host)

  test('home shows the personal account and the pooled quota separately', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '较年初+374.35', '今天08:30更新', '结算中1笔38.00')
    await app().sees('统筹基金·门诊剩余额度', '¥5,393.55', '已报销606.45', '起付线500.00', '年度限额6,000.00', '共济额度，不是存款')
  })

  test('insight reconciles the year and splits its spending', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('年初余额3,912.00', '+收入1,774.60', '−支出1,400.25', '=现余额4,286.35', '年初+收入−支出=余额，已核对')
    await app().sees('普通门诊612.3043.7%', '药店购药389.3527.8%', '家庭共济268.6019.2%', '门诊慢特病130.009.3%', '合计支出1,400.25')
  })

  test('the running balance of transactions ends at the balance on home', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('2026-04-16至07-15', '结算中', '余4,286.35', '7月')
  })

  test('the eye shows amounts temporarily, and the default stays hidden', async () => {
    await app().scenario('normal', 'me')
    await app().tapRole('switch', '隐藏金额')
    await app().goTo('home')
    await app().sees('****')
    await app().tapRole('button', '显示金额')
    await app().sees('4,286.35')
    await app().restart()
    await app().sees('****')
    await app().seesNot('4,286.35')
  })
})

describe.each(HOSTS)('%s: a phone far from Beijing', (host) => {
  const app = useApp(host, { timezoneId: 'America/Los_Angeles' })

  test('shows the same day and minute', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35', '今天08:30更新', '26/01')
  })
})

describe.each(VENDORS)('%s: pulling down', (vendor) => {
  const app = usePhone(vendor)

  test('refetches the data', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().passes(60)
    const before = await app().stored()
    await app().pullDown()
    await app().passes(5)
    await app().sees('¥4,286.35')
    expect(await app().stored()).not.toBe(before)
  })
})
