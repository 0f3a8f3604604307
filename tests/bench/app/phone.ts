import type { Browser, Page } from 'playwright-core'
import { NOW, PHONE } from '../../support/browser'
import type { Vendor } from '../../simulator/compile/program'
import type { Served } from '../../simulator/server'
import { install } from './in-page'
import type { Provider } from './provider'

/** What the phone keeps from earlier starts: keys and texts of the app's storage. */
export type Kept = Readonly<Record<string, string>>

/** One start of a compiled program on a new phone, whose provider answers at once. */
export interface Phone {
  page: Page
  vendor: Vendor
  close: () => Promise<void>
}

/** Begins the phone's clock at the time of the scenario; unlike the driver's own clock it leaves timers and `performance` alone. Runs in the page. */
function beginAt(time: number): void {
  const Real = Date
  const ahead = time - Real.now()
  window.Date = class extends Real {
    constructor(...given: number[]) {
      // Any of Date's forms; its types name each one.
      super(...((given.length === 0 ? [Real.now() + ahead] : given) as [number]))
    }
    static override now = () => Real.now() + ahead
  } as DateConstructor
}

/** Opens a program on a new phone. @param entry page of a deep link; '' for the first page */
export async function openPhone(
  browser: Browser,
  { url, compiled }: Served,
  provider: Provider | null,
  kept: Kept = {},
  entry = '',
): Promise<Phone> {
  const context = await browser.newContext(PHONE)
  await context.addInitScript(beginAt, NOW.getTime())
  if (provider) await provider.answer(context)
  const items = Object.entries(kept).map(([key, text]) => [`${compiled.vendor}:${key}`, JSON.stringify(text)] as const)
  await context.addInitScript((stored) => {
    // Only at the start of a new phone: a later script of this context finds what the app has kept since.
    for (const [key, text] of stored) if (localStorage.getItem(key) === null) localStorage.setItem(key, text)
  }, items)
  const page = await context.newPage()
  await page.goto(entry === '' ? url : `${url}?page=${encodeURIComponent(entry)}`)
  await install(page)
  return { page, vendor: compiled.vendor, close: () => context.close() }
}

/** The app's storage as it is now. */
export const keptBy = async ({ page, vendor }: Phone): Promise<Kept> => {
  const stored = await page.evaluate(() => Object.entries(localStorage) as [string, string][])
  return Object.fromEntries(stored.map(([key, text]) => [key.replace(`${vendor}:`, ''), JSON.parse(text) as string]))
}

/** Storage of a phone with this person signed in. */
export const signedIn = ({ session }: Provider): Kept => ({ session: JSON.stringify(session), 'session-since': String(NOW.getTime()) })
