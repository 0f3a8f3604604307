import fs from 'node:fs'
import path from 'node:path'
import { hideGlobals } from '../../support/logic-globals'
import { textOf, type Node } from './budget'

const DIST = process.env.ALIPAY_DIST ?? path.resolve(__dirname, '../../../dist/alipay')

type Config = Record<string, unknown>
type Method = (this: unknown, ...args: unknown[]) => unknown
const surroundings = globalThis as unknown as Record<string, unknown>

/** The part of `my` that the app and Taro's runtime call at start, with Alipay's argument shapes. */
function createMy(storage: Map<string, string>): Config {
  const info = {
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 667,
    statusBarHeight: 20,
    titleBarHeight: 48,
    SDKVersion: '2.9.0',
    platform: 'iOS',
  }
  return {
    SDKVersion: info.SDKVersion,
    canIUse: () => true,
    getSystemInfoSync: () => info,
    getStorageSync: ({ key }: { key: string }) => ({ data: storage.get(key) ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: string }) => void storage.set(key, data),
    removeStorageSync: ({ key }: { key: string }) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: Array.from(storage.keys()) }),
    getNetworkType: ({ success }: { success: (state: object) => void }) => success({ networkAvailable: true, networkType: 'WIFI' }),
    onNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    createSelectorQuery: () => ({}),
  }
}

/** Sets a value at an address as Taro writes it in `setData`: `root.cn.[0].v`. */
function put(target: Config, address: string, value: unknown): void {
  const keys = address
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  const holder = keys.reduce<Config>((at, key) => (at[key] ??= {}) as Config, target)
  holder[last] = value
}

/** Runs the compiled Alipay app without templates. @returns the data of all `setData` calls until `ready`, and the page's tree */
export async function openAlipayPage(route: string, stored: Record<string, string>, ready: (text: string) => boolean) {
  if (!fs.existsSync(path.join(DIST, 'app.js'))) throw new Error(`no Alipay build in ${DIST}: run npm run build:alipay first`)
  const sent: string[] = []
  const data: Config = {}
  let page: Config = {}
  surroundings.my = createMy(new Map(Object.entries(stored)))
  let app: unknown = null
  surroundings.getCurrentPages = () => [page]
  surroundings.getApp = () => app
  surroundings.App = (config: Config) => {
    app = config
    ;(config.onLaunch as Method).call(config, { path: route, query: {} })
    ;(config.onShow as Method | undefined)?.call(config, {})
  }
  surroundings.Component = () => undefined
  surroundings.Page = (config: Config) => {
    page = {
      ...config,
      route,
      data,
      $batchedUpdates: (work: () => void) => work(),
      setData(changes: Config, done?: () => void) {
        sent.push(JSON.stringify(changes))
        for (const [address, value] of Object.entries(changes)) put(data, address, value)
        if (done) setTimeout(done)
      },
    }
  }
  const lacks = (name: string) => {
    throw new ReferenceError(`the host lacks ${name}`)
  }
  hideGlobals(globalThis, 'alipay', lacks, (line) => line.includes(DIST), ['globalThis'])
  jest.requireActual(path.join(DIST, 'app.js'))
  jest.requireActual(path.join(DIST, `${route}.js`))
  ;(page.onLoad as Method)({})
  ;(page.onShow as Method | undefined)?.()
  ;(page.onReady as Method | undefined)?.()
  const root = () => (data.root ?? {}) as Node
  for (let tries = 200; !ready(textOf(root())); tries -= 1) {
    if (tries === 0) throw new Error(`not there yet: ${textOf(root())}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { sent, root: root() }
}
