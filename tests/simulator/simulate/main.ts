import fs from 'node:fs'
import http, { type ServerResponse } from 'node:http'
import { bundleForBrowser } from '../bundle'
import { compileProgram } from '../compile/compile'
import { VENDORS, type Vendor } from '../compile/program'
import { distOf } from '../drive/dist'
import { contentTypeOf, filesOf, type Files } from '../server'
import { deskSite } from './site'

const PORT = Number(process.env.PORT ?? 10087)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
/** Wait before a reload, ms: a build writes many files, and one reload is enough. */
const SETTLE = 400

const missing = VENDORS.filter((vendor) => !fs.existsSync(distOf(vendor)))
if (missing.length > 0) {
  say(`no build of ${missing.join(' and ')}: run npm run build first`)
  process.exit(1)
}

const host = bundleForBrowser('host/main.ts')
const programs = new Map<Vendor, Files>()
const listeners = new Set<ServerResponse>()

/** @returns whether the output could be compiled; it may be incomplete while a build writes it */
function compile(vendor: Vendor): boolean {
  try {
    const compiled = compileProgram(distOf(vendor), vendor)
    for (const complaint of compiled.complaints) say(complaint)
    programs.set(vendor, filesOf(compiled, host))
    say(`${vendor}: compiled in ${Math.round(compiled.ms)} ms`)
    return true
  } catch (error) {
    say(`${vendor}: ${(error as Error).message}`)
    return false
  }
}

function watch(vendor: Vendor): void {
  let timer: NodeJS.Timeout | undefined
  fs.watch(distOf(vendor), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (compile(vendor)) for (const listener of listeners) listener.write(`data: ${vendor}\n\n`)
    }, SETTLE)
  })
}

const contentAt = deskSite((vendor) => programs.get(vendor))

const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator')
  if (pathname === '/changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    return
  }
  const { content, name } = contentAt(pathname)
  response.writeHead(content === null ? 404 : 200, { 'content-type': contentTypeOf(name), 'cache-control': 'no-store' })
  response.end(content ?? undefined)
})

for (const vendor of VENDORS) {
  compile(vendor)
  watch(vendor)
}
server.listen(PORT, '127.0.0.1', () =>
  say(
    `\nWeChat and Alipay side by side → http://localhost:${PORT}/\nThey reload when dist/ changes: npm run dev:weapp, npm run dev:alipay`,
  ),
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
