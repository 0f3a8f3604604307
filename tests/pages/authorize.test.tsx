/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const authorize = () => import('@/pages/authorize/index')

describe('authorize', () => {
  afterEach(leave)

  it('opens an agreement from its link without ticking its box', async () => {
    const page = await renderPage(authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    page.tap('link', '《用户协议》《隐私保护指引》')
    await page.sees('用户协议与隐私保护指引')
    // The open sheet hides the check boxes from queries by role.
    expect(screen.getAllByRole('checkbox', { hidden: true }).map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false'])
  })

  it('keeps both ticks of two taps before the next render', async () => {
    const page = await renderPage(authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    act(() => screen.getAllByRole('checkbox').forEach((box) => box.click()))
    await page.sees('本机号码快捷登录')
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['true', 'true'])
  })

  it('does not report a host that fails to answer as a refusal', async () => {
    const page = await renderPage(authorize, 'authorization-refused', async ({ demo, platform }) => {
      demo.outcomes.override({ phoneNumber: 'ask' })
      platform.login = () => Promise.resolve({ status: 'failed' })
    })
    await page.sees('还差2项同意')
    page.tap('checkbox', '已阅读并同意用户协议和隐私保护指引')
    page.tap('checkbox', /^单独同意/)
    page.tap('button', '本机号码快捷登录')
    await page.sees('登录没有完成', '再试一次')
    expect(page.text()).not.toContain('参保地医保系统')
    expect(page.text()).not.toContain('没有授权手机号')
  })
})
