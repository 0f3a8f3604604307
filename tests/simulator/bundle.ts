import path from 'node:path'
import { buildSync } from 'esbuild'
import { projectRoot } from '../support/project-root'

/** Bundles the simulator's code for the browser. @returns the bundle's source */
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
