import { readConfigs } from './configs'
import { wrapModules } from './modules'
import { openOutput } from './output'
import { packageScript, type ProgramData, type Vendor } from './program'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export interface Compiled {
  vendor: Vendor
  /** Folder of the output, from which pictures are served. */
  dist: string
  /** Scripts by the path that the host requests. */
  scripts: Record<string, string>
  /** Errors of the template compiler. */
  complaints: string[]
  /** Duration, ms. */
  ms: number
}

/** Package of a file: the longest root that contains it. */
const packageOf = (file: string, roots: readonly string[]): string => roots.find((root) => root !== '' && file.startsWith(`${root}/`)) ?? ''

/**
 * Compiles the output of a build into scripts that run in a browser on the simulated host.
 * @throws when there is no build, or when a style sheet does not parse
 */
export function compileProgram(dist: string, vendor: Vendor): Compiled {
  const began = performance.now()
  const output = openOutput(dist, vendor)
  const { app, units } = readConfigs(output)
  const { styles, scopes } = compileStyles(output, units)
  const { source, complaints, tags } = compileTemplates(output)
  const data: ProgramData = { vendor, app, units, scopes, tags }
  const scripts: Record<string, string> = {
    '/program.js': `window.__program={data:${JSON.stringify(data)},templates:${source}};window.__packages={};`,
  }
  const roots = Array.from(new Set(Object.values(app.pages)))
  for (const root of roots) {
    const mine = (unit: string) => packageOf(unit, roots) === root
    const files = output.files.filter((file) => file.endsWith('.js') && mine(file))
    const sheets = Object.fromEntries(Object.entries(styles).filter(([unit]) => mine(unit)))
    scripts[packageScript(root)] =
      `window.__packages[${JSON.stringify(root)}]={styles:${JSON.stringify(sheets)},modules:${wrapModules(output, files)}};`
  }
  return { vendor, dist, scripts, complaints, ms: performance.now() - began }
}
