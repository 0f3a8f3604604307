import type { Root } from 'glass-easel-miniprogram-adapter'
import type { AppConfig, ProgramData } from '../compile/program'
import type { Components } from './components'
import type { Navigation, OpenType, WindowSize } from './environment'
import { resolvePath, type Modules } from './modules'
import type { ViewEngine } from './view-engine'

type Method = (...given: unknown[]) => unknown
export type PageInstance = Record<string, unknown> & { setData: (data: object, done?: () => void) => void }

export interface OpenPage {
  path: string
  options: Record<string, string>
  element: HTMLElement
  root: Root
  instance: PageInstance
  title: string
  /** Whether the vendor's own marks are white on this page. */
  whiteInk: boolean
}

export interface Pages extends Navigation {
  top: () => OpenPage | undefined
  stack: () => readonly OpenPage[]
  /** Calls a life-cycle function of a page, if it has one. */
  call: (page: OpenPage, method: string, ...given: unknown[]) => unknown
  /** Tells the page on top of a new window size, by the vendor's own event. */
  resized: (change: WindowSize) => void
}

interface Wiring {
  data: ProgramData
  engine: ViewEngine
  components: Components
  modules: () => Modules
  crossing: (instance: PageInstance, route: string) => void
  fail: (error: unknown) => void
  /** Something of the top page changed: redraws what the vendor draws around it. */
  changed: (top: OpenPage | undefined, depth: number) => void
  hidden: (page: OpenPage) => void
  /** Initial colour of the vendor's marks on a page: WeChat follows the phone's theme. */
  whiteInk: () => boolean
}

const MOST_PAGES = 10
/** Distance from the end at which a page gets `onReachBottom`, px. */
const REACH_BOTTOM = 50

function parseUrl(url: string, from: string): { path: string; options: Record<string, string> } {
  const [address = '', query = ''] = url.split('?')
  const options = query.split('&').flatMap((pair) => {
    const [key = '', value = ''] = pair.split('=')
    return key === '' ? [] : [[key, value] as const]
  })
  return { path: resolvePath(from, address), options: Object.fromEntries(options) }
}

function sheet(of: string, content: string): HTMLStyleElement {
  const style = Object.assign(document.createElement('style'), { textContent: content })
  style.dataset.sheet = of
  document.head.append(style)
  return style
}

