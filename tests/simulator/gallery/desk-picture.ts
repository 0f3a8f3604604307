import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { NOW } from '../../support/browser'
import { bundleForBrowser } from '../bundle'
import { compileProgram } from '../compile/compile'
import { VENDORS, type Vendor } from '../compile/program'
import { contentTypeOf, filesOf } from '../server'
import { deskSite } from '../simulate/site'

/** Time that both phones have to load the scenario and come to rest, ms. */
const SETTLES = 4_000

/** A picture of the desk of `npm run simulate`, as an operator sees it in a window of 1200 px. */
export async function takeDesk(browser: Browser, dist: (vendor: Vendor) => string, search: string): Promise<Buffer> {
  const host = bundleForBrowser('host/main.ts')
  const programs = new Map(VENDORS.map((vendor) => [vendor, filesOf(compileProgram(dist(vendor), vendor), host)]))
  const contentAt = deskSite((vendor) => programs.get(vendor))
  const server = http.createServer((request, response) => {
    const { content, name } = contentAt(new URL(request.url ?? '/', 'http://desk').pathname)
    response.writeHead(content === null ? 404 : 200, { 'content-type': contentTypeOf(name) })
    response.end(content ?? undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext({ viewport: { width: 1200, height: 940 }, timezoneId: 'Asia/Shanghai' })
  await context.clock.install({ time: NOW })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${search}`)
  await page.waitForTimeout(SETTLES)
  const picture = await page.screenshot()
  await context.close()
  server.close()
  return picture
}
