import fs from 'node:fs'
import path from 'node:path'
import simulate, { type RootComponent } from 'miniprogram-simulate'
import { hideGlobals } from '../../support/logic-globals'
import { createHost, type Host } from './host'

/** Folder of the compiled mini-program; `WEAPP_DIST` names another one. */
const DIST = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../../dist/weapp')

type Config = Record<string, unknown>
type Method = (this: unknown, ...args: unknown[]) => unknown
type Rendered = RootComponent<Record<string, never>, Record<string, never>, Record<string, never>>

jest.setTimeout(30_000)

const LIFE = new Set(['onLoad', 'onUnload', 'onReady', 'onShow', 'onHide'])
const surroundings = globalThis as unknown as Record<string, unknown>

export interface OpenedPage {
  host: Host
  component: Rendered
  /** Data of every setData call of the page so far. */
  sent: string[]
  /** Text of the page, without white space. */
  text: () => string
  /** Waits until the page shows all of these texts. */
  sees: (...texts: string[]) => Promise<void>
  /** Waits at most five seconds until a condition holds. */
  until: (holds: () => boolean) => Promise<void>
  /** Taps the innermost element with exactly this text. */
  tap: (said: string) => void
}

/** An element in the data that Taro passes to the template. */
interface Node {
  sid?: string
  cn?: Node[]
  v?: string
}

const textOf = (node: Node): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('')

function sidOf(node: Node, said: string): string | null {
  for (const child of node.cn ?? []) {
    const found = sidOf(child, said)
    if (found) return found
  }
  return node.cn?.length && textOf(node) === said ? (node.sid ?? null) : null
}

/** A touch event, which jsdom lacks. The simulator makes a tap of touchstart and touchend. */
function touch(type: string): Event {
  const finger = { pageX: 1, pageY: 1, clientX: 1, clientY: 1, identifier: 0 }
  return Object.assign(new Event(type, { bubbles: true }), { touches: type === 'touchstart' ? [finger] : [], changedTouches: [finger] })
}

/** WeChat returns null for a component that does not exist; the simulator throws. */
function nullInsteadOfThrowing(look: () => unknown): unknown {
  try {
    return look()
  } catch {
    return null
  }
}

/** miniprogram-simulate runs components but no pages: registers a page as a component with the page's life cycle. */
function registerPagesAsComponents(pages: unknown[], route: string, sent: string[]): void {
  surroundings.Page = (config: Config) => {
    const methods = Object.fromEntries(Object.entries(config).filter(([name, value]) => typeof value === 'function' && !LIFE.has(name)))
    const call = (page: Config, name: string, ...args: unknown[]) => (page[name] as Method | undefined)?.(...args)
    ;(surroundings.Component as (definition: object) => void)({
      data: config.data,
      methods,
      attached(this: Config) {
        this.route = route
        // Taro sets a flag on `onReady` itself, so each instance needs its own life-cycle functions.
        for (const name of LIFE) if (config[name]) this[name] = (config[name] as Method).bind(this)
        const setData = (this.setData as Method).bind(this)
        this.setData = (data: object, done?: () => void) => {
          sent.push(JSON.stringify(data))
          return setData(data, done)
        }
        const select = this.selectComponent as (selector: string) => unknown
        this.selectComponent = (selector: string) => nullInsteadOfThrowing(() => select(selector))
        pages.push(this)
        call(this, 'onLoad', {})
        call(this, 'onShow', {})
      },
      ready(this: Config) {
        call(this, 'onReady')
      },
      detached(this: Config) {
        call(this, 'onUnload')
      },
    })
  }
}

/** Starts the compiled app on a fake host and opens one page. Once for each test file, because the simulator caches loaded modules. */
export async function openPage(route: string, stored: Record<string, string> = {}): Promise<OpenedPage> {
  if (!fs.existsSync(path.join(DIST, 'app.js'))) throw new Error(`no WeChat build in ${DIST}: run npm run build:weapp first`)
  const { host, wx } = createHost(stored)
  const pages: unknown[] = []
  let app: unknown = null
  surroundings.wx = Object.assign((surroundings.wx as object | undefined) ?? {}, wx)
  surroundings.getCurrentPages = () => pages
  surroundings.getApp = () => app
  surroundings.App = (config: Config) => {
    app = config
    ;(config.onLaunch as Method).call(config, { path: route, query: {}, scene: 1001 })
    ;(config.onShow as Method).call(config, { path: route, query: {} })
  }
  const lacks = (name: string) => {
    throw new ReferenceError(`the host lacks ${name}`)
  }
  hideGlobals(globalThis, 'weapp', lacks, (line) => line.includes(DIST), ['globalThis'])
  jest.requireActual(path.join(DIST, 'app.js'))
  const sent: string[] = []
  registerPagesAsComponents(pages, route, sent)
  const id = simulate.load(path.join(DIST, route), 'page', { compiler: 'official', rootPath: DIST })
  const component: Rendered = simulate.render(id)
  const screen = document.createElement('div')
  document.body.append(screen)
  component.attach(screen)
  const root = () => (component.data as { root?: Node }).root ?? {}
  const text = () => textOf(root()).replace(/\s/g, '')
  const until = async (holds: () => boolean, missing: string[] = []) => {
    for (let tries = 200; !holds(); tries -= 1) {
      if (tries === 0) throw new Error(`${missing.join(' | ')} not in: ${text()}`)
      await simulate.sleep(25)
    }
  }
  return {
    host,
    component,
    sent,
    text,
    until,
    sees: (...texts) => until(() => texts.every((wanted) => text().includes(wanted.replace(/\s/g, ''))), texts),
    tap: (said) => {
      const sid = sidOf(root(), said)
      const found = sid === null ? null : screen.querySelector(`[data-sid="${sid}"]`)
      if (!found) throw new Error(`nothing says ${said} in: ${text()}`)
      for (const type of ['touchstart', 'touchend']) found.dispatchEvent(touch(type))
    },
  }
}
