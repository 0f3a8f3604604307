/** @jest-environment jsdom */
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const messages = () => import('@/subpackages/alerts/messages/index')

describe('message centre', () => {
  afterEach(leave)

  it('says of a strange device and of an old password what to do, and leads there', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('在新设备上登录', '不是我，去处理', '密码快到期了', '去更换')
    page.tap('link', /在新设备上登录/)
    expect(visited.at(-1)).toBe('/subpackages/security/devices/index')
    page.tap('link', /密码快到期了/)
    expect(visited.at(-1)).toBe('/subpackages/security/password/index?mode=change')
  })
})
