import { usePhone } from './support/phone'

describe('the figures of the reference screens', () => {
  const app = usePhone()

  test('home shows own money and the shared entitlement apart', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '较年初+374.35', '今天08:30更新', '结算中1笔38.00')
    await app().sees('统筹基金·门诊剩余额度', '¥5,393.55', '已报销606.45', '起付线500.00', '年度限额6,000.00', '共济额度，不是存款')
  })

  test('insight reconciles the year and splits its spending', async () => {
    await app().scenario('normal', 'insight')
    await app().sees('年初余额3,912.00', '+收入1,774.60', '−支出1,400.25', '=现余额4,286.35', '期初+收入−支出=期末，已核对')
    await app().sees('普通门诊612.3043.7%', '药店购药389.3527.8%', '家庭共济268.6019.2%', '门诊慢特病130.009.3%', '合计支出1,400.25')
  })

  test('transactions keep a running balance that ends at the balance on home', async () => {
    await app().scenario('normal', 'transactions')
    await app().sees('2026-04-16至07-15', '结算中', '余4,286.35', '7月')
  })
})

describe('a phone far from Beijing', () => {
  const app = usePhone({ timezoneId: 'America/Los_Angeles' })

  test('shows the same day and minute', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35', '今天08:30更新', '26/01')
  })
})
