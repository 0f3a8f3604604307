import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { perFile } from './per-file'

/** The browser of a test file. */
export const sharedBrowser = perFile(launchBrowser, (browser) => browser.close())

/** What Playwright's own runner uses between two tests, absent from its types. */
interface Reusing extends Browser {
  _newContextForReuse(options: BrowserContextOptions): ReturnType<Browser['newContext']>
  _disconnectFromReusedContext(reason: string): Promise<void>
}
const reusingBrowser = async (): Promise<Reusing> => (await sharedBrowser()) as Reusing

/**
 * A tab without storage, cache, routes or clock of the test before. With the same options it is the same tab: a new one compiles every
 * script anew, which takes as long as the shortest journeys.
 */
export async function openTab(options: BrowserContextOptions): Promise<Page> {
  const context = await (await reusingBrowser())._newContextForReuse(options)
  return context.pages()[0] ?? context.newPage()
}

/** Ends a test's use of the tab: its listeners and routes are gone. */
export async function leaveTab(page: Page): Promise<void> {
  // The only setting of a test that a new use of the tab would keep.
  await page.context().setOffline(false)
  await (await reusingBrowser())._disconnectFromReusedContext('the test is over')
}
