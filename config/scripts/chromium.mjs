import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
/** The shell has no window and no process for one: the tests take a third less time on it. Older Debians lack it. */
const PACKAGES = ['chromium-headless-shell', 'chromium']
const FONTS = 'fonts-noto-cjk'

const found = () => CANDIDATES.find((file) => file && existsSync(file))
const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

/**
 * Finds a browser for the tests that need one; installs it where that needs no permission.
 * @returns {string | null} its path; null after printing what is missing
 */
export function ensureChromium() {
  const present = found()
  if (present) return present
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (mayInstall) {
    console.log('no Chromium here: installing one …')
    const install = (name) => succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, FONTS])
    succeeds('apt-get', ['update', '-qq']) && PACKAGES.some(install)
  }
  const installed = found()
  if (!installed) {
    console.error('Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to one.')
  }
  return installed ?? null
}
