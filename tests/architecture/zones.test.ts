import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = path.join(folder, name)
    if (statSync(path.join(ROOT, file)).isDirectory()) return sources(file)
    return /\.tsx?$/.test(name) ? [file] : []
  })
}

/** Path from the root of what a file imports, without its suffix; null for packages. */
function target(file: string, request: string): string | null {
  if (request === '@mock') return 'mock/index'
  if (request.startsWith('@/')) return `src/${request.slice(2)}`
  return request.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), request)) : null
}

const FILES = [...sources('src'), ...sources('mock')]
const EDGES = FILES.flatMap((file) =>
  Array.from(readFileSync(path.join(ROOT, file), 'utf8').matchAll(IMPORT), ([, request = '']) => ({
    file,
    request,
    to: target(file, request),
  })),
)

/** What every page may use. Of the platform, its types and the hook that a host's page events come by. */
const PAGES = [
  'src/services',
  'src/components',
  'src/domain',
  'src/locales',
  'src/contract',
  'src/navigation',
  'src/platform/types',
  'src/platform/page',
]

/** Zone → the only folders of ours it may import from. */
const ZONES: Record<string, string[]> = {
  'src/contract/': ['src/contract'],
  'src/domain/': ['src/domain', 'src/contract'],
  'src/locales/': ['src/locales', 'src/contract', 'src/domain'],
  'src/platform/': ['src/platform', 'src/contract', 'src/locales/platform'],
  'src/services/': ['src/services', 'src/contract', 'src/domain', 'src/platform/types', 'src/platform/common/request'],
  'src/pages/': ['src/pages', ...PAGES],
  // Position, map and scanner are taken by the package that uses them, so that the main package does not load them.
  'src/subpackages/': ['src/subpackages', ...PAGES, 'src/platform/nearby', 'src/platform/screen', 'src/platform/files'],
  'src/components/': ['src/components', 'src/domain', 'src/locales', 'src/contract'],
  'mock/': ['mock', 'src/contract', 'src/domain'],
}

const within = (to: string, allowed: string[]) => allowed.some((folder) => to === folder || to.startsWith(`${folder}/`))
const breaking = (test: (edge: (typeof EDGES)[number] & { to: string }) => boolean, edges = EDGES) =>
  edges
    .filter((edge): edge is typeof edge & { to: string } => edge.to !== null)
    .filter(test)
    .map(({ file, request }) => `${file} → ${request}`)

describe('import zones', () => {
  it('sees the sources', () => {
    expect(FILES.length).toBeGreaterThan(150)
    expect(EDGES.filter(({ to }) => to !== null).length).toBeGreaterThan(400)
  })

  it.each(Object.entries(ZONES))('%s imports from its own kind only', (zone, allowed) => {
    const outside = breaking(({ file, to, request }) => file.startsWith(zone) && !within(to, allowed) && !isDemoType(file, request))
    expect(outside).toEqual([])
  })

  it('takes the mock in at one place', () => {
    const taking = breaking(({ file, to, request }) => file.startsWith('src/') && within(to, ['mock']) && !onlyTypes(file, request))
    expect(new Set(taking)).toEqual(new Set(['src/demo-backend.ts → @mock']))
  })

  const composing = (edges = EDGES) =>
    breaking(({ file, to }) => file.startsWith('src/') && ['src/runtime', 'src/demo-backend', 'src/platform'].includes(to), edges)

  it('composes the app at one place, for the app alone', () => {
    expect(composing()).toEqual(['src/app.tsx → ./runtime', 'src/runtime.ts → @/platform', 'src/runtime.ts → ./demo-backend'])
    const page = { file: 'src/pages/me/index.tsx', request: '@/runtime', to: 'src/runtime' }
    expect(composing([page])).toEqual(['src/pages/me/index.tsx → @/runtime'])
  })

  it('reaches the mock server from nowhere', () => {
    expect(breaking(({ file, to }) => !file.startsWith('mock/server/') && within(to, ['mock/server']))).toEqual([])
  })

  it('keeps pages apart from one another', () => {
    const home = (file: string) => /^src\/(?:pages|subpackages)\/[^/]+/.exec(file)?.[0]
    expect(breaking(({ file, to }) => home(file) !== undefined && home(to) !== undefined && home(file) !== home(to))).toEqual([])
  })

  it('draws charts in one subpackage', () => {
    const charts = EDGES.filter(({ request }) => /^(echarts|zrender)/.test(request)).map(({ file }) => file)
    expect(charts.filter((file) => !file.startsWith('src/subpackages/insight/'))).toEqual([])
  })

  it('names every import that exists', () => {
    const exists = (to: string) =>
      ['', '.ts', '.tsx', '/index.ts', '/index.tsx', '.weapp.tsx'].some((suffix) => existsSync(path.join(ROOT, to + suffix)))
    expect(breaking(({ to }) => !exists(to))).toEqual([])
  })
})

/** The operators' controls are an interface that only the demonstration implements: as types they leave no code. */
function isDemoType(file: string, request: string): boolean {
  return request === '@mock' && file.startsWith('src/') && onlyTypes(file, request)
}

function onlyTypes(file: string, request: string): boolean {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  return new RegExp(`import type [^;\\n]*'${request}'`).test(text)
}

describe('size of files', () => {
  it('keeps every file under 250 lines', () => {
    const long = FILES.filter((file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 250)
    expect(long).toEqual([])
  })
})

describe('hosts', () => {
  it('are named in the platform only', () => {
    const naming = FILES.filter(
      (file) => file.startsWith('src/') && !file.startsWith('src/platform/') && !file.endsWith('.config.ts'),
    ).filter((file) =>
      /\b(wx|my)\.[a-z]|process\.env\.TARO_ENV/.test(readFileSync(path.join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    expect(naming).toEqual([])
  })
})
