import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MOCK_SENTINEL } from '@mock'
import { projectRoot } from '../support/project-root'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'upload-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const at = path.join(folder, name)
  fs.mkdirSync(path.dirname(at), { recursive: true })
  fs.writeFileSync(at, text)
  return at
}
/** A build: `code` is its main package, `part` its only subpackage. */
function build(name: string, code: string, part = ''): string {
  file(`${name}/app.json`, JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'part', pages: ['index'] }] }))
  file(`${name}/app.js`, code)
  file(`${name}/part/index.js`, part)
  return path.join(folder, name)
}
const KEY = file(
  'key.pem',
  generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
)
const OURS = {
  weapp: { WEAPP_APPID: 'wx0123456789abcdef', WEAPP_KEY_FILE: KEY },
  alipay: { ALIPAY_APPID: '2021000123456789', ALIPAY_KEY_FILE: KEY, ALIPAY_TOOL_ID: 'tool' },
}
const GOOD = build('good', 'App({})')
const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string }

/** `--dry-run` in any case, or what npm makes of it: no test may reach a vendor. */
function upload(vendor: string, environment: Record<string, string>, dist = GOOD, words = ['--dry-run']) {
  const { PATH = '' } = process.env
  const script = path.join(projectRoot(), 'config/scripts/upload.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, vendor, ...words, '--dist', dist], {
    env: { PATH, ...environment },
    encoding: 'utf8',
  })
  return { status, said: stdout, wrong: stderr }
}

describe.each(['weapp', 'alipay'] as const)('npm run upload:%s -- --dry-run', (vendor) => {
  const ours = OURS[vendor]
  const names = Object.keys(ours)

  test('finds all in order, with the version of package.json, and sends nothing', () => {
    const { status, said, wrong } = upload(vendor, ours)
    expect([status, wrong]).toEqual([0, ''])
    expect(said).toContain(`version ${version} (package.json)`)
    expect(said).toContain('nothing was sent (--dry-run)')
  })

  test('without anything, names every variable and where it comes from', () => {
    const { status, wrong } = upload(vendor, {})
    expect(status).toBe(1)
    for (const name of names) expect(wrong).toContain(name)
    expect(wrong).toContain(`nothing was sent: ${names.length} to mend`)
    expect(wrong).toContain('no key: set')
  })

  test.each([
    ['a key that is not there', { [names[1]!]: '/nowhere/key.pem' }, 'which is no file'],
    ['a file that is no key', { [names[1]!]: path.join(GOOD, 'app.json') }, 'holds no private key'],
    ['the appid of the devtools', { [names[0]!]: 'touristappid' }, 'touristappid is no appid'],
  ])('refuses %s', (_, changed, said) => {
    const { status, wrong } = upload(vendor, { ...ours, ...changed })
    expect([status, wrong.includes(said), wrong.includes('1 to mend')]).toEqual([1, true, true])
  })

  test.each([
    ['no build', path.join(folder, 'none'), 'no build in'],
    ['a build of the demonstration', build('demo', 'App({})', `x="${MOCK_SENTINEL}"`), 'holds the demonstration'],
    ['a package beyond 2 MB', build('large', 'App({})', ' '.repeat(2 * 1024 * 1024 + 1)), 'part: 2048.0 KiB, at most 2048.0 KiB'],
  ])('refuses %s', (_, dist, said) => {
    const { status, wrong } = upload(vendor, ours, dist)
    expect([status, wrong.includes(said)]).toEqual([1, true])
  })
})

test.each(['weapp', 'alipay'] as const)('npm run upload:%s --dry-run, which npm keeps for itself, sends nothing', (vendor) => {
  // A key that no vendor takes, should it come to that.
  const { status, said } = upload(vendor, { ...OURS[vendor], npm_config_dry_run: 'true' }, GOOD, [])
  expect([status, said.includes('nothing was sent (--dry-run)')]).toEqual([0, true])
})

test.each([
  [['--dryrun'], 2, "Unknown option '--dryrun'"],
  [['--dry-run', '--help'], 0, 'usage:'],
])('%j is answered with how it is used', (words, code, text) => {
  const { status, said, wrong } = upload('weapp', {}, GOOD, words)
  expect([status, (said + wrong).includes(text), (said + wrong).includes('usage:'), wrong.includes('    at ')]).toEqual([
    code,
    true,
    true,
    false,
  ])
})

test('another vendor is no vendor', () =>
  expect(upload('h5', {})).toMatchObject({ status: 2, wrong: expect.stringContaining('usage:') as unknown }))
