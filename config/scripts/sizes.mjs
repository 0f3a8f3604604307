import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

function bytesUnder(folder, skip = () => false) {
  let sum = 0
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (skip(file)) continue
    sum += statSync(file).isDirectory() ? bytesUnder(file, skip) : statSync(file).size
  }
  return sum
}

/**
 * Uncompressed bytes of each package of a mini-program, as the vendors count them.
 * @returns {{ main: number, packages: Record<string, number>, total: number }}
 */
export function packageSizes(dist) {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const folders = roots.map((root) => path.join(dist, root)).filter((folder) => existsSync(folder))
  const main = bytesUnder(dist, (file) => folders.includes(file) || /LICENSE\.txt$/.test(file))
  const packages = Object.fromEntries(folders.map((folder) => [path.relative(dist, folder), bytesUnder(folder)]))
  return { main, packages, total: main + Object.values(packages).reduce((sum, size) => sum + size, 0) }
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`

export function describeSizes(dist) {
  const { main, packages, total } = packageSizes(dist)
  const lines = Object.entries(packages).map(([name, size]) => `  ${name.padEnd(28)} ${kib(size)}`)
  return [`  ${'main package'.padEnd(28)} ${kib(main)}`, ...lines, `  ${'total'.padEnd(28)} ${kib(total)}`].join('\n')
}
