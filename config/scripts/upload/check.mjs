import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { packageSizes } from '../sizes.mjs'

/** What a build with the mock contains; `mock/index.ts` holds it, and a build test looks for it. */
const SENTINEL = 'mock-backend-of-the-demonstration'
/** Both vendors': of a package, and of the whole. */
const MOST = { package: 2 * 1024 * 1024, total: 20 * 1024 * 1024 }

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`

const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => file.endsWith('.js') && statSync(file).isFile())

function checkBuild(dist, target) {
  if (!existsSync(path.join(dist, 'app.json')))
    return { wrong: [`no build in ${dist}: TARO_APP_API=https://… npm run build:${target}`], said: [] }
  const demo = scriptsIn(dist).some((file) => readFileSync(file, 'utf8').includes(SENTINEL))
  const { main, packages, total } = packageSizes(dist)
  const large = [['main package', main], ...Object.entries(packages)].filter(([, size]) => size > MOST.package)
  return {
    wrong: [
      ...(demo ? [`the build holds the demonstration: TARO_APP_API=https://… npm run build:${target}`] : []),
      ...large.map(([name, size]) => `${name}: ${kib(size)}, at most ${kib(MOST.package)}`),
      ...(total > MOST.total ? [`in all ${kib(total)}, at most ${kib(MOST.total)}`] : []),
    ],
    said: [`build ${dist}: main package ${kib(main)}, in all ${kib(total)}`],
  }
}

function checkKey({ key }, environment) {
  const file = environment[key.variable]
  if (!file) return [`no key: set ${key.variable} to the file of the upload key (${key.where})`]
  if (!existsSync(file) || !statSync(file).isFile()) return [`no key: ${key.variable} names ${file}, which is no file`]
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return [`the key cannot be read: ${error.message}`]
  }
  return /^-----BEGIN (RSA )?PRIVATE KEY-----|^[A-Za-z0-9+/=\s]{800,}$/.test(text)
    ? []
    : [`${key.variable} names ${file}, which holds no private key`]
}

/**
 * Checks everything up to the vendor's door, without going there.
 * @param {{ target: string, vendor: object, dist: string, version: string, environment: Record<string, string | undefined> }} parts
 * @returns {{ wrong: string[], said: string[] }} what stands in the way, and what was found in order
 */
export function checkUpload({ target, vendor, dist, version, environment }) {
  const { appid, more } = vendor
  const id = environment[appid.variable] ?? ''
  const build = checkBuild(dist, target)
  return {
    wrong: [
      ...build.wrong,
      ...(appid.shape.test(id)
        ? []
        : [`${id === '' ? 'no appid' : `${id} is no appid`}: set ${appid.variable} to yours, ${appid.example}`]),
      ...checkKey(vendor, environment),
      ...more.filter(({ variable }) => !environment[variable]).map(({ variable, where }) => `set ${variable} (${where})`),
      ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`package.json: version ${version} is not of three numbers, as the vendors want it`]),
    ],
    said: [...build.said, `version ${version} (package.json)`, `appid ${id || '—'}`],
  }
}
