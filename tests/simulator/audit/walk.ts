import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PHONE } from '../../support/browser'
import { OWN_CONTENT } from '../../support/own-content'
import { ROUTES } from '../../support/routes'
import { bundleForBrowser } from '../bundle'
import type { AppConfig } from '../compile/program'
import type { Served } from '../server'
import type { PageReading, Walk } from './facts'
import { watchImages } from './images'
import { SAFE_INSET, wearOf, type Look } from './looks'
import { become, nameOf, openLocalChannel, openPage, scenarioOf } from './scenes'

/** A page is at rest after this time without setData, ms. */
const STILL = 200
/** Longest wait for a page, ms. */
const PATIENCE = 6_000
/** Time that the app is in the background, ms, during which its activity is counted. */
const AWAY = 60

async function phoneFor(browser: Browser, { compiled }: Served, { width, theme, care }: Look): Promise<BrowserContext> {
  const { viewport, ...phone } = PHONE
  const context = await browser.newContext({ ...phone, viewport: { width, height: viewport?.height ?? 812 } })
  const preferences = JSON.stringify({ hideAmounts: false, reduceMotion: true, theme, care })
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `${compiled.vendor}:preferences`,
    JSON.stringify(preferences),
  ] as const)
  await context.addInitScript(bundleForBrowser('audit/in-page/measure.ts'))
  return context
}

/** Style sheets read the safe area from the browser; the app reads it from its host (`?safe=`). */
async function giveSafeArea(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: SAFE_INSET } })
}

/** Waits until a page has its content. One that never has is measured as it is, and reported as absent. */
async function comesToRest(page: Page, path: string, since: number): Promise<void> {
  const name = nameOf(path)
  // Between two steps of its own, such as the checks of 常见问题, a page on a busy machine rests without it.
  const own = (name && OWN_CONTENT[name]) ?? ''
  await page
    .waitForFunction(
      ([began, still, text]) => {
        const top = Array.from(document.querySelectorAll<HTMLElement>('wx-page')).find(({ hidden }) => !hidden)
        if (!(top?.textContent ?? '').replace(/\s/g, '').includes(text)) return false
        const last = window.simulator.report.crossings.filter(({ route }) => route === window.simulator.route()).at(-1)
        const waiting = Array.from(document.querySelectorAll<HTMLElement>('.skeleton-block')).some((block) => block.offsetParent !== null)
        return last !== undefined && last.at >= began && !waiting && performance.now() - last.at - last.took > still
      },
      [since, STILL, own] as const,
      { timeout: PATIENCE, polling: 50 },
    )
    .catch(() => undefined)
}

/** Sends the app to the background and back. @returns its activity meanwhile */
const timeAway = (page: Page): Promise<PageReading['hidden']> =>
  page.evaluate(async (away) => {
    const { simulator } = window
    await simulator.leave()
    const before = simulator.report.crossings.length
    await new Promise((resolve) => setTimeout(resolve, away))
    const seen = { intervals: simulator.timers().intervals, crossings: simulator.report.crossings.length - before }
    await simulator.comeBack()
    return seen
  }, AWAY)

async function read(page: Page, path: string, look: Look, since: number): Promise<PageReading> {
  await comesToRest(page, path, since)
  const seen = await page.evaluate(
    ([began, inset, wear]) => {
      const { route, report } = window.simulator
      const crossings = report.crossings.filter((crossing) => crossing.at >= began && crossing.route === route())
      const longestTask = window.pageAudit.longestTask(began)
      return { arrived: route(), crossings, longestTask, facts: window.pageAudit.page(inset, wear) }
    },
    [since, SAFE_INSET, wearOf(look)] as const,
  )
  const took = Math.max(0, ...seen.crossings.map((crossing) => crossing.at + crossing.took)) - since
  return { path, look: look.name, width: look.width, took, ...seen, hidden: await timeAway(page) }
}

/** Loads the usual person's data on the operators' panel, then starts again, so that the first page is measured after a cold start. */
async function coldStart(page: Page, { url, compiled }: Served, { font = 1 }: Look): Promise<void> {
  const prepare = `${ROUTES.preview}?scenario=normal&stay=1`
  await page.goto(`${url}?page=${encodeURIComponent(prepare)}`)
  await page.getByText('已切换到').first().waitFor({ timeout: PATIENCE })
  await openLocalChannel(page, compiled.vendor)
  await page.goto(`${url}?safe=${SAFE_INSET}&font=${font}`)
  await page.waitForFunction(() => window.simulator.route() !== '')
}

/** Tab pages are switched to. Any other page is opened over the tab page and closed again, as a person would. */
async function visit(page: Page, path: string, look: Look, isTab: boolean): Promise<PageReading> {
  const began = await openPage(page, path, isTab)
  const reading = await read(page, path, look, began)
  await page.evaluate(async () => {
    while (window.simulator.depth() > 1) await window.simulator.back()
  })
  return reading
}

/**
 * Visits pages in one look: the entry page from a cold start, the others inside the running app.
 * The clock is the machine's own, because times are measured.
 */
export async function walk(
  browser: Browser,
  served: Served,
  look: Look,
  { entry, tabPages }: AppConfig,
  paths: readonly string[],
): Promise<Walk> {
  const context = await phoneFor(browser, served, look)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const images = watchImages(page, served.url)
  await giveSafeArea(page)
  await coldStart(page, served, look)
  const scripts = await page.evaluate(() => window.simulator.report.scripts)
  const pages = [await read(page, entry, look, 0)]
  const others = paths.filter((one) => one !== entry)
  // A page is measured where it has its content, and not where something has to be done first.
  const scenarios = [...new Set(others.map(scenarioOf))].sort((one, other) => Number(other === 'normal') - Number(one === 'normal'))
  for (const scenario of scenarios) {
    if (scenario !== 'normal') await become(page, scenario)
    for (const path of others.filter((one) => scenarioOf(one) === scenario))
      pages.push(await visit(page, path, look, tabPages.includes(path)))
  }
  const report = await page.evaluate(() => window.simulator.report)
  await context.close()
  const { deprecated, requests } = report
  return { look: look.name, pages, scripts, errors: [...report.errors, ...errors], deprecated, requests, images }
}