export function createPages(wiring: Wiring): Pages {
  const { data, engine, components, modules, fail } = wiring
  const app: AppConfig = data.app
  let stack: OpenPage[] = []
  /** Tab pages are kept while another tab is shown. */
  const tabs = new Map<string, OpenPage>()
  const sheets = new Map<string, HTMLStyleElement>()
  const top = () => stack.at(-1)

  function attempt(work: () => unknown): unknown {
    try {
      return work()
    } catch (error) {
      fail(error)
      return undefined
    }
  }
  const call = (page: OpenPage, method: string, ...given: unknown[]): unknown =>
    attempt(() => (page.instance[method] as Method | undefined)?.(...given))

  function addTabBar(page: OpenPage): void {
    if (app.tabBar === null || !app.tabPages.includes(page.path)) return
    components.register(app.tabBar, false)
    const root = engine.backend.createRoot('wx-page-body', engine.space, app.tabBar)
    attach(root, page.element)
    page.instance.getTabBar = () => root.get()
  }

  function attach(root: Root, into: HTMLElement): void {
    const placeholder = document.createElement('i')
    into.append(placeholder)
    root.attach(into as never, placeholder as never)
  }

  /** Only the shown page's style sheet applies: with the vendors, every page is a document of its own. */
  function show(page: OpenPage): void {
    for (const [path, style] of sheets) style.disabled = path !== page.path
    page.element.hidden = false
    wiring.changed(page, stack.length)
  }

  function hide(page: OpenPage): void {
    call(page, 'onHide')
    page.element.hidden = true
    wiring.hidden(page)
  }

  function close(page: OpenPage): void {
    call(page, 'onUnload')
    page.root.release()
    page.element.remove()
  }

  function scrolls(page: OpenPage): void {
    page.element.addEventListener(
      'scroll',
      () => {
        const { scrollTop, clientHeight, scrollHeight } = page.element
        call(page, 'onPageScroll', { scrollTop })
        if (scrollTop + clientHeight >= scrollHeight - REACH_BOTTOM) call(page, 'onReachBottom')
      },
      { passive: true },
    )
  }

  function create(path: string, options: Record<string, string>): OpenPage {
    const style = modules().style(path)
    if (style !== undefined && !sheets.has(path)) sheets.set(path, sheet(path, style))
    components.register(path, true)
    const element = document.createElement('wx-page')
    element.dataset.route = path
    document.body.append(element)
    const root = engine.backend.createRoot('wx-page-body', engine.space, path)
    const instance = root.get() as unknown as PageInstance
    Object.assign(instance, { route: path, __route__: path, options })
    const page: OpenPage = { path, options, element, root, instance, title: data.units[path]?.title ?? '', whiteInk: wiring.whiteInk() }
    wiring.crossing(instance, path)
    return page
  }

  function start(page: OpenPage): void {
    stack.push(page)
    show(page)
    call(page, 'onLoad', page.options)
    call(page, 'onShow')
    attach(page.root, page.element)
    addTabBar(page)
    scrolls(page)
    requestAnimationFrame(() => call(page, 'onReady'))
  }

  function leave(type: OpenType): void {
    const current = top()
    if (!current) return
    if (type === 'navigateTo') return hide(current)
    if (type === 'switchTab') {
      for (const page of stack.splice(0)) {
        if (tabs.get(page.path) !== page) close(page)
        else if (page === current) hide(page)
      }
      return
    }
    if (type === 'redirectTo') {
      stack.pop()
      tabs.delete(current.path)
      return close(current)
    }
    const kept = [...tabs.values()].filter((page) => !stack.includes(page))
    for (const page of [...stack.splice(0), ...kept]) close(page)
    tabs.clear()
  }

  function check(path: string, type: OpenType): void {
    if (!(path in app.pages)) throw new Error(`page "${path}" is not found`)
    const isTab = app.tabPages.includes(path)
    if (type === 'switchTab' && !isTab) throw new Error('can not switch to no-tabBar page')
    if ((type === 'navigateTo' || type === 'redirectTo') && isTab) throw new Error(`can not ${type} a tabbar page`)
    if (type === 'navigateTo' && stack.length >= MOST_PAGES) throw new Error('webview count limit exceed')
  }

  return {
    top,
    stack: () => stack,
    call,
    resized(change) {
      const page = top()
      if (!page) return
      if (data.vendor === 'weapp') call(page, 'onResize', change)
      else attempt(() => (page.instance.events as Record<string, Method> | undefined)?.onResize?.call(page.instance, change))
    },
    setTitle(title) {
      const page = top()
      if (!page) return
      page.title = title
      wiring.changed(page, stack.length)
    },
    setInk(white) {
      const page = top()
      if (!page) return
      page.whiteInk = white
      wiring.changed(page, stack.length)
    },
    scope() {
      const page = top()
      if (!page) throw new Error('no page is open')
      return { component: page.root.getComponent() as never, viewport: page.element }
    },
    async open(url, type) {
      const { path, options } = parseUrl(url, top()?.path ?? '')
      check(path, type)
      await modules().enter(app.pages[path] ?? '')
      const kept = type === 'switchTab' ? tabs.get(path) : undefined
      if (kept && kept === top()) return
      leave(type)
      if (kept) {
        stack = [kept]
        show(kept)
        call(kept, 'onShow')
        return
      }
      const page = create(path, options)
      if (app.tabPages.includes(path)) tabs.set(path, page)
      start(page)
    },
    back(delta) {
      if (stack.length <= 1) throw new Error('cannot navigate back at first page')
      const steps = Math.min(delta, stack.length - 1)
      for (const page of stack.splice(stack.length - steps).reverse()) close(page)
      const page = top()
      if (!page) return
      show(page)
      call(page, 'onShow')
    },
  }
}
