import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser, NOW, PHONE } from '../../support/browser'
import type { Vendor } from '../compile/program'
import type { PhoneKind } from '../host/realm'
import { serveProgram, type Served } from '../server'
import { distOf } from './dist'
import { MiniProgram } from './mini-program'

export interface PhoneOptions {
  /** Build to run instead of the project's own. */
  dist?: string
  /** Errors and missing names do not fail the test: for negative controls. */
  tolerant?: boolean
  /** The build talks to a server: a browser calls every answer of 400 and above an error on its console. */
  overHttp?: boolean
  /** ms the phone's clock is ahead of the insurer's. */
  ahead?: number
  /** What the logic runs on. */
  kind?: PhoneKind
  /** ms that each crossing between logic and view takes. */
  delay?: number
  /** The host's text size as a factor of its standard one. */
  font?: number
}

/** What a run of the app may not leave behind: uncaught errors, and names the host lacks. */
export async function complaintsOf(app: MiniProgram): Promise<string[]> {
  const { errors, missing } = await app.report()
  return [...errors, ...missing.map((name) => `the host lacks ${name}`)]
}

/**
 * A fresh phone with nothing stored for every test; the build is compiled once a file.
 * After each test nothing may have been thrown, written to the console as an error, or asked of the host in vain.
 */
export function usePhone(
  vendor: Vendor,
  { dist = distOf(vendor), tolerant = false, overHttp = false, ahead = 0, kind = 'usual', delay = 0, font = 1 }: PhoneOptions = {},
): () => MiniProgram {
  let browser: Browser
  let served: Served
  let context: BrowserContext
  let app: MiniProgram
  let problems: string[]

  beforeAll(async () => {
    served = await serveProgram(dist, vendor)
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    problems = []
    context = await browser.newContext(PHONE)
    await context.clock.install({ time: NOW.getTime() + ahead })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      const ofNetwork = overHttp && message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !ofNetwork) problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    app = new MiniProgram(page, vendor, served.url, { phone: kind, delay: String(delay), font: String(font) })
  })
  afterEach(async () => {
    const complaints = app.page.url().startsWith('http') ? await complaintsOf(app) : []
    await context.close()
    if (!tolerant) expect([...served.compiled.complaints, ...problems, ...complaints]).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    served.close()
  })
  return () => app
}
