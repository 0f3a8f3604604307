/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const alerts = () => import('@/subpackages/alerts/rules/index')

/** What the backend has, asked as the app asks. */
async function saved() {
  const { client } = await import('@/runtime')
  return (await client.call('alerts.get', { cardId: 'primary' })).data
}

describe('alerts', () => {
  afterEach(leave)

  it('shows a change at once and saves the last of several', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    page.tap('tab', '200')
    page.tap('tab', '1,000')
    page.tap('tab', '2,000')
    await page.sees('¥2,000.00')
    await waitFor(async () => {
      const rule = (await saved()).rules.find(({ kind }) => kind === 'low-balance')
      expect(rule).toEqual({ kind: 'low-balance', enabled: true, threshold: 200_000 })
    })
  })

  it('neither shows nor saves an older choice again while the newer one comes back', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    const shown = new Set<string>()
    const watch = new MutationObserver(() => shown.add(/¥[\d,.]+(?=现余额)/.exec(page.text())?.[0] ?? 'none'))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    const threshold = async () => (await saved()).rules.find(({ kind }) => kind === 'low-balance')
    page.tap('tab', '1,000')
    await waitFor(async () => expect(await threshold()).toMatchObject({ threshold: 100_000 }), { interval: 5 })
    page.tap('switch', '划入到账提醒')
    await new Promise((resolve) => setTimeout(resolve, 600))
    watch.disconnect()
    expect([...shown]).toEqual(['¥1,000.00'])
    expect(await threshold()).toMatchObject({ threshold: 100_000 })
  })

  it('keeps a switch and the daily limit', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('划入到账提醒')
    const was = screen.getByRole('switch', { name: '划入到账提醒' }).getAttribute('aria-checked') === 'true'
    page.tap('switch', '划入到账提醒')
    page.tap('tab', '1 条')
    await waitFor(async () => {
      const { rules, dailyCap } = await saved()
      expect([rules.find(({ kind }) => kind === 'credit')?.enabled, dailyCap]).toEqual([!was, 1])
    })
  })

  it('previews the very message, with the threshold chosen', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('消息预览')
    page.tap('tab', '500')
    await page.sees('账户余额¥486.20', '提醒阈值¥500.00')
  })
})
