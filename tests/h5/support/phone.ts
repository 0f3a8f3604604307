import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { App } from './app'
import { builtSite, serveSite, type Site } from './site'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** A small phone, as touched by a finger. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}
/** What the phone's own clock says; scenarios bring the same moment with them. */
const NOW = new Date('2026-07-15T09:41:00+08:00')

jest.setTimeout(90_000)

/**
 * A fresh phone with nothing stored for every test, one browser for the file.
 * After each test: nothing may have been written to the console as an error, nothing thrown, nothing not found.
 */
export function usePhone(options: BrowserContextOptions = {}): () => App {
  let browser: Browser
  let site: Site
  let context: BrowserContext
  let app: App
  let problems: string[]

  beforeAll(async () => {
    site = await serveSite(builtSite())
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
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
    app = new App(page, site.url)
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
