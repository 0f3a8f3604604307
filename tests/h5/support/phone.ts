import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { launchBrowser, NOW, PHONE } from '../../support/browser'
import { H5App } from './h5-app'
import { builtSite, serveSite, type Site } from './site'

jest.setTimeout(90_000)

/**
 * A fresh phone with nothing stored for every test, one browser for the file.
 * After each test: nothing may have been written to the console as an error, nothing thrown, nothing not found.
 */
export function usePhone(options: BrowserContextOptions = {}): () => H5App {
  let browser: Browser
  let site: Site
  let context: BrowserContext
  let app: H5App
  let problems: string[]

  beforeAll(async () => {
    site = await serveSite(builtSite())
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    problems = []
    context = await browser.newContext({ ...PHONE, ...options })
    await context.clock.install({ time: NOW })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
    })
    app = new H5App(page, site.url)
  })
  afterEach(async () => {
    await context.close()
    expect(problems).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  return () => app
}
