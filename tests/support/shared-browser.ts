import { launchBrowser } from './browser'
import { perFile } from './per-file'

/** The browser of a test file. Every test has a context of its own in it. */
export const sharedBrowser = perFile(launchBrowser, (browser) => browser.close())
