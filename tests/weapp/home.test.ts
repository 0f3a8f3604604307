/** @jest-environment jsdom */
import { openPage } from './support/page'
import { storedScenario } from './support/stored'

test('the compiled home shows the stored scenario, account and pooled quota separately, and opens other pages', async () => {
  const page = await openPage('pages/home/index', await storedScenario('normal'))
  await page.sees('**远', '¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '较年初+374.35')
  await page.sees('统筹基金 · 门诊剩余额度', '¥5,393.55', '已报销 606.45', '共济额度，不是存款')
  page.tap('余额分析')
  page.tap('明细')
  await page.until(() => page.host.visited.length === 2)
  expect(page.host.visited).toEqual(['/subpackages/insight/index/index', '/pages/transactions/index'])
})
