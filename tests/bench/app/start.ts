import type { Browser } from 'playwright-core'
import type { Served } from '../../simulator/server'
import { settles } from './in-page'
import { keptBy, openPhone, signedIn, type Kept } from './phone'
import type { Provider } from './provider'

/** Times of one start, ms since the phone began to load the program. */
export interface Start {
  /** Time that all scripts took to run. */
  scripts: number
  /** First data sent to the view. */
  ready: number
  /** Last answer in the view. */
  settled: number
  /** Bytes of all setData calls until then. */
  bytes: number
  calls: number
}

/** Starts a program on a new phone with these things kept. */
export async function startOnce(browser: Browser, served: Served, provider: Provider | null, kept: Kept = {}, entry = ''): Promise<Start> {
  const phone = await openPhone(browser, served, provider, kept, entry)
  await phone.page.waitForFunction(() => 'firstData' in window.simulator.report.marks)
  const settled = await settles(phone.page)
  const { report, began } = await phone.page.evaluate(() => ({ report: window.simulator.report, began: window.__began }))
  await phone.close()
  const bytes = report.crossings.reduce((sum, crossing) => sum + crossing.bytes, 0)
  return { scripts: report.scripts, ready: report.marks.firstData ?? NaN, settled: settled - began, bytes, calls: report.crossings.length }
}

/** The shorter of both times each, because load only adds to them. */
export const least = (one: Start, other: Start): Start => ({
  ...other,
  scripts: Math.min(one.scripts, other.scripts),
  ready: Math.min(one.ready, other.ready),
  settled: Math.min(one.settled, other.settled),
})

/** What a phone with this person signed in keeps after home was shown once. */
export async function keptAfterHome(browser: Browser, served: Served, provider: Provider): Promise<Kept> {
  const phone = await openPhone(browser, served, provider, signedIn(provider))
  await settles(phone.page)
  const kept = await keptBy(phone)
  await phone.close()
  return kept
}
