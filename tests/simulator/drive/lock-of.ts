import type { Page } from 'playwright-core'

/** Id of the lock that the scenario of the running app began with, which it makes anew each time; empty in one without a lock. */
export const lockOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const kept = Object.keys(localStorage).find((key) => key.includes(':mock-backend/lock/'))
    return kept?.slice(kept.lastIndexOf('/') + 1) ?? ''
  })
