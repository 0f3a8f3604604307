import path from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { describeModules } from './modules.mjs'
import { root, run, taro } from './run.mjs'
import { runTypeScript } from './typescript.mjs'

// Builds the app for a provider and an empty Taro page, and compares size and start. `modules` prints what WeChat's main package is made of.
const FOLDER = path.join(root, '.cache/bench-app')
const FLOOR = path.join(root, 'tests/bench/app/floor')
const PROVIDER = { TARO_APP_API: 'https://api.example.invalid' }

async function build(name, building) {
  const { code, output } = await building
  if (code === 0) return
  console.error(`${name} does not build:\n${output}`)
  process.exit(1)
}
const app = (vendor, env = {}) =>
  build(vendor, taro(vendor, { quiet: true, env: { ...PROVIDER, TARO_OUTPUT: path.relative(root, path.join(FOLDER, vendor)), ...env } }))
const floor = (vendor) =>
  build(
    `floor-${vendor}`,
    run('taro', ['build', '--no-check', '--type', vendor], {
      quiet: true,
      cwd: FLOOR,
      env: { NODE_ENV: 'production', TARO_OUTPUT: path.relative(FLOOR, path.join(FOLDER, `floor-${vendor}`)) },
    }),
  )

if (process.argv[2] === 'modules') {
  await app('weapp', { TARO_MAPS: '1' })
  for (const line of describeModules(path.join(FOLDER, 'weapp'))) console.log(line)
  process.exit(0)
}

const chromium = ensureChromium()
if (!chromium) process.exit(1)
process.env.CHROMIUM_PATH = chromium
// Two at a time, one core each.
await Promise.all([app('weapp'), app('alipay')])
await Promise.all([floor('weapp'), floor('alipay')])
process.exit(await runTypeScript('tests/bench/app/main', [FOLDER]))
