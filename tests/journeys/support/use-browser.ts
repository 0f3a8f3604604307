import { NOW, PHONE } from '../../support/browser'
import { perFile } from '../../support/per-file'
import { leaveTab, openTab } from '../../support/shared-browser'
import { H5App } from './h5-app'
import { builtSite, serveSite } from './site'

jest.setTimeout(90_000)

const sharedSite = perFile(
  () => serveSite(builtSite()),
  (site) => site.close(),
)

export interface BrowserOptions {
  /** Time zone of the browser. */
  timezoneId?: string
}

/**
 * For every test a browser tab with nothing stored.
 * After each test: no error on the console, no uncaught exception and no response of 400 or above may have occurred.
 */
export function useBrowser(options: BrowserOptions = {}): () => H5App {
  let app: H5App
  let problems: string[]

  beforeEach(async () => {
    problems = []
    const site = await sharedSite()
    // The clipboard is read by `copied`.
    const page = await openTab({ ...PHONE, ...options, permissions: ['clipboard-read', 'clipboard-write'] })
    await page.clock.install({ time: NOW })
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
    })
    app = new H5App(page, site.url, JSON.stringify(options))
  })
  afterEach(async () => {
    await leaveTab(app.page)
    expect(problems).toEqual([])
  })
  return () => app
}
