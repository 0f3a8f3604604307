import { launchBrowser } from '../../support/browser'
import { VENDORS } from '../compile/program'
import { distOf } from '../drive/dist'
import { auditApp, complaintsOf } from './audit'
import { describeResult } from './table'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Audits both builds and prints the results. @returns 1 when a rule fails */
async function run(): Promise<number> {
  const browser = await launchBrowser()
  try {
    const results = await Promise.all(VENDORS.map((vendor) => auditApp(vendor, { browser, dist: distOf(vendor), say })))
    for (const line of results.flatMap((result) => [...describeResult(result), ''])) say(line)
    return results.some((result) => complaintsOf(result).length > 0) ? 1 : 0
  } finally {
    await browser.close()
  }
}

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    say(String(error))
    process.exitCode = 1
  },
)
