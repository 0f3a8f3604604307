/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const authorize = () => import('@/pages/authorize/index')

describe('authorize', () => {
  afterEach(leave)

  it('opens the agreements where they are named, and ticks nothing by it', async () => {
    const page = await renderPage(authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    page.tap('link', '《用户协议》《隐私保护指引》')
    await page.sees('用户协议与隐私保护指引')
    // The ticks lie behind the open sheet.
    expect(screen.getAllByRole('checkbox', { hidden: true }).map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false'])
  })

  it('takes both ticks, however quickly the second one follows', async () => {
    const page = await renderPage(authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    act(() => screen.getAllByRole('checkbox').forEach((box) => box.click()))
    await page.sees('本机号码快捷登录')
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['true', 'true'])
  })

  it('calls a host that does not answer no refusal', async () => {
    const page = await renderPage(authorize, 'authorization-refused', async () => {
      const { outcomes, platform } = await import('@/runtime')
      outcomes?.override({ phoneNumber: 'ask' })
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
