import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from './run.mjs'

/**
 * Runs a TypeScript program of the project on Node. It is bundled first, so that no loader has to be installed.
 * @param {string} entry path from the root, without `.ts`
 * @param {string[]} args arguments of the program
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(entry, args = []) {
  const outfile = path.join(root, `.cache/${entry.replaceAll('/', '-')}.cjs`)
  await build({
    entryPoints: [path.join(root, `${entry}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  })
  const child = spawn(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}
