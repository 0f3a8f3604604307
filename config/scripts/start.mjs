import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { needPort } from './port.mjs'
import { root, taro } from './run.mjs'
import { withoutNoise } from './without-noise.mjs'

const PORT = 10086
const LOCAL = `http://localhost:${PORT}/`
const began = Date.now()
const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`

/** Waits until the preview answers: an address that opens nothing helps nobody. @returns false once the server has ended */
async function answers(server) {
  let ended = false
  void server.finally(() => (ended = true))
  while (!ended) {
    const reply = await fetch(LOCAL).catch(() => null)
    if (reply?.ok) return true
    await wait(500)
  }
  return false
}

function lanAddress() {
  const addresses = Object.values(networkInterfaces()).flat()
  return addresses.find((address) => address && address.family === 'IPv4' && !address.internal)?.address
}

/** Builds a mini-program beside the preview. A failure is told and stops nothing: the preview goes on. */
async function buildBehind(target, devtools) {
  console.log(`building ${target} behind it …`)
  const { code, output } = await taro(target, { quiet: true })
  if (code === 0) console.log(`${devtools} ${path.join(root, 'dist', target)}   (${seconds()})`)
  else console.error(`${output}\n${target} could not be built`)
}

await needPort({ port: PORT, host: '0.0.0.0', name: 'another preview' })
console.log('building the browser preview …')
const server = taro('h5', { watch: true, quiet: 'stdout', shown: withoutNoise })
if (await answers(server)) {
  const lan = lanAddress()
  console.log(`\nBrowser          → ${LOCAL}${lan ? `   (phone in the same network: http://${lan}:${PORT}/)` : ''}   (${seconds()})`)
  console.log('Changes show there at once.\n')
  await buildBehind('weapp', 'WeChat devtools  → import')
  await buildBehind('alipay', 'Alipay devtools  → open  ')
  console.log(
    '\nAll three are ready. For changes in the devtools run npm run dev:weapp or dev:alipay beside this; Ctrl+C ends the preview.',
  )
}
const { code } = await server
process.exit(code)
