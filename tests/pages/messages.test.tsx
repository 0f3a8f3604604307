/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import { cardsList } from '@/contract/operations/cards'
import { formatFen } from '@/domain/money'
import { messageText } from '@/subpackages/alerts/messages/message-text'
import { visited } from '../stubs/taro'
import { asPersona } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const messages = () => import('@/subpackages/alerts/messages/index')

describe('message centre', () => {
  afterEach(leave)

  it('names the expected day of a pending bill, whenever the message is read', async () => {
    const page = await renderPage(messages, 'normal')
    await page.sees('1笔交易结算中', '百草和大药房38.00元，预计7月15日入账')
  })

  it('names the year of a day in another year than the message, in whatever year that is read', () => {
    const pending = {
      kind: 'pending',
      amount: 3800,
      counterparty: '百草和大药房',
      at: '2026-12-31T19:06:00+08:00',
      expectedOn: '2027-01-01',
    } as const
    expect(messageText(pending, formatFen, '2026-12-31').text).toBe('百草和大药房 38.00 元，预计2027年1月1日入账')
    expect(messageText(pending, formatFen, '2027-01-01').text).toBe('百草和大药房 38.00 元，预计1月1日入账')
  })

  it('leads to an entry of the card that it is about, also where that is not the primary one', async () => {
    let second = ''
    const page = await renderPage(messages, 'normal', async (app) => {
      await asPersona('two-cities')(app)
      const { data } = await app.client.call(cardsList, {})
      second = data.cards.find(({ primary }) => !primary)?.cardId ?? ''
      await app.demo.control.moveClock('2026-08-20T09:00:00+08:00')
    })
    await page.sees('8月划入 310.00 元')
    // 上海's contribution; 杭州 is the primary one.
    page.tap('link', /8月划入 310.00/)
    await waitFor(() => expect(visited.at(-1)).toMatch(new RegExp(`detail/index\\?id=two-cities-sh-.*&card=${second}$`)))
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
