/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

describe('security centre', () => {
  afterEach(leave)

  it('names the confirmation word and the button that deletes', async () => {
    const page = await renderPage(() => import('@/subpackages/security/centre/index'), 'normal')
    await page.sees('删除全部数据')
    page.tap('button', /^删除全部数据/)
    page.type('请输入“删除”两个字确认', '确认')
    await page.sees('只输入“删除”两个字')
    page.type('请输入“删除”两个字确认', '删除')
    await page.sees('短信验证码')
    page.tap('tab', '刷脸')
    // Face data need a separate consent, which is not ticked yet.
    await page.sees('勾选同意后开始刷脸')
    expect(page.text()).not.toContain('验证并删除全部数据')
    page.tap('checkbox', '单独同意处理人脸信息')
    await page.sees('验证并删除全部数据')
  })

  it('says that a device was signed out, and what to do next', async () => {
    const page = await renderPage(() => import('@/subpackages/security/devices/index'), 'normal')
    await page.sees('安卓手机')
    page.tap('button', '不是我，退出它')
    await page.sees('已退出那台设备', '请现在更换查询密码')
    await waitFor(() => expect(page.text()).not.toContain('安卓手机'))
  })

  it('says that the old password is the wrong one, at its field, with the tries left', async () => {
    const page = await renderPage(() => import('@/subpackages/security/password/index'), 'normal')
    await page.sees('杭州')
    page.type('原密码', 'Not-mine-26')
    page.type('新密码', 'Weather-38-Hu')
    page.type('再输一次新密码', 'Weather-38-Hu')
    await page.sees('两次输入一致')
    page.tap('button', '更换密码')
    await page.sees('原密码不对', '还可以试4次')
    expect(page.text()).not.toContain('号码或查询密码不一致')
    expect(page.view.container.querySelector('.in-view + .field input')?.getAttribute('aria-label')).toBe('原密码')
  })

  it('marks a password that is over in red, and no other', async () => {
    const due = await renderPage(() => import('@/subpackages/security/centre/index'), 'normal')
    await due.sees('密码还有')
    expect(due.view.container.querySelector('.password-age-title-over')).toBeNull()
    leave()
    const over = await renderPage(
      () => import('@/subpackages/security/centre/index'),
      'normal',
      async ({ demo }) => {
        await demo.control.moveClock('2026-08-20T09:00:00+08:00')
      },
    )
    await over.sees('密码已过期')
    expect(over.view.container.querySelector('.password-age-title-over')).not.toBeNull()
  })
})
