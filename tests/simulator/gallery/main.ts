import fs from 'node:fs'
import path from 'node:path'
import { launchBrowser } from '../../support/browser'
import { projectRoot } from '../../support/project-root'
import { distOf } from '../drive/dist'
import { makeBeside } from './beside'
import { makeGallery } from './gallery'
import { HELP } from './help'
import { readOptions } from './options'
import { makeStrips } from './strips'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function run(): Promise<void> {
  const { readme, help, beside, ...choice } = readOptions(process.argv.slice(2))
  if (help) return say(HELP)
  if (beside !== undefined && !fs.existsSync(beside)) throw new Error(`no folder ${path.resolve(beside)}`)
  const browser = await launchBrowser()
  if (readme) {
    const files = await makeStrips(browser, path.join(projectRoot(), 'tests/screenshots'), distOf)
    for (const file of files) say(path.relative(projectRoot(), file))
  } else if (beside !== undefined) {
    const to = path.join(projectRoot(), '.cache/gallery/beside')
    const pairs = await makeBeside(browser, path.resolve(beside), { to, dist: distOf, say })
    say(`${pairs.length} pairs → ${path.join(to, 'index.html')}`)
  } else {
    const folder = path.join(projectRoot(), '.cache/gallery')
    const entries = await makeGallery(browser, { folder, dist: distOf, choice, say })
    const changed = entries.filter((entry) => (entry.changed ?? 0) > 0)
    for (const { shot, changed: share } of changed) say(`changed ${((share ?? 0) * 100).toFixed(2)} %: ${Object.values(shot).join(' ')}`)
    say(`${entries.length} pictures, ${changed.length} changed → ${path.join(folder, 'index.html')}`)
  }
  await browser.close()
}

void run().catch((error: unknown) => {
  say((error as Error).message)
  process.exit(1)
})
