import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { distOf } from '../simulator/drive/dist'

export const ROOT = path.resolve(__dirname, '../..')
const NOT_COPIED = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage', 'tests'])

export type Target = 'weapp' | 'alipay'

/** Makes a production build. @param folder project folder @param output relative to it @returns path of the output */
export function build(folder: string, target: Target, output: string, env: Record<string, string> = {}): string {
  execFileSync(process.execPath, [path.join(folder, 'node_modules/.bin/taro'), 'build', '--no-check', '--type', target], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', TARO_OUTPUT: output, TARO_CACHE: '0', ...env },
    stdio: 'pipe',
  })
  return path.join(folder, output)
}

/** Hard links, which take four seconds; a copy where they fail. Webpack would resolve symbolic links to the first folder. */
function copyPackages(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    rmSync(to, { recursive: true, force: true })
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  }
}

/** Copies the project, with its packages, to another folder. */
export function copyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'another-place-'))
  for (const name of readdirSync(ROOT))
    if (!NOT_COPIED.has(name)) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  copyPackages(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Paths of all files of a build, relative and sorted. */
export function filesOf(dist: string, folder = ''): string[] {
  return readdirSync(path.join(dist, folder))
    .flatMap((name) => {
      const file = path.posix.join(folder, name)
      return statSync(path.join(dist, file)).isDirectory() ? filesOf(dist, file) : [file]
    })
    .sort()
}

export const textOf = (dist: string, file: string): string => readFileSync(path.join(dist, file), 'utf8')
export const digestsOf = (dist: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(dist).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(dist, file)))
        .digest('hex'),
    ]),
  )

/** Uncompressed bytes of each package, as the vendors count them. */
export function packagesOf(dist: string): Record<string, number> {
  const app = JSON.parse(textOf(dist, 'app.json')) as { subPackages?: { root: string }[] }
  const sizes: Record<string, number> = { main: 0 }
  for (const file of filesOf(dist)) {
    if (file.endsWith('LICENSE.txt')) continue
    const name = app.subPackages?.find(({ root }) => file.startsWith(`${root}/`))?.root ?? 'main'
    sizes[name] = (sizes[name] ?? 0) + statSync(path.join(dist, file)).size
  }
  return sizes
}

/** An output that exists already: suites that run side by side must not build into one folder. */
export function existingBuild(target: Target): string {
  const dist = distOf(target)
  if (!existsSync(path.join(dist, 'app.json'))) throw new Error(`no output in ${dist}: npm run build:${target} first`)
  return dist
}

/** The build that `npm test` has just made; built here when a test is run by itself. */
export function standardBuild(target: Target): string {
  const dist = distOf(target)
  if (dist !== path.join(ROOT, 'dist', target)) return existingBuild(target)
  if (process.env.BUILDS_ARE_FRESH === '1' && existsSync(path.join(dist, 'app.json'))) return dist
  mkdirSync(dist, { recursive: true })
  return build(ROOT, target, `dist/${target}`)
}
