import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './run.mjs'

// TypeScript does not resolve Taro's platform files (`host.weapp.ts`), so it runs once for each platform.
const PASSES = {
  weapp: { suffixes: ['.weapp', ''], include: ['src', 'mock'] },
  alipay: { suffixes: ['.alipay', ''], include: ['src', 'mock'] },
  'h5-and-tests': { suffixes: [''], include: ['src', 'mock', 'config', 'tests'] },
}

const folder = path.join(root, '.cache/typecheck')
mkdirSync(folder, { recursive: true })

const results = await Promise.all(
  Object.entries(PASSES).map(async ([name, { suffixes, include }]) => {
    const file = path.join(folder, `tsconfig.${name}.json`)
    const compilerOptions = {
      moduleSuffixes: suffixes,
      incremental: true,
      tsBuildInfoFile: `${name}.tsbuildinfo`,
      paths: { '@/*': ['../../src/*'], '@mock': ['../../mock/index.ts'] },
    }
    writeFileSync(
      file,
      JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: include.map((part) => `../../${part}`) }, null, 2),
    )
    const { code, output } = await run('tsc', ['--noEmit', '--pretty', 'false', '-p', file], { quiet: true })
    if (code !== 0) console.log(`typecheck ${name} failed\n${output}`)
    return code
  }),
)
const failed = results.filter((code) => code !== 0).length
console.log(`typecheck: ${results.length - failed} of ${results.length} passes clean`)
process.exit(failed === 0 ? 0 : 1)
