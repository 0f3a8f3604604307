import { packageScript, type PackageData, type ProgramData } from '../compile/program'
import type { Timers } from './timers'

export type ModuleFunction = (...given: unknown[]) => void

/** Arguments of each module besides its own `require`, `module` and `exports`. */
export interface Given {
  App: (definition: object) => void
  Page: (definition: object) => void
  Component: (definition?: object) => unknown
  Behavior: (definition: object) => unknown
  getApp: () => unknown
  getCurrentPages: () => unknown[]
  /** `wx` or `my`. */
  host: object
  timers: Timers
}

declare global {
  interface Window {
    /** Time at which the phone began to load the program, on the page's clock. */
    __began: number
    __program: { data: ProgramData; templates: Record<string, unknown> }
    __packages: Record<string, PackageData<ModuleFunction>>
  }
}

const USER_AGENT = { userAgent: 'AlipayClient/10.6.0', swuserAgent: 'AlipayClient/10.6.0' }

function normalise(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** @returns the path of the reference `to` in the file `from` */
export const resolvePath = (from: string, to: string): string =>
  normalise(to.startsWith('/') ? to : `${from.split('/').slice(0, -1).join('/')}/${to}`)

export interface Modules {
  /** Runs a module once and returns its exports. @throws when no fetched package contains it */
  load: (path: string) => unknown
  style: (path: string) => string | undefined
  /** Fetches a package when one of its pages is opened for the first time. */
  enter: (root: string) => Promise<void>
}

/** @param base address of the program's scripts @param fetchScript runs a script in the logic's realm */
export function createModules(
  given: Given,
  base: string,
  fetchScript: (source: string) => Promise<void>,
  ran: (ms: number) => void,
): Modules {
  const cache = new Map<string, { exports: unknown }>()
  const entered = new Map<string, Promise<void>>()
  const packages = () => Object.values(window.__packages)
  const find = (path: string) => packages().find(({ modules }) => path in modules)?.modules[path]
  const { timers } = given
  let depth = 0

  function load(path: string): unknown {
    const known = cache.get(path)
    if (known) return known.exports
    const run = find(path)
    if (!run) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    cache.set(path, module)
    const require = (target: string) => load(resolvePath(path, target).replace(/\.js$/, ''))
    const began = performance.now()
    depth += 1
    try {
      run(
        require,
        module,
        module.exports,
        given.App,
        given.Page,
        given.Component,
        given.Behavior,
        given.getApp,
        given.getCurrentPages,
        given.host,
        timers.setTimeout,
        timers.setInterval,
        timers.clearTimeout,
        timers.clearInterval,
        window.__program.data.vendor === 'alipay' ? USER_AGENT : undefined,
      )
    } finally {
      depth -= 1
      if (depth === 0) ran(performance.now() - began)
    }
    return module.exports
  }
  return {
    load,
    style: (path) => packages().find(({ styles }) => path in styles)?.styles[path],
    enter(root) {
      const fetched = entered.get(root) ?? fetchScript(`${base}${packageScript(root)}`)
      entered.set(root, fetched)
      return fetched
    },
  }
}
