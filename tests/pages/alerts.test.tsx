/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { operations } from '@/contract/operations'
import { platformText } from '@/locales/platform'
import { alertText } from '@/locales/zh-cn/alerts'
import { AppError, localFailure } from '@/services/app-error'
import { asPersona, openApp, type App } from './support/open-app'
import { leave, renderPage, showPage } from './support/render-page'

const alerts = () => import('@/subpackages/alerts/rules/index')

/** The alert settings stored by the backend, read through the app's client. */
async function saved({ client }: App) {
  return (await client.call(operations['alerts.get'], { cardId: 'primary' })).data
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
      const rule = (await saved(page.app)).rules.find(({ kind }) => kind === 'low-balance')
      expect(rule).toEqual({ kind: 'low-balance', enabled: true, threshold: 200_000 })
    })
  })

  it('says once that the phone is offline, and of a change that it was not saved', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    act(() => page.app.demo.outcomes.override({ network: 'offline' }))
    await page.sees('网络不可用')
    page.tap('switch', '支出提醒')
    await page.sees('这一步没有成功')
    expect(screen.getAllByText('网络不可用')).toHaveLength(1)
  })

  it('keeps both of two switches tapped before the next render', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    const isOn = async (kind: string) => (await saved(page.app)).rules.find((rule) => rule.kind === kind)?.enabled ?? false
    const before = [await isOn('spending'), await isOn('credit')]
    act(() => {
      page.tap('switch', '支出提醒')
      page.tap('switch', '划入到账提醒')
    })
    await waitFor(async () => expect([await isOn('spending'), await isOn('credit')]).toEqual(before.map((on) => !on)))
  })

  it('keeps the newer choice while it is saved and read back', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    const shown = new Set<string>()
    const watch = new MutationObserver(() => shown.add(/¥[\d,.]+(?=现余额)/.exec(page.text())?.[0] ?? 'none'))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    const threshold = async () => (await saved(page.app)).rules.find(({ kind }) => kind === 'low-balance')
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
      const { rules, dailyCap } = await saved(page.app)
      expect([rules.find(({ kind }) => kind === 'credit')?.enabled, dailyCap]).toEqual([!was, 1])
    })
  })

  it('goes back to what is stored where a change could not be saved, says so once, and offers it again', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('划入到账提醒')
    const isOn = () => screen.getByRole('switch', { name: '支出提醒' }).getAttribute('aria-checked') === 'true'
    const was = isOn()
    const send = jest.spyOn(page.app.client, 'call').mockRejectedValueOnce(new AppError(localFailure('NET-OFFLINE', 0)))
    page.tap('switch', '支出提醒')
    await waitFor(() => expect(send).toHaveBeenCalled())
    await waitFor(() => expect(isOn()).toBe(was))
    send.mockRestore()
    expect(page.text().split('NET-OFFLINE').length).toBe(2)
    page.tap('button', '再试一次')
    await waitFor(() => expect(isOn()).toBe(!was))
    await waitFor(async () => expect((await saved(page.app)).rules.find(({ kind }) => kind === 'spending')?.enabled).toBe(!was))
  })

  it('previews the message with the chosen threshold', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('消息预览')
    page.tap('tab', '500')
    await page.sees('账户余额¥486.20', '提醒阈值¥500.00')
  })

  it('offers a resident only the kinds that apply without a personal account', async () => {
    const page = await renderPage(alerts, 'normal', asPersona('student'))
    await page.sees('居民医保没有个人账户，余额类提醒不适用', '消息预览', '门诊额度提醒', '已用比例')
    for (const absent of ['余额不足提醒3 条', '账户余额', '支出提醒', '划入到账提醒']) expect(page.text()).not.toContain(absent)
  })

  it('asks for at most three enabled kinds, those with the fewest sends left', async () => {
    const page = await renderPage(alerts, 'normal')
    const asked = jest.spyOn(page.app.platform, 'requestSubscription').mockResolvedValue({ status: 'busy' })
    await page.sees('缴费中断提醒开着，但剩 0 条：现在收不到通知', '缴费中断提醒0 条支出提醒2 条余额不足提醒3 条划入到账提醒5 条')
    page.tap('button', '增加 1 次')
    await waitFor(() => expect(asked).toHaveBeenCalledWith(['missed-contribution', 'spending', 'low-balance']))
    asked.mockRestore()
    page.tap('switch', '缴费中断提醒')
    await waitFor(() => expect(page.text()).not.toContain('剩 0 条'))
    await page.sees('还能收到几条支出提醒2 条余额不足提醒3 条划入到账提醒5 条')
  })

  it('shows a saved custom threshold as custom', async () => {
    const page = await renderPage(alerts, 'normal')
    await page.sees('现余额4,286.35')
    page.tap('tab', '自定义')
    page.type('自定义阈值（元）', '99999999')
    await page.sees('请输入 1 到 100,000 之间的金额')
    page.type('自定义阈值（元）', '888.80')
    await page.sees('还没保存，现在仍按 500.00 提醒', '¥500.00')
    expect((await saved(page.app)).rules.find(({ kind }) => kind === 'low-balance')).toMatchObject({ threshold: 50_000 })
    page.tap('button', '保存为 888.80')
    await waitFor(async () =>
      expect((await saved(page.app)).rules.find(({ kind }) => kind === 'low-balance')).toMatchObject({ threshold: 88_880 }),
    )
    cleanup()
    const again = await showPage(page.app, alerts)
    await again.sees('¥888.80')
    expect(
      screen.getByRole('tab', { name: '自定义' }).getAttribute('aria-selected') ?? screen.getByRole('tab', { name: '自定义' }).className,
    ).toMatch(/true|preset-on/)
    expect(screen.getByLabelText<HTMLInputElement>('自定义阈值（元）').value).toBe('888.8')
  })

  it('shows the threshold but no balance while amounts are hidden', async () => {
    const app = await openApp('normal')
    app.preferences.getState().change({ hideAmounts: true })
    const page = await showPage(app, alerts)
    await page.sees('¥500.00', '现余额****', '账户余额****', '提醒阈值¥500.00')
  })

  it('uses the same name of a kind on the page and on the panel', () => {
    expect(platformText.kindNames).toEqual(alertText.names)
  })
})
