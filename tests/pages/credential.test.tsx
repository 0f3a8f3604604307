/** @jest-environment jsdom */
import { cardsList } from '@/contract/operations/cards'
import { securitySet } from '@/contract/operations/protection'
import type { App } from './support/open-app'
import { openApp } from './support/open-app'
import { leave, showPage } from './support/render-page'

afterEach(leave)

const page = () => import('@/subpackages/credential/code/index')
const sent = (app: App): string[] => (app.client.call as jest.MockedFunction<App['client']['call']>).mock.calls.map(([{ name }]) => name)

describe('the credential behind the app lock', () => {
  it('fetches no code before the phone is unlocked, also where the cards are known already', async () => {
    const app = await openApp('normal')
    await app.client.call(securitySet, { biometric: true }, { idempotencyKey: 'on' })
    app.queryClient.setQueryData([cardsList.name, {}], await app.client.call(cardsList, {}))
    jest.spyOn(app.client, 'call')
    const shown = await showPage(app, page)
    await shown.sees('验证后亮码')
    expect(sent(app)).not.toContain('credentials.issue')
    app.autoLock.confirm()
    await shown.sees('秒后自动刷新')
    expect(sent(app)).toContain('credentials.issue')
  })
})
