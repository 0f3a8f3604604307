import { NOW, PHONE } from '../../support/browser'
import { perFile } from '../../support/per-file'
import { leaveTab, openTab } from '../../support/shared-browser'
import type { Vendor } from '../compile/program'
import type { PhoneKind } from '../host/realm'
import { serveProgram, type Served } from '../server'
import { distOf } from './dist'
import { MiniProgram } from './mini-program'

export interface PhoneOptions {
  /** Build to run instead of the project's own. */
  dist?: string
  /** Errors and missing names do not fail the test; for negative controls. */
  tolerant?: boolean
  /** The build uses a server. The browser logs every response of 400 and above as an error, which is then ignored. */
  overHttp?: boolean
  /** Time by which the phone's clock is ahead of the insurer's, ms. */
  ahead?: number
  /** Features of the JavaScript engine that runs the logic. */
  kind?: PhoneKind
  /** Duration of each crossing between logic and view, ms. */
  delay?: number
  /** The host's text size as a factor of its standard one. */
  font?: number
  /** Time zone of the phone. */
  timezoneId?: string
}

const sharedProgram = perFile(serveProgram, (served) => served.close())

/** Uncaught errors of the app, and names that it used and the host lacks. */
export async function complaintsOf(app: MiniProgram): Promise<string[]> {
  const { errors, missing } = await app.report()
  return [...errors, ...missing.map((name) => `the host lacks ${name}`)]
}

/**
 * A new phone with nothing stored for every test; the build is compiled once for each file.
 * After each test: no exception, no error on the console and no use of a name that the host lacks may have occurred.
 */
export function usePhone(vendor: Vendor, options: PhoneOptions = {}): () => MiniProgram {
  const { dist = distOf(vendor), tolerant = false, overHttp = false, ahead = 0, kind = 'usual', delay = 0, font = 1 } = options
  const { timezoneId = PHONE.timezoneId } = options
  let served: Served
  let app: MiniProgram
  let problems: string[]

  beforeAll(async () => {
    served = await sharedProgram(dist, vendor)
  })
  beforeEach(async () => {
    problems = []
    const page = await openTab({ ...PHONE, timezoneId })
    const began = NOW.getTime() + ahead
    await page.clock.install({ time: began })
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => {
      const ofNetwork = overHttp && message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !ofNetwork) problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
    app = new MiniProgram(page, vendor, served.url, { phone: kind, delay: String(delay), font: String(font) }, { began, timezoneId })
  })
  afterEach(async () => {
    const complaints = app.page.url().startsWith('http') ? await complaintsOf(app) : []
    await leaveTab(app.page)
    if (!tolerant) expect([...served.compiled.complaints, ...problems, ...complaints]).toEqual([])
  })
  return () => app
}
