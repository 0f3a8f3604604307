import type { NetworkKind } from './api/network'
import type { Environment } from './environment'
import type { OpenPage, Pages } from './pages'
import type { Report } from './report'
import type { Timers } from './timers'

type Method = (...given: unknown[]) => unknown

/** What a test or an operator may do to the phone from outside the app. */
export interface Simulator {
  report: Report
  /** Path of the page on top. */
  route: () => string
  depth: () => number
  setDelay: (ms: number) => void
  setNetwork: (kind: NetworkKind) => void
  setTheme: (theme: 'light' | 'dark') => void
  /** Texts copied, numbers called and files saved. */
  outside: Environment['outside']
  consents: Environment['consents']
  /** The camera's next picture and its permission. */
  camera: Environment['camera']
  pullDown: () => Promise<void>
  /** Sends the app to the background, and back to the foreground. */
  leave: () => Promise<void>
  comeBack: () => Promise<void>
  capture: () => void
  timers: () => { intervals: number[]; timeouts: number[] }
  go: (url: string, type: 'navigateTo' | 'reLaunch' | 'switchTab') => Promise<void>
  back: () => Promise<void>
  /** What the demonstration gives its operators; undefined in a build for a provider, and before the app has started. */
  operators: () => unknown
  /** The vendor's object as the app sees it. */
  api: Record<string, unknown>
}

declare global {
  interface Window {
    simulator: Simulator
  }
}

interface Parts {
  environment: Environment
  pages: Pages
  timers: Timers
  app: () => Record<string, unknown>
  api: Record<string, unknown>
}

export function createSimulator({ environment, pages, timers, app, api }: Parts): Simulator {
  const { report, bridge, network, phone, life, outside, consents, camera } = environment
  /** Runs the work after all earlier crossings, so that the effect of the last tap comes first. */
  const afterTaps = (work: () => void | Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      // An exception is reported to the caller, not in the app's report.
      bridge.cross(() => void Promise.resolve().then(work).then(resolve, reject))
    })
  const onTop = (work: (page: OpenPage) => void) => {
    const page = pages.top()
    if (page) work(page)
  }
  const ofApp = (method: string) => (app()[method] as Method | undefined)?.call(app(), life.launch)
  return {
    report,
    outside,
    consents,
    camera,
    api,
    route: () => pages.top()?.path ?? '',
    depth: () => pages.stack().length,
    setDelay: (ms) => (bridge.delay = ms),
    setNetwork: (kind) => network.set(kind),
    setTheme(theme) {
      phone.theme = theme
      for (const listener of life.themeChanged) listener({ theme })
    },
    pullDown: () => afterTaps(() => onTop((page) => pages.call(page, 'onPullDownRefresh'))),
    leave: () =>
      afterTaps(() => {
        onTop((page) => pages.call(page, 'onHide'))
        ofApp('onHide')
        for (const listener of life.hidden) listener()
      }),
    comeBack: () =>
      afterTaps(() => {
        ofApp('onShow')
        for (const listener of life.shown) listener(life.launch)
        onTop((page) => pages.call(page, 'onShow'))
      }),
    capture: () => life.captured.forEach((listener) => listener()),
    timers: () => timers.alive(),
    operators: () => app().operators,
    go: (url, type) => afterTaps(() => pages.open(url, type)),
    back: () => afterTaps(() => pages.back(1)),
  }
}
