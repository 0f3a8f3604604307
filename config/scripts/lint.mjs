import { run } from './run.mjs'

const FIX = process.argv.includes('--fix')

const CHECKS = [
  ['prettier', [FIX ? '--write' : '--check', '--log-level', 'warn', '.']],
  ['eslint', ['.', ...(FIX ? ['--fix'] : [])]],
  ['stylelint', ['src/**/*.scss', ...(FIX ? ['--fix'] : [])]],
  ['depcruise', ['src', 'mock', '--config', 'config/dependency-cruiser.cjs', '--output-type', 'err']],
  // Finds unused files and exports; its entry files are in package.json.
  ['knip', ['--no-progress', '--no-config-hints']],
]

let failed = 0
for (const [program, args] of CHECKS) {
  const { code, output } = await run(program, args, { quiet: true })
  if (code !== 0) {
    failed += 1
    console.log(`lint: ${program} found something\n${output}`)
  } else console.log(`lint: ${program} clean`)
}
process.exit(failed === 0 ? 0 : 1)
