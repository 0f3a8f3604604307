import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const root = path.resolve(__dirname, '../../..')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

function newestIn(folder: string): number {
  const times = fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? newestIn(file) : fs.statSync(file).mtimeMs
  })
  return Math.max(0, ...times)
}

/**
 * Folder of the H5 build under test. `H5_DIST` names another one, which is used without a check of its age.
 * @throws when there is no build, or when sources are newer than it: a pass would prove nothing
 */
export function builtSite(): string {
  const folder = process.env.H5_DIST ?? path.join(root, 'dist/h5')
  const index = path.join(folder, 'index.html')
  if (!fs.existsSync(index)) throw new Error(`no H5 build in ${folder}: run npm run build:h5 first`)
  if (process.env.H5_DIST) return folder
  const built = fs.statSync(index).mtimeMs
  for (const sources of ['src', 'mock']) {
    if (newestIn(path.join(root, sources)) > built) throw new Error(`${sources}/ is newer than dist/h5: run npm run build:h5 again`)
  }
  return folder
}

export interface Site {
  url: string
  close: () => void
}

/** Serves the build on a free port. */
export function serveSite(folder: string): Promise<Site> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)), pathname.endsWith('/') ? 'index.html' : '')
    fs.readFile(file, (missing, content) => {
      response.writeHead(missing ? 404 : 200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
      response.end(missing ? undefined : content)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => void server.close() })
    })
  })
}
