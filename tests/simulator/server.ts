import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { bundleForBrowser } from './bundle'
import { compileProgram, type Compiled } from './compile/compile'
import type { Vendor } from './compile/program'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}
/** @param file path as requested; a folder means its index page */
export const contentTypeOf = (file: string): string =>
  `${TYPES[path.extname(file.replace(/\/$/, '/index.html'))] ?? 'application/octet-stream'};charset=utf-8`

/** HTML of the page that runs a compiled mini-program. It sets the start time first; two functions are globals of the template language. */
const shell = (vendor: Vendor): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><title>${vendor}</title></head>
<body><script>window.__began=performance.now()</script><script>window.getRegExp=(pattern,flags)=>new RegExp(pattern,flags);window.getDate=(...given)=>given.length?new Date(...given):new Date()</script>
<script src="program.js"></script><script src="host.js"></script></body></html>`

/** @returns null for a path without a file */
export type Files = (file: string) => string | Buffer | null

/** Files by path for one vendor: the HTML page, the host, the compiled scripts, and pictures from the output itself. */
export function filesOf(compiled: Compiled, host: string): Files {
  const made: Record<string, string> = { '/': shell(compiled.vendor), '/host.js': host, ...compiled.scripts }
  return (file) => {
    const text = made[file]
    if (text !== undefined) return text
    const picture = path.join(compiled.dist, path.normalize(file))
    return /\.(png|jpe?g|gif|svg|webp)$/.test(file) && fs.existsSync(picture) ? fs.readFileSync(picture) : null
  }
}

export interface Served {
  url: string
  compiled: Compiled
  close: () => void
}

/** Compiles a build and serves it on a free port. */
export function serveProgram(dist: string, vendor: Vendor): Promise<Served> {
  const compiled = compileProgram(dist, vendor)
  const files = filesOf(compiled, bundleForBrowser('host/main.ts'))
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://simulator')
    const content = files(pathname)
    response.writeHead(content === null ? 404 : 200, { 'content-type': contentTypeOf(pathname) })
    response.end(content ?? undefined)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${port}/`, compiled, close: () => void server.close() })
    })
  })
}
