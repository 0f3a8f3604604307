import type { Browser } from 'playwright-core'
import { packagesOf } from '../../build/built'
import { launchBrowser } from '../../support/browser'
import { ROUTES } from '../../support/routes'
import { VENDORS, type Vendor } from '../../simulator/compile/program'
import { serveProgram, type Served } from '../../simulator/server'
import { settles } from './in-page'
import { insightRows, measureInsight } from './insight'
import { measurePages } from './pages'
import { openPhone, signedIn } from './phone'
import { openProvider, type Provider } from './provider'
import { keptAfterHome, least, startOnce, type Start } from './start'
import { describeTable, judge, type Row } from './table'

/** Rounds of what is started in turn. */
const STARTS = 9
/** Entries of the lists that are compared. */
const FEW = 100
const MANY = 10_000

type Pair<Value> = Record<'app' | 'floor', Value>

/** Ratios to an empty Taro page; the reasons for them are in config/README.md. */
const LIMITS: Record<Vendor, { bytes: number; scripts: number; ready: number }> = {
  weapp: { bytes: 1.5, scripts: 1.8, ready: 1.3 },
  alipay: { bytes: 1.7, scripts: 1.8, ready: 1.3 },
}
/** Ratio of a start with all answers, or with the last view kept, to an empty page. */
const SETTLED = 1.6

/** Starts by name, each with the shortest times of several, taken in turn, so that other load meets all of them. */
async function fastest<Name extends string>(starts: Record<Name, () => Promise<Start>>): Promise<Record<Name, Start>> {
  const names = Object.keys(starts) as Name[]
  const best: Partial<Record<Name, Start>> = {}
  for (let round = 0; round < STARTS; round += 1) {
    for (const name of names) {
      const start = await starts[name]()
      const before = best[name]
      best[name] = before ? least(before, start) : start
    }
  }
  return best as Record<Name, Start> // each name was started
}

async function startRows(browser: Browser, { app, floor }: Pair<Served>, provider: Provider): Promise<Row[]> {
  const { vendor } = app.compiled
  const limits = LIMITS[vendor]
  const kept = await keptAfterHome(browser, app, provider)
  // The first start asks the provider; the next ones are answered on the phone itself.
  const found = await fastest({
    new: () => startOnce(browser, app, provider),
    signedIn: () => startOnce(browser, app, provider, signedIn(provider)),
    kept: () => startOnce(browser, app, provider, kept),
    floor: () => startOnce(browser, floor, null),
  })
  const empty = found.floor.ready
  return [
    { name: `${vendor}: scripts run, ms`, value: found.new.scripts, floor: found.floor.scripts, limit: limits.scripts },
    { name: `${vendor}: first page ready, ms`, value: found.new.ready, floor: empty, limit: limits.ready },
    { name: `${vendor}: home with its answers, ms`, value: found.signedIn.settled, floor: empty, limit: SETTLED },
    { name: `${vendor}: home with its last view, ms`, value: found.kept.ready, floor: empty, limit: SETTLED },
  ]
}

/** The list's first screen with many entries, by that with few. */
async function listRows(browser: Browser, app: Served, provider: Provider): Promise<Row[]> {
  const { vendor } = app.compiled
  const start = (entries: number) => () => {
    provider.setEntries(entries)
    return startOnce(browser, app, provider, signedIn(provider), ROUTES.transactions)
  }
  const { many, few } = await fastest({ many: start(MANY), few: start(FEW) })
  provider.setEntries(null)
  return [
    // The sums of the month have more digits.
    { name: `${vendor}: list of 10,000, bytes, by 100`, value: many.bytes, floor: few.bytes, limit: 1.005 },
    { name: `${vendor}: list of 10,000, setData calls, by 100`, value: many.calls, floor: few.calls, limit: 1 },
    { name: `${vendor}: list of 10,000, ms, by 100`, value: many.settled, floor: few.settled, limit: 1.2 },
  ]
}

async function runningRows(browser: Browser, { app, floor }: Pair<Served>, provider: Provider): Promise<Row[]> {
  const opened = () => openPhone(browser, app, provider, signedIn(provider))
  const insight = insightRows(app.compiled.vendor, await measureInsight(opened))
  const phone = await opened()
  await settles(phone.page)
  const empty = await openPhone(browser, floor, null)
  await settles(empty.page)
  const pages = await measurePages(phone, empty)
  await phone.close()
  await empty.close()
  return [...insight, ...pages]
}

async function measure(vendor: Vendor, folders: Pair<string>): Promise<Row[]> {
  const mainOf = (dist: string) => packagesOf(dist).main ?? NaN
  const provider = await openProvider()
  const browser = await launchBrowser()
  const served = { app: await serveProgram(folders.app, vendor), floor: await serveProgram(folders.floor, vendor) }
  const rows: Row[] = [
    { name: `${vendor}: main package, bytes`, value: mainOf(folders.app), floor: mainOf(folders.floor), limit: LIMITS[vendor].bytes },
    ...(await startRows(browser, served, provider)),
    ...(await runningRows(browser, served, provider)),
    ...(await listRows(browser, served.app, provider)),
  ]
  await browser.close()
  for (const { close } of [served.app, served.floor]) close()
  await provider.close()
  return rows
}

/** Compares a build for a provider with an empty Taro page. @param folder holds `weapp`, `alipay`, `floor-weapp` and `floor-alipay` */
async function run(folder: string): Promise<number> {
  const rows: Row[] = []
  for (const vendor of VENDORS) rows.push(...(await measure(vendor, { app: `${folder}/${vendor}`, floor: `${folder}/floor-${vendor}` })))
  for (const line of describeTable(rows)) process.stdout.write(`${line}\n`)
  return judge(rows).length === 0 ? 0 : 1
}

void run(process.argv[2] ?? '').then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
