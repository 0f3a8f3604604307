/** @jest-environment jsdom */
import { openPage } from './support/page'

test('the compiled authorize page ticks nothing by itself and signs in after two taps', async () => {
  const page = await openPage('pages/authorize/index')
  await page.sees('演示数据', '看清每一笔医保钱', '不是政府官方平台', '还差 2 项同意', '先看示例')
  page.tap('还差 2 项同意')
  page.tap('已阅读并同意')
  await page.sees('还差 1 项同意')
  page.tap('单独同意')
  await page.sees('微信手机号快捷登录')
  page.tap('单独同意')
  await page.sees('还差 1 项同意')
  page.tap('单独同意')
  await page.sees('微信手机号快捷登录')
  expect(page.host.visited).toEqual([])
  page.tap('微信手机号快捷登录')
  await page.sees('正在登录')
  await page.until(() => page.host.visited.length === 2)
  expect(page.host.visited).toEqual(['/pages/home/index', '/subpackages/cards/bind/index'])
  expect(page.host.storage.get('session')).toContain('"scope":"full"')
})
