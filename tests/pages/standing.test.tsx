/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { newApp, openApp } from './support/open-app'
import { leave, showPage } from './support/render-page'

const panel = () => import('@/subpackages/preview/index/index')
const authorize = () => import('@/pages/authorize/index')

describe('the panel', () => {
  afterEach(leave)

  it('tells what was done by hand since a scenario was loaded, until it is loaded again', async () => {
    const page = await showPage(await openApp('normal'), panel)
    await page.sees('现在', '场景正常', '演示时间2026-07-15 09:41')
    page.tap('button', '+1 天')
    await page.sees('加载后变了：时钟。', '演示时间2026-07-16 09:41')
    page.tap('button', /^扣款/)
    await page.sees('加载后变了：时钟、账目。')
    page.tap('radio', '正常')
    await waitFor(() => expect(page.text()).not.toContain('加载后变了'), { timeout: 4_000 })
    page.tap('radio', /兰/)
    await page.sees('场景没有加载场景')
  })
})

describe('the first start', () => {
  afterEach(leave)

  it('says that it stands at the moment of the reference, and leaves it with one tap', async () => {
    const app = newApp()
    const page = await showPage(app, authorize)
    await page.sees('演示时间 2026-07-15 09:41')
    page.tap('button', '用真实时间')
    await waitFor(() => expect(page.text()).not.toContain('演示时间'), { timeout: 4_000 })
    expect((await app.demo.control.status()).realClock).toBe(true)
    expect(Math.abs(app.clock() - Date.now())).toBeLessThan(5_000)
  })
})
