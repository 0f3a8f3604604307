import type { Page } from 'playwright-core'
import { usePhone } from './drive/phone'

jest.setTimeout(60_000)

type Outcome = { ok?: unknown; failed?: unknown; thrown?: string }

/** Calls the vendor's object as the app sees it, with callbacks. @returns the outcome of the callback that was called */
const call = (page: Page, name: string, options: object): Promise<Outcome> =>
  page.evaluate(
    ([method, given]) =>
      new Promise<Outcome>((resolve) => {
        const api = window.simulator.api[method] as (options: object) => unknown
        api({ ...given, success: (ok: unknown) => resolve({ ok }), fail: (failed: unknown) => resolve({ failed }) })
      }),
    [name, options] as const,
  )

describe("the host answers in WeChat's shapes", () => {
  const app = usePhone('weapp')

  test('storage: a missing key gives the empty string, a key and value above 1 MB fail', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const seen = await app().page.evaluate(() => {
      const { getStorageSync, setStorageSync } = window.simulator.api as {
        getStorageSync: (key: string) => unknown
        setStorageSync: (key: string, value: string) => void
      }
      const missing = getStorageSync('never')
      setStorageSync('fits', 'x'.repeat(1024 * 1024 - 16))
      try {
        setStorageSync('fits', 'x'.repeat(1024 * 1024))
        return { missing, thrown: null, kept: 0 }
      } catch (error) {
        return { missing, thrown: (error as Error).message, kept: (getStorageSync('fits') as string).length }
      }
    })
    expect(seen).toEqual({ missing: '', thrown: 'setStorageSync:fail exceed storage max size', kept: 1024 * 1024 - 16 })
  })

  test('subscriptions: one result for each template, 20004 when the main switch is off, at most five', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const { page } = app()
    const answered = call(page, 'requestSubscribeMessage', { tmplIds: ['a', 'b'] })
    await page.getByLabel('a', { exact: true }).uncheck()
    await app().tap('允许')
    expect(await answered).toEqual({ ok: { a: 'reject', b: 'accept', errMsg: 'requestSubscribeMessage:ok' } })
    expect(await call(page, 'requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4', '5', '6'] })).toMatchObject({
      failed: { errCode: 20003 },
    })
    await page.evaluate(() => (window.simulator.consents.subscriptionsOn = false))
    expect(await call(page, 'requestSubscribeMessage', { tmplIds: ['a'] })).toMatchObject({ failed: { errCode: 20004 } })
  })

  test('privacy: refusing the guide fails the call with 104', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const answered = call(app().page, 'setClipboardData', { data: 'text' })
    await app().tap('拒绝')
    expect(await answered).toMatchObject({ failed: { errno: 104 } })
    expect((await app().outside()).clipboard).toBe('')
  })

  test('a tap acts before the page it was on is left', async () => {
    await app().scenario('normal', 'preview')
    await app().setDelay(300)
    await app().tap('欠费冻结')
    await app().goTo('home')
    await app().sees('账户自2026年7月1日起冻结')
  })

  test('pages: at most ten, no tab page by navigateTo, an unknown one is named in the error', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const { page } = app()
    expect(await call(page, 'navigateTo', { url: '/pages/home/index' })).toEqual({
      failed: { errMsg: 'navigateTo:fail can not navigateTo a tabbar page' },
    })
    expect(await call(page, 'navigateTo', { url: '/pages/nowhere' })).toEqual({
      failed: { errMsg: 'navigateTo:fail page "pages/nowhere" is not found' },
    })
    for (let depth = await app().depth(); depth < 10; depth += 1) {
      expect(await call(page, 'navigateTo', { url: '/pages/authorize/index' })).toHaveProperty('ok')
    }
    expect(await call(page, 'navigateTo', { url: '/pages/authorize/index' })).toEqual({
      failed: { errMsg: 'navigateTo:fail webview count limit exceed' },
    })
  })
})

describe("the host answers in Alipay's shapes", () => {
  const app = usePhone('alipay')

  test('storage: a missing key gives null, a key and value above 200 KB fail in the result', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const seen = await app().page.evaluate(() => {
      const { getStorageSync, setStorageSync } = window.simulator.api as {
        getStorageSync: (options: { key: string }) => { data: unknown }
        setStorageSync: (options: { key: string; data: string }) => object
      }
      return [getStorageSync({ key: 'never' }).data, setStorageSync({ key: 'long', data: 'x'.repeat(200 * 1024) })]
    })
    expect(seen).toEqual([null, { success: false, error: 10, errorMessage: 'exceed storage max size' }])
  })

  test('subscriptions: success on a refusal, 11 when closed, 15 when one is open, at most three', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    const { page } = app()
    const refused = call(page, 'requestSubscribeMessage', { entityIds: ['a'] })
    await page.getByText('订阅以下消息通知').waitFor()
    expect(await call(page, 'requestSubscribeMessage', { entityIds: ['b'] })).toMatchObject({ failed: { error: 15 } })
    await app().tap('拒绝')
    expect(await refused).toMatchObject({ ok: { behavior: 'unsubscribe', result: { subscribedEntityIds: [] } } })
    const closed = call(page, 'requestSubscribeMessage', { entityIds: ['a'] })
    await app().page.locator('host-panel').getByText('关闭').tap()
    expect(await closed).toMatchObject({ failed: { error: 11 } })
    expect(await call(page, 'requestSubscribeMessage', { entityIds: ['1', '2', '3', '4'] })).toMatchObject({ failed: { error: 203 } })
  })
})

describe.each(['weapp', 'alipay'] as const)('speed on %s', (vendor) => {
  const app = usePhone(vendor)

  test('the first page is ready within two seconds', async () => {
    // The shortest of several starts, because other load on the machine only adds time.
    let best = Infinity
    for (let starts = 0; starts < 3 && best >= 2_000; starts += 1) {
      await app().start()
      await app().sees('看清每一笔医保钱')
      best = Math.min(best, (await app().report()).marks.firstData ?? Infinity)
    }
    expect(best).toBeLessThan(2_000)
  })

  test('each start is timed from its own beginning', async () => {
    for (let starts = 0; starts < 2; starts += 1) {
      const began = Date.now()
      await app().start()
      await app().sees('看清每一笔医保钱')
      const took = Date.now() - began
      expect((await app().report()).marks.firstData).toBeLessThanOrEqual(took)
    }
  })

  test('packages are fetched when one of their pages is opened', async () => {
    const fetched: string[] = []
    app().page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    expect(fetched).not.toContain('/package/subpackages/insight.js')
    await app().goTo('insight')
    await app().sees('年初余额')
    expect(fetched.filter((file) => file === '/package/subpackages/insight.js')).toHaveLength(1)
  })
})
