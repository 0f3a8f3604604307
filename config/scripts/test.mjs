import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { CONTROLS } from '../../tests/controls/controls.mjs'
import { runControls } from './controls/run-controls.mjs'
import { makeEmptyPglite } from './pglite.mjs'
import { startPostgres } from './postgres.mjs'
import { root, run, taro } from './run.mjs'

const PROVIDER = JSON.parse(readFileSync(path.join(root, 'tests/provider/support/provider.json'), 'utf8'))

// Runs all checks on a machine that has only Node. A step that is not a test suite counts as one check.
const total = { passed: 0, failed: 0 }
const failures = []
/** Tests that passed only on a retry. They do not fail the run unless there are more than `MOST_UNSTEADY`. */
const unsteady = []
const MOST_UNSTEADY = 5

function count(name, passed, failed) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) failures.push(name)
  console.log(`── ${name}: ${passed} passed, ${failed} failed\n`)
}

async function check(name, work) {
  console.log(`── ${name} …`)
  const { code, output } = await work()
  if (code !== 0) console.log(output)
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1)
  return code === 0
}

const script = (name) => run(process.execPath, [`config/scripts/${name}.mjs`], { quiet: true })

/**
 * Jest workers of a suite; others run in one, because they compare times, use a fixed port or run beside something else. Tests wait for
 * timers, servers and frames, so that two leave a core idle for a fifth of the time.
 */
const WORKERS = { unit: 3, journeys: 3, simulator: 2 }

/** @param beside whether something else runs at the same time: Jest's report is then shown as a whole at the end */
async function suite(name, env = {}, beside = false) {
  console.log(`── ${name} tests …`)
  const file = path.join(root, `.cache/jest-${name}.json`)
  rmSync(file, { force: true })
  const how = ['--config', 'config/jest.config.cjs', '--selectProjects', name, '--json', '--outputFile', file]
  const workers = WORKERS[name] === undefined ? '--runInBand' : `--maxWorkers=${WORKERS[name]}`
  const { code, output } = await run('jest', [...how, workers], {
    // Jest's own report goes to stderr; with --json, stdout repeats it for machines.
    quiet: beside || 'stdout',
    env,
  })
  if (beside) console.log(output)
  if (!existsSync(file)) return count(`${name} tests`, 0, 1)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  for (const { fullName, status, invocations } of tests) if (status === 'passed' && invocations > 1) unsteady.push(`${name}: ${fullName}`)
  // A test file that cannot start reports no failed tests; it counts as one.
  const broken = report.numRuntimeErrorTestSuites
  count(`${name} tests`, report.numPassedTests, report.numFailedTests + broken || (code === 0 ? 0 : 1))
}

/** Each control counts as one check: the named tests must detect the change. */
async function controls() {
  console.log('── negative controls …')
  const unseen = (await runControls(CONTROLS)).filter(({ problem }) => problem !== null)
  for (const { id, problem } of unseen) console.log(`${id}: ${problem}`)
  count('negative controls', CONTROLS.length - unseen.length, unseen.length)
}

/** Takes steps in turn, two at a time. Each keeps one core busy. */
async function onTwoCores(steps) {
  const left = [...steps]
  const core = async () => {
    for (let step = left.shift(); step; step = left.shift()) await step()
  }
  await Promise.all([core(), core()])
}

mkdirSync(path.join(root, '.cache'), { recursive: true })
const secondTry = { SECOND_TRIES: '1' }
const fresh = { BUILDS_ARE_FRESH: '1' }

/** Builds of this run by name: whether each was made. Every suite below uses them, and none makes its own of the same kind. */
const builds = {}
const has = async (...names) => (await Promise.all(names.map((name) => builds[name]))).every(Boolean)
const build = (name, target, env) => () => (builds[name] = check(`build ${name}`, () => taro(target, { quiet: true, env })))
const forProvider = (target) => `${target} for a provider`
const provided = (target) => build(forProvider(target), target, { TARO_OUTPUT: `.cache/provider/${target}`, TARO_APP_API: PROVIDER.api })

// None of these is timed. A suite waits for builds that were begun before it.
await onTwoCores([
  () => check('lint', () => script('lint')),
  () => check('typecheck', () => script('typecheck')),
  build('weapp', 'weapp'),
  provided('weapp'),
  build('alipay', 'alipay'),
  async () => (await has('weapp', 'alipay', forProvider('weapp'))) && suite('build', fresh, true),
  build('h5', 'h5'),
  provided('h5'),
  provided('alipay'),
  async () => (await has('weapp', 'alipay')) && suite('gates', fresh, true),
])

// Tests of the mock's documents run on both databases. PGlite uses `import()`, which Jest supports only with this flag.
const postgres = await startPostgres()
if (!postgres) {
  console.error('PostgreSQL is missing: install it (Debian: apt-get install postgresql).')
  count('postgresql', 0, 1)
}
await suite('unit', {
  NODE_OPTIONS: '--experimental-vm-modules',
  TEST_PGLITE: await makeEmptyPglite(),
  ...(postgres ? { TEST_DATABASE_URL: postgres.url } : {}),
})
postgres?.stop()
await controls()
await suite('bench', secondTry)

const chromium = ensureChromium()
if (chromium) {
  const inBrowser = { ...fresh, ...secondTry, CHROMIUM_PATH: chromium }
  const minis = await has('weapp', 'alipay')
  // The journeys are driven on all three builds.
  if (minis && (await has('h5'))) await suite('journeys', inBrowser)
  const overHttp = await has(...['weapp', 'alipay', 'h5'].map(forProvider))
  await onTwoCores([
    async () => minis && suite('simulator', inBrowser, true),
    async () => overHttp && suite('provider', inBrowser, true),
    async () => minis && suite('weapp', inBrowser, true),
  ])
} else count('browser', 0, 1)

if (unsteady.length > 0) console.log(`passed at the second try:\n  ${unsteady.join('\n  ')}`)
if (unsteady.length > MOST_UNSTEADY) count('steadiness', 0, 1)
if (failures.length > 0) console.log(`failed: ${failures.join(' · ')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
