import type { Browser, BrowserContext } from 'playwright-core'
import { NOW, PHONE } from '../../support/browser'
import { ROUTES } from '../../support/routes'
import { lockOf } from '../drive/lock-of'
import { MiniProgram } from '../drive/mini-program'
import type { Served } from '../server'
import { QUERIES, type Look, type Shot } from './shots'

const PREFERENCES: Record<Look, object> = {
  light: { theme: 'light', care: false },
  dark: { theme: 'dark', care: false },
  care: { theme: 'light', care: true },
}
/** A page is at rest after this time without setData, ms. */
const STILL = 400
/** Longest wait, ms; a page that never comes to rest (a slow provider) is photographed as it is then. */
const PATIENCE = 3_000

/** A phone with the settings of a look, without animations. */
export async function phoneFor(browser: Browser, { vendor, look }: Pick<Shot, 'vendor' | 'look'>, scale: number): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, deviceScaleFactor: scale })
  await context.clock.install({ time: NOW })
  const preferences = JSON.stringify({ hideAmounts: false, reduceMotion: true, ...PREFERENCES[look] })
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `${vendor}:preferences`,
    JSON.stringify(preferences),
  ] as const)
  return context
}

/** @param since when the page was requested: earlier setData calls belong to the page before */
async function comesToRest(app: MiniProgram, since: number): Promise<void> {
  await app.page
    .waitForFunction(
      ([began, still]) => {
        const last = window.simulator.report.crossings.filter(({ route }) => route === window.simulator.route()).at(-1)
        const waiting = Array.from(document.querySelectorAll<HTMLElement>('.skeleton-block')).some((block) => block.offsetParent !== null)
        return last !== undefined && last.at >= began && !waiting && performance.now() - last.at > still
      },
      [since, STILL] as const,
      { timeout: PATIENCE, polling: 50 },
    )
    .catch(() => undefined)
}

/** Takes pictures of several pages of one scenario, in the order given. */
export async function takeScenario(
  context: BrowserContext,
  served: Served,
  shots: readonly Shot[],
  keep: (shot: Shot, picture: Buffer) => void,
): Promise<void> {
  const [first] = shots
  if (!first) return
  const app = new MiniProgram(await context.newPage(), first.vendor, served.url)
  await app.scenario(first.scenario, 'preview')
  for (const shot of shots) {
    const query = shot.route === 'locked' ? `?lock=${await lockOf(app.page)}` : (QUERIES[shot.route] ?? '')
    const url = `/${ROUTES[shot.route]}${query}`
    const since = await app.page.evaluate(async (target) => {
      const now = performance.now()
      await window.simulator.go(target, 'reLaunch')
      return now
    }, url)
    await comesToRest(app, since)
    keep(shot, await app.page.screenshot())
  }
  await app.page.close()
}
