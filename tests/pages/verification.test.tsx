/** @jest-environment jsdom */
import { leave, renderPage } from './support/render-page'

const verification = () => import('@/subpackages/channels/verification/index')

/** Somebody went away to authorize, agreed there, and comes back to an app that was closed meanwhile. */
async function agreeWhileClosed(): Promise<void> {
  const { client, platform } = await import('@/runtime')
  const { data: flow } = await client.call('flows.start', { channel: 'third-party', mode: 'register' })
  const { data: redirect } = await client.call('flows.authorize', { flowId: flow.flowId })
  platform.authorizationBroughtBack = (state) => (state === redirect.state ? 'demo:agreed' : null)
}

describe('an authorization elsewhere', () => {
  afterEach(leave)

  it('is handed in after the app was closed meanwhile, once the person consents', async () => {
    const page = await renderPage(verification, 'normal', agreeWhileClosed)
    await page.sees('授权已完成，还没有提交', '请先勾选单独同意')
    page.tap('checkbox', /单独同意/)
    await page.sees('提交授权')
    page.tap('button', '提交授权')
    await page.sees('绑定医保卡', '用这张卡继续')
  })
})
