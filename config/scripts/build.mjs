import path from 'node:path'
import { root, taro } from './run.mjs'
import { describeSizes } from './sizes.mjs'

const TARGETS = ['weapp', 'alipay', 'h5']
const [target, ...flags] = process.argv.slice(2)

if (!TARGETS.includes(target)) {
  console.error(`usage: node config/scripts/build.mjs <${TARGETS.join('|')}> [--watch]`)
  process.exit(2)
}

const { code } = await taro(target, { watch: flags.includes('--watch') })
if (code !== 0) process.exit(code)
const api = process.env.TARO_APP_API ?? 'mock'
console.log(`\n${target} → dist/${target} (data: ${api})`)
if (target !== 'h5') console.log(describeSizes(path.join(root, 'dist', target)))
