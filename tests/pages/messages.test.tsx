/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const messages = () => import('@/subpackages/alerts/messages/index')

describe('message centre', () => {
  afterEach(leave)

  it('names the day a pending bill is expected on, not one that depends on when it is read', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('1笔交易结算中', '百草和大药房38.00元，预计2026年7月15日入账')
  })

  it('says of a strange device and of an old password what to do, and leads there', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('在新设备上登录', '不是我，去处理', '密码快到期了', '去更换')
    page.tap('link', /在新设备上登录/)
    expect(visited.at(-1)).toBe('/subpackages/security/devices/index')
    page.tap('link', /密码快到期了/)
    // The first page is still opening: the second waits for it.
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/security/password/index?mode=change'))
  })
})
