import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from './run.mjs'

// Bundled rather than run through a loader: one step, no further dependency (esbuild comes with Taro).
const outfile = path.join(root, '.cache/mock-server.cjs')
await build({
  entryPoints: [path.join(root, 'mock/server/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  tsconfig: path.join(root, 'tsconfig.json'),
  logLevel: 'warning',
})
const server = spawn(process.execPath, [outfile], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('close', (code) => process.exit(code ?? 0))
