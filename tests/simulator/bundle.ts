import fs from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

/** The project's folder, from wherever this runs: the tests, or a script bundled into `.cache`. */
export function projectRoot(from: string = __dirname): string {
  return fs.existsSync(path.join(from, 'package.json')) ? from : projectRoot(path.dirname(from))
}

/** Bundles browser code of the simulator. @returns its source */
export function bundleForBrowser(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(projectRoot(), 'tests/simulator', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome100',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
