import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './run.mjs'
import { checkUpload } from './upload/check.mjs'
import { VENDORS } from './upload/vendors.mjs'

const USAGE = `usage: npm run upload:weapp -- [--dry-run] [--note <text>] [--dist <folder>]
       npm run upload:alipay -- the same

Uploads the provider build in dist/ as a version to try, with the version of package.json. --dry-run checks everything and sends nothing.`

const flag = { type: 'boolean', default: false }

/** A word that nobody knows is said, and how it is used: a stack of calls helps nobody. */
function readOptions() {
  try {
    const options = { 'dry-run': flag, help: flag, note: { type: 'string', default: '' }, dist: { type: 'string' } }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    console.error(`${error.message.split('.')[0]}\n${USAGE}`)
    return process.exit(2)
  }
}

const { values, positionals } = readOptions()
const [target = ''] = positionals
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
// Without the `--` before it, npm keeps the word for itself and says so here; nothing may be sent by that slip.
const dryRun = values['dry-run'] || process.env.npm_config_dry_run === 'true'
const vendor = Object.hasOwn(VENDORS, target) ? VENDORS[target] : null
if (!vendor) {
  console.error(USAGE)
  process.exit(2)
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const dist = path.resolve(root, values.dist ?? `dist/${target}`)
const { wrong, said } = checkUpload({ target, vendor, dist, version, environment: process.env })
for (const line of said) console.log(line)
for (const line of wrong) console.error(`✕ ${line}`)
if (wrong.length > 0) {
  console.error(`\nnothing was sent: ${wrong.length} to mend`)
  process.exit(1)
}
if (dryRun) {
  console.log('\nall in order; nothing was sent (--dry-run)')
  process.exit(0)
}
const [appid, keyFile] = [process.env[vendor.appid.variable], process.env[vendor.key.variable]]
try {
  await vendor.send({ dist, appid, keyFile, version, note: values.note || `v${version}`, environment: process.env })
  console.log(`\nuploaded ${version}: make it the version to try, look at it on phones, then hand it in for review`)
} catch (error) {
  console.error(`\n${target} did not take it: ${error.message}`)
  process.exit(1)
}
