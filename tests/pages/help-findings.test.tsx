/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { leave, renderPage, type Rendered } from './support/render-page'

const guide = () => import('@/subpackages/help/guide/index')

/** The text of the check results that the page copies for the hotline. */
async function copied(page: Rendered): Promise<string> {
  const copy = jest.spyOn(page.app.platform, 'copy').mockResolvedValue(true)
  page.tap('button', '带着检查结果联系人工')
  await page.sees('把下面的检查结果读给')
  page.tap('button', '复制检查结果')
  await waitFor(() => expect(copy).toHaveBeenCalled())
  const [text] = copy.mock.calls[0] ?? ['']
  copy.mockRestore()
  return text
}

describe('what guided help finds', () => {
  afterEach(leave)

  it('copies the listed checks with absolute times', async () => {
    const page = await renderPage(guide, 'pending-charge')
    await page.sees('已替您查了5项', '很可能是这笔交易造成的')
    const text = await copied(page)
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(5)
    expect(text).toContain('时间：2026-07-15 09:41')
    expect(text).toMatch(/涉及交易：2026-07-1\d \d\d:\d\d 发生、还在结算的一笔/)
    expect(text).not.toMatch(/今天|昨天|38\.00|4,286/)
  })

  it('does not name a password that is only due soon as the cause', async () => {
    const page = await renderPage(guide, 'password-due')
    await page.sees('已替您查了')
    page.tap('tab', '无法登录')
    await page.sees('查询密码快到期了', '很可能是查询密码不对')
    expect(page.text()).not.toContain('很可能是密码到期了')
  })

  it('names an expired password as the cause', async () => {
    const page = await renderPage(guide, 'password-overdue')
    await page.sees('已替您查了')
    page.tap('tab', '无法登录')
    await page.sees('查询密码已到期', '很可能是密码到期了')
  })

  it('explains a provider fault: whose it is, what works meanwhile and when to come back', async () => {
    const page = await renderPage(guide, 'provider-down')
    await page.sees('是参保地系统的问题', '过15分钟再检查', '结算以医院、药店窗口为准', '换官方渠道')
    expect(page.text()).not.toContain('Wi-Fi')
    expect(document.querySelector('.icon-offline')).toBeNull()
  })

  it('names a link by the page that it opens', async () => {
    const page = await renderPage(guide, 'mismatch')
    await page.sees('金额确实对不上', '看余额分析')
    expect(page.text()).not.toContain('年度账单')
  })
})
