import fs from 'node:fs'
import path from 'node:path'
import type { Vendor } from './program'

/** File extensions of one vendor. */
export interface Dialect {
  vendor: Vendor
  template: string
  style: string
  script: string
}

const DIALECTS: Record<Vendor, Dialect> = {
  weapp: { vendor: 'weapp', template: '.wxml', style: '.wxss', script: '.wxs' },
  alipay: { vendor: 'alipay', template: '.axml', style: '.acss', script: '.sjs' },
}

/** The files of a compiled mini-program. */
export interface Output {
  dist: string
  dialect: Dialect
  /** Paths from the root, with slashes. */
  files: string[]
  read: (file: string) => string
  has: (file: string) => boolean
}

function filesUnder(folder: string, prefix = ''): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${prefix}${entry.name}`
    return entry.isDirectory() ? filesUnder(path.join(folder, entry.name), `${file}/`) : [file]
  })
}

/** @throws when the folder contains no compiled mini-program of the vendor */
export function openOutput(dist: string, vendor: Vendor): Output {
  if (!fs.existsSync(path.join(dist, 'app.json'))) throw new Error(`no ${vendor} build in ${dist}: run npm run build:${vendor} first`)
  const files = filesUnder(dist)
  const known = new Set(files)
  return {
    dist,
    dialect: DIALECTS[vendor],
    files,
    read: (file) => fs.readFileSync(path.join(dist, file), 'utf8'),
    has: (file) => known.has(file),
  }
}

export const withoutEnding = (file: string, ending: string): string => file.slice(0, -ending.length)

/** `../comp` in `pages/home/index` → `comp`; a leading slash means the root. */
export const resolveFrom = (unit: string, target: string): string =>
  target.startsWith('/') ? path.posix.normalize(target.slice(1)) : path.posix.join(path.posix.dirname(unit), target)
