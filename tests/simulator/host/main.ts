import { createAnswers } from './api/callbacks'
import { createCamera } from './api/camera'
import { createMy } from './api/my'
import { createNetwork } from './api/network'
import { createPanels } from './api/panels'
import { createPhone, resizePhone } from './api/phone'
import { createStorage, LIMITS } from './api/storage'
import { createWx } from './api/wx'
import { createBridge } from './bridge'
import { defineBuiltIns } from './built-ins'
import { createComponents } from './components'
import type { AppLife, Consents, Environment } from './environment'
import { createEvents } from './events'
import { createFrame } from './frame'
import { watched } from './missing'
import { createModules, type Modules } from './modules'
import { openPanel } from './open-types'
import { createPages, type Pages } from './pages'
import { createRealm, type PhoneKind } from './realm'
import { bytesOf, createReport, note, textOfError } from './report'
import { createSimulator } from './simulator'
import { createTimers } from './timers'
import { createViewEngine } from './view-engine'

type Method = (...given: unknown[]) => unknown
interface Settable {
  setData: (data: object, done?: () => void) => void
}

const query = new URLSearchParams(location.search)
const { data, templates } = window.__program
const { vendor } = data
const report = createReport()
const fail = (error: unknown) => {
  report.errors.push(textOfError(error))
}
const lacks = (what: string) => note(report.missing, what)
const bridge = createBridge(Number(query.get('delay') ?? 0), fail)
const timers = createTimers(fail)
const phone = createPhone(vendor)
const panels = createPanels()
const answers = createAnswers(bridge)
const fire = createEvents(vendor, bridge)
const consents: Consents = { privacyAgreed: false, subscriptionsOn: true, bannedTemplates: new Set(), locationDenied: false }
const launchPath = query.get('page') ?? data.app.entry
const [path = '', launchQuery = ''] = launchPath.split('?')
const life: AppLife = {
  launch: { path, query: Object.fromEntries(new URLSearchParams(launchQuery)), scene: 1001 },
  shown: new Set(),
  hidden: new Set(),
  themeChanged: new Set(),
  captured: new Set(),
  resized: new Set(),
}
const drawn = defineBuiltIns({
  fire,
  lacks,
  roleAttribute: vendor === 'weapp' ? 'aria-role' : 'role',
  openPanel: (button, openType) => openPanel({ vendor, fire, panels, consents, lacks }, button, openType),
})
for (const tag of data.tags) {
  const isComponent = Object.values(data.units).some(({ usingComponents }) => tag in usingComponents)
  if (!drawn.has(tag) && !isComponent) lacks(`<${tag}>`)
}

/** Wraps setData. Data crosses as JSON, so other values are lost. The logic continues at once; the view is updated over the bridge. */
function crossing(instance: Settable, route: string): void {
  const apply = instance.setData.bind(instance)
  instance.setData = (changes, done) => {
    const called = performance.now()
    const text = JSON.stringify(changes)
    const record = { route, bytes: bytesOf(changes), at: called, took: 0, keys: Object.keys(changes) }
    report.crossings.push(record)
    bridge.cross(() => {
      apply(JSON.parse(text) as object)
      record.took = performance.now() - called
      if (!('firstData' in report.marks)) report.marks.firstData = performance.now() - window.__began
      if (done) bridge.cross(done)
    })
  }
}

let app: Record<string, unknown> = {}
let modules: Modules | null = null
let pages: Pages | null = null
const standing = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('the host is not up yet')
  return value
}
const engine = createViewEngine(drawn, lacks, fail)
const components = createComponents({
  vendor,
  engine,
  modules: () => standing(modules),
  units: data.units,
  scopes: data.scopes,
  templates,
  crossing: (instance) => crossing(instance, pages?.top()?.path ?? ''),
  fail,
})
const frame = createFrame(vendor, phone, () => pages?.back(1))
pages = createPages({
  data,
  engine,
  components,
  modules: () => standing(modules),
  crossing: (instance, route) => {
    crossing(instance, route)
    // Alipay groups several setData calls of one page.
    if (vendor === 'alipay') instance.$batchedUpdates = (work: () => void) => work()
  },
  fail,
  changed: (top, depth) => frame.update(depth, top?.whiteInk ?? false),
  whiteInk: () => vendor === 'weapp' && phone.theme === 'dark',
  hidden: ({ path: route }) => (report.marks[`hidden:${route}`] = performance.now()),
})
const environment: Environment = {
  bridge,
  report,
  answers,
  storage: createStorage(vendor, LIMITS[vendor]),
  network: createNetwork(),
  panels,
  phone,
  navigation: pages,
  life,
  consents,
  camera: createCamera(),
  outside: { clipboard: '', called: '', map: '', code: '', located: 0, saved: [], files: {}, vibrated: 0, brightness: 0.4 },
}
const [api, name] = vendor === 'weapp' ? [createWx(environment), 'wx'] : [createMy(environment), 'my']
// `?without=` removes calls, as on an older host or another program with the same API.
for (const absent of query.getAll('without')) Reflect.deleteProperty(api, absent)
const realm = createRealm(vendor, (query.get('phone') ?? 'usual') as PhoneKind, timers, lacks, fail)
const host = watched(api, lacks, (ending) => note(report.deprecated, ending), name)

modules = createModules(
  {
    App: (definition) => void (app = definition as Record<string, unknown>),
    Page: components.Page,
    Component: components.Component,
    Behavior: components.Behavior,
    getApp: () => app,
    getCurrentPages: () =>
      standing(pages)
        .stack()
        .map(({ instance }) => instance),
    host,
    timers,
  },
  // Several programs may be served side by side, each in its own folder.
  location.pathname.replace(/\/$/, ''),
  realm.fetch,
  (ms) => (report.scripts += ms),
)

// The view has its new size at once; the logic is told over the bridge.
window.addEventListener('resize', () => {
  resizePhone(phone)
  frame.place()
  bridge.cross(() => {
    const change = { size: { windowWidth: phone.windowWidth, windowHeight: phone.windowHeight } }
    for (const listener of life.resized) listener(change)
    standing(pages).resized(change)
  })
})
window.addEventListener('error', (event) => fail(event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => fail(event.reason))

async function boot(): Promise<void> {
  await standing(modules).enter('')
  const sheet = standing(modules).style('app')
  if (sheet !== undefined) document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }))
  standing(modules).load('app')
  const call = (method: string) => (app[method] as Method | undefined)?.call(app, life.launch)
  call('onLaunch')
  call('onShow')
  report.marks.launched = performance.now() - window.__began
  await standing(pages).open(`/${launchPath}`, 'appLaunch')
}

window.simulator = createSimulator({ environment, pages, timers, app: () => app, api })
void boot().catch(fail)
