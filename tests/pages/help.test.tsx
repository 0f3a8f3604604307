/** @jest-environment jsdom */
import { operations } from '@/contract/operations'
import { AppError, localFailure } from '@/services/app-error'
import { leave, renderPage } from './support/render-page'

const guide = () => import('@/subpackages/help/guide/index')

describe('notification about the end of a cause', () => {
  afterEach(() => {
    jest.restoreAllMocks()
    leave()
  })

  it('reports a failed set-up and succeeds on the retry', async () => {
    const page = await renderPage(guide, 'sync-delayed', ({ demo }) => {
      demo.outcomes.override({ subscription: 'accept' })
      return Promise.resolve()
    })
    const { client } = page.app
    const { call } = client
    let refusals = 1
    jest.spyOn(client, 'call').mockImplementation((operation, input, options) => {
      if (operation.name !== 'alerts.save' || refusals === 0) return call(operation, input, options)
      refusals -= 1
      return Promise.reject(new AppError(localFailure('NET-TIMEOUT', 0)))
    })
    await page.sees('恢复后通知我')
    page.tap('button', /恢复后通知我/)
    await page.sees('连接太慢', '恢复后通知我')
    expect(page.text()).not.toContain('好的。以后可以从')
    page.tap('button', '再试一次')
    await page.sees('已设置，出结果会通知您。')
    const { data } = await call(operations['alerts.get'], { cardId: 'primary' })
    expect(data.rules).toContainEqual({ kind: 'sync-restored', enabled: true })
  })

  it('sets up nothing for a cause without an end to wait for', async () => {
    const page = await renderPage(guide, 'normal')
    await page.sees('和您看到的一样吗')
    page.tap('button', /一样，明白了/)
    await page.sees('好的。以后可以从')
  })
})
