import { packagesOf } from '../../build/built'
import { launchBrowser, PHONE } from '../../support/browser'
import { VENDORS, type Vendor } from '../../simulator/compile/program'
import { serveProgram } from '../../simulator/server'
import { describeTable, judge, type Row } from './table'

const STARTS = 9

/** Times of one start, ms: all scripts run, and the first data sent to the view. */
interface Start {
  scripts: number
  ready: number
}
type Pair<Value> = Record<'app' | 'floor', Value>

const least = (one: Start, other: Start): Start => ({
  scripts: Math.min(one.scripts, other.scripts),
  ready: Math.min(one.ready, other.ready),
})

/** Starts both programs in turn, so that other load meets both. @returns the shortest times, because load only adds to them */
async function fastest({ app, floor }: Pair<string>, vendor: Vendor): Promise<Pair<Start>> {
  const browser = await launchBrowser()
  const served = { app: await serveProgram(app, vendor), floor: await serveProgram(floor, vendor) }
  const start = async (url: string): Promise<Start> => {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(() => 'firstData' in window.simulator.report.marks)
    const { scripts, marks } = await page.evaluate(() => window.simulator.report)
    await context.close()
    return { scripts, ready: marks.firstData ?? NaN }
  }
  const best = { app: await start(served.app.url), floor: await start(served.floor.url) }
  for (let run = 1; run < STARTS; run += 1) {
    best.app = least(best.app, await start(served.app.url))
    best.floor = least(best.floor, await start(served.floor.url))
  }
  served.app.close()
  served.floor.close()
  await browser.close()
  return best
}

/** Ratios to an empty Taro page; the reasons for them are in config/README.md. */
const LIMITS: Record<Vendor, { bytes: number; scripts: number; ready: number }> = {
  weapp: { bytes: 1.5, scripts: 1.8, ready: 1.3 },
  alipay: { bytes: 1.7, scripts: 1.8, ready: 1.3 },
}

async function measure(vendor: Vendor, folders: Pair<string>): Promise<Row[]> {
  const mainOf = (dist: string) => packagesOf(dist).main ?? NaN
  const { app, floor } = await fastest(folders, vendor)
  const limits = LIMITS[vendor]
  return [
    { name: `${vendor}: main package, bytes`, value: mainOf(folders.app), floor: mainOf(folders.floor), limit: limits.bytes },
    { name: `${vendor}: scripts run, ms`, value: app.scripts, floor: floor.scripts, limit: limits.scripts },
    { name: `${vendor}: first page ready, ms`, value: app.ready, floor: floor.ready, limit: limits.ready },
  ]
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
