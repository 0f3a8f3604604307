import type { Page } from 'playwright-core'
import type { ScenarioId } from '@mock'
import { ROUTES, type Destination } from '../../../src/routes'
import { OWN_SCENARIO } from '../../support/own-content'
import type { Vendor } from '../compile/program'
import { lockOf } from '../drive/lock-of'
import { addressOf } from './pages'

const PATIENCE = 6_000
const names = Object.keys(ROUTES) as Destination[]

/** The page's name; undefined for one of an altered build. */
export const nameOf = (path: string): Destination | undefined => names.find((name) => ROUTES[name] === path)

/** The scenario in which a page has its content. */
export function scenarioOf(path: string): ScenarioId {
  const name = nameOf(path)
  return (name && OWN_SCENARIO[name]) ?? 'normal'
}

/** Loads a scenario in the running app. */
export async function become(page: Page, scenario: ScenarioId): Promise<void> {
  await page.evaluate((url) => window.simulator.go(url, 'navigateTo'), `/${ROUTES.preview}?scenario=${scenario}&stay=1`)
  await page.getByText('已切换到').last().waitFor({ timeout: PATIENCE })
  await page.evaluate(() => window.simulator.back())
}

/**
 * Signs the person in to the local channel, as its verification of four steps does: written into what the phone keeps, because the steps
 * are pages of their own. The app has to start anew afterwards.
 */
export const openLocalChannel = (page: Page, vendor: Vendor): Promise<void> =>
  page.evaluate((prefix) => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(`${prefix}:mock-backend/user/`))) {
      const text = JSON.parse(localStorage.getItem(key) ?? '""') as string
      const bar = text.indexOf('|')
      const user = JSON.parse(text.slice(bar + 1)) as { accounts?: object[] }
      user.accounts = [
        {
          channel: 'local',
          phoneId: null,
          phoneMasked: '138****6052',
          recordId: null,
          signedInAt: Date.parse('2026-07-15T09:00:00+08:00'),
        },
      ]
      localStorage.setItem(key, JSON.stringify(`${text.slice(0, bar + 1)}${JSON.stringify(user)}`))
    }
  }, vendor)

/** From the filled-in form to 核对, which nothing but the form leads to. */
async function confirm(page: Page): Promise<void> {
  await page.evaluate((url) => window.simulator.go(url, 'navigateTo'), `/${ROUTES.bind}?fill=employee`)
  const shown = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true }).last()
  await shown('获取验证码').click({ timeout: PATIENCE })
  await shown('填入').click({ timeout: PATIENCE })
  await shown('下一步').click({ timeout: PATIENCE })
  await page.waitForFunction((wanted) => window.simulator.route() === wanted, ROUTES.confirm, { timeout: PATIENCE })
}

/** Opens a page as a person reaches it. @returns when it was asked for, ms of the phone's clock */
export async function openPage(page: Page, path: string, isTab: boolean): Promise<number> {
  const name = nameOf(path)
  if (name === 'confirm') {
    const began = await page.evaluate(() => performance.now())
    await confirm(page)
    return began
  }
  const url = name === 'locked' ? `/${path}?lock=${await lockOf(page)}` : addressOf(path)
  return page.evaluate(
    async ([target, type]) => {
      const now = performance.now()
      const { go, report } = window.simulator
      await go(target, type).catch((error: unknown) => report.errors.push(String(error)))
      return now
    },
    [url, isTab ? 'switchTab' : 'navigateTo'] as const,
  )
}
