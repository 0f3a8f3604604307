import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { root, taro } from './run.mjs'

const PORT = 10086

for (const target of ['weapp', 'alipay']) {
  console.log(`building ${target} …`)
  const { code, output } = await taro(target, { quiet: true })
  if (code !== 0) {
    console.error(output)
    process.exit(code)
  }
}

const lan = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && address.family === 'IPv4' && !address.internal)?.address

console.log(`
WeChat devtools  → import ${path.join(root, 'dist/weapp')}
Alipay devtools  → open   ${path.join(root, 'dist/alipay')}
Browser          → http://localhost:${PORT}/${lan ? `   (phone in the same network: http://${lan}:${PORT}/)` : ''}

Changes show in the browser at once; for the devtools run npm run dev:weapp or dev:alipay beside this.
`)
const { code } = await taro('h5', { watch: true })
process.exit(code)
