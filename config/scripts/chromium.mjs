import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGES = ['chromium', 'fonts-noto-cjk']

const found = () => CANDIDATES.find((file) => file && existsSync(file))
const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

/**
 * A browser for the tests that need one; installed where that is possible without asking anybody.
 * @returns {string | null} its path; null after saying what is missing
 */
export function ensureChromium() {
  const present = found()
  if (present) return present
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (mayInstall) {
    console.log(`no Chromium here: installing ${PACKAGES.join(' and ')} …`)
    succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES])
  }
  const installed = found()
  if (!installed) {
    console.error('Chromium is missing: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH to one.')
  }
  return installed ?? null
}
