/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const messages = () => import('@/subpackages/alerts/messages/index')

describe('message centre', () => {
  afterEach(leave)

  it('names the expected day of a pending bill, whenever the message is read', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('1笔交易结算中', '百草和大药房38.00元，预计2026年7月15日入账')
  })

  it('says what to do about an unknown device and an old password, and links there', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('在新设备上登录', '不是我，去处理', '密码快到期了', '去更换')
    page.tap('link', /在新设备上登录/)
    expect(visited.at(-1)).toBe('/subpackages/security/devices/index')
    page.tap('link', /密码快到期了/)
    // The second route starts only after the first page has opened.
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/security/password/index?mode=change'))
  })
})
