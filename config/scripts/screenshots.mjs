// Takes the README's screenshots from the running app (dist/h5) and puts them side by side.
import { createServer } from 'node:http'
import { createReadStream, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './run.mjs'

const dist = process.env.H5_DIST ?? path.join(root, 'dist/h5')
const out = path.join(root, 'tests/screenshots')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const STRIPS = {
  light: [
    ['normal', '/pages/home/index'],
    ['normal', '/subpackages/insight/index/index'],
    ['normal', '/pages/transactions/index'],
    ['normal', '/subpackages/alerts/rules/index'],
    ['newcomer', '/subpackages/cards/bind/index'],
  ],
  states: [
    ['dark', '/pages/home/index'],
    ['care', '/pages/home/index'],
    ['sync-delayed', '/pages/home/index'],
    ['offline', '/pages/home/index'],
    ['provider-down', '/pages/home/index'],
  ],
}

if (!existsSync(dist)) {
  console.error('dist/h5 is missing: run npm run build:h5 first')
  process.exit(1)
}
const server = createServer((request, response) => {
  const file = path.join(dist, new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html'))
  if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${server.address().port}/`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })

const LOOKS = { dark: { theme: 'dark' }, care: { care: true } }

async function shoot(scenario, route) {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, locale: 'zh-CN' })
  const look = LOOKS[scenario]
  const preferences = { theme: 'light', care: false, hideAmounts: false, reduceMotion: true, ...look }
  await page.addInitScript((value) => localStorage.setItem('medical-balance:preferences', value), JSON.stringify(preferences))
  const loaded = look || scenario === 'newcomer' ? 'normal' : scenario
  await page.goto(`${base}#/subpackages/preview/index/index?scenario=${loaded}`)
  await page.waitForTimeout(1500)
  await page.evaluate((hash) => (location.hash = hash), `#${route}`)
  await page.waitForTimeout(1800)
  const image = await page.screenshot()
  await page.close()
  return image.toString('base64')
}

mkdirSync(out, { recursive: true })
for (const [name, shots] of Object.entries(STRIPS)) {
  const images = []
  for (const [scenario, route] of shots) images.push(await shoot(scenario, route))
  const page = await browser.newPage({ viewport: { width: 5 * 300 + 6 * 20, height: 690 } })
  const tags = images
    .map((data) => `<img src="data:image/png;base64,${data}" width="300" style="margin-left:20px;border-radius:20px">`)
    .join('')
  await page.setContent(`<body style="margin:0;padding:20px 0;background:#dde2e0;display:flex">${tags}</body>`)
  await page.screenshot({ path: path.join(out, `${name}.png`) })
  await page.close()
  console.log(`tests/screenshots/${name}.png`)
}
await browser.close()
server.close()
