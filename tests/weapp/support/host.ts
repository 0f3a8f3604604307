/** The part of `wx` that the app and Taro's runtime call at start. Every call is answered at once, from memory. */
export interface Host {
  storage: Map<string, string>
  /** Routes that the app requested, newest last. */
  visited: string[]
  /** Drawing calls, by the `canvasId` of the component that holds the canvas. */
  drawn: Map<string, string[]>
}

type Options = { success?: (value: unknown) => void }
const answer = (value: unknown) => (options: Options) => options.success?.(value)

/** A 2d context that draws nothing and records its calls. */
function recordingContext(drawn: string[]): object {
  const known: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
  }
  return new Proxy(known, {
    get(target, name: string) {
      if (name in target) return target[name]
      return (...args: unknown[]) => void drawn.push(name === 'fillText' ? `fillText ${String(args[0])}` : name)
    },
    set(target, name: string, value: unknown) {
      target[name] = value
      return true
    },
  })
}

/** @param drawn where canvases found by this query record their calls */
function selectorQuery(drawn: Map<string, string[]>): object {
  let name = ''
  const query: Record<string, unknown> = {}
  for (const step of ['select', 'fields', 'node', 'size', 'boundingClientRect']) query[step] = () => query
  query.in = (component: { data: { canvasId?: string } }) => {
    name = component.data.canvasId ?? ''
    return query
  }
  query.exec = (done?: (found: object[]) => void) => {
    const calls: string[] = []
    drawn.set(name, calls)
    done?.([{ node: { width: 0, height: 0, getContext: () => recordingContext(calls) }, width: 300, height: 200 }])
  }
  return query
}

/** @param stored storage left by an earlier run of the app */
export function createHost(stored: Record<string, string> = {}): { host: Host; wx: Record<string, unknown> } {
  const host: Host = { storage: new Map(Object.entries(stored)), visited: [], drawn: new Map() }
  const go = (options: Options & { url: string }) => {
    host.visited.push(options.url)
    options.success?.({})
    return Promise.resolve()
  }
  const info = {
    SDKVersion: '3.8.0',
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 667,
    screenHeight: 667,
    statusBarHeight: 20,
    platform: 'devtools',
  }
  const wx: Record<string, unknown> = {
    getSystemInfoSync: () => info,
    getWindowInfo: () => info,
    getDeviceInfo: () => info,
    getAppBaseInfo: () => ({ SDKVersion: info.SDKVersion, theme: 'light', fontSizeSetting: 17 }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    onAppRoute: () => undefined,
    onMemoryWarning: () => undefined,
    onNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onThemeChange: () => undefined,
    getNetworkType: answer({ networkType: 'wifi' }),
    login: answer({ code: 'code' }),
    getStorageSync: (key: string) => host.storage.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void host.storage.set(key, value),
    removeStorageSync: (key: string) => void host.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...host.storage.keys()] }),
    createSelectorQuery: () => selectorQuery(host.drawn),
    stopPullDownRefresh: () => undefined,
    navigateTo: go,
    redirectTo: go,
    switchTab: go,
    reLaunch: go,
  }
  return { host, wx }
}
