import { HOSTS, useApp } from './support/hosts'

describe.each(HOSTS)('%s: 年度账单', (host) => {
  const app = useApp(host)

  test('reconciles the year by kind beside the same days of last year, and changes to another year', async () => {
    await app().scenario('normal', 'insight')
    await app().tap('年度账单')
    await app().sees('不含结算中38.00', '至7月15日', '去年同期', '年初余额3,912.002,329.81', '期末余额对得上4,286.353,347.50')
    await app().sees('7个月合计+374.35', '−179.90', '统筹基金付了606.45', '总费用2,038.70', '4家16次·1,400.25', '云栖湖人民医院2次422.60')
    await app().tapRole('tab', '2025')
    await app().sees('全年', '上一年', '期末余额对得上3,912.00', '12个月合计')
    await app().tap('看数据表')
    await app().sees('收起数据表', '12月')
    await app().tapRole('tab', '2024')
    await app().sees('年初余额515.91—')
  })

  test('is taken away as a table that says it is a demonstration', async () => {
    await app().scenario('normal', 'yearly')
    await app().tap('导出表格')
    await app().sees('演示数据，仅供演示；数据截至2026-07-15', '项目,收入,支出,去年同期收入,去年同期支出', '期末余额,4286.35,,3347.50,')
    await app().tap('复制表格')
    await app().acceptPrivacyGuide()
    await app().sees('已复制')
    expect(await app().copied()).toContain('普通门诊,,612.30,,261.81')
  })

  test('names a gap instead of hiding it, and leads to it', async () => {
    await app().scenario('mismatch', 'yearly')
    await app().sees('差12.50·去核对', '余额以参保地核对后的为准')
    await app().seesNot('对得上')
    await app().tap('差 12.50 · 去核对')
    await app().sees('余额分析')
  })
})
