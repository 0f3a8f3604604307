import type { Page } from 'playwright-core'
import type { ScenarioId } from '../../../mock/control-types'
import { App } from '../../support/app'
import { ROUTES, type Route } from '../../support/routes'
import type { Vendor } from '../compile/program'
import type { NetworkKind } from '../host/api/network'
import type { Report } from '../host/report'

const TABS: readonly Route[] = ['home', 'transactions', 'services', 'me']

/** A compiled mini-program on the host: the same things to do and to see as in a browser tab, and what only a phone has. */
export class MiniProgram extends App {
  constructor(
    page: Page,
    readonly vendor: Vendor,
    private readonly url: string,
    /** What the host is told by its address. */
    private readonly options: Record<string, string> = {},
  ) {
    super(page)
  }

  /** From the next start on the vendor's object lacks this call. */
  without(name: string): void {
    this.options.without = name
  }

  /** @param entry page of a deep link, with its query */
  async start(entry = ''): Promise<void> {
    const query = new URLSearchParams({ ...this.options, ...(entry === '' ? {} : { page: entry }) }).toString()
    await this.page.goto(query === '' ? this.url : `${this.url}?${query}`)
  }

  async goTo(route: Route, query = ''): Promise<void> {
    const type = TABS.includes(route) ? 'switchTab' : 'navigateTo'
    await this.page.evaluate(([url, how]) => window.simulator.go(url, how), [`/${ROUTES[route]}${query}`, type] as const)
  }

  /** Closes every page and opens this one, as a link of the vendor's does; waits for nothing. */
  async relaunch(route: Route): Promise<void> {
    await this.page.evaluate((url) => window.simulator.go(url, 'reLaunch'), `/${ROUTES[route]}`)
  }

  async scenario(id: ScenarioId, route: Route = 'home'): Promise<void> {
    await this.start(`${ROUTES.preview}?scenario=${id}`)
    await this.sees('已切换到')
    if (route !== 'preview') await this.relaunch(route)
  }

  async signInQuickly(): Promise<void> {
    await this.tap(this.vendor === 'weapp' ? '微信手机号快捷登录' : '支付宝手机号快捷登录')
    // WeChat's privacy guide stands in front of the first login; Alipay has none.
    if (this.vendor === 'weapp') await this.tap('同意')
  }

  /** A cold start from the icon: no deep link, memory empty, storage as it was. */
  async restart(): Promise<void> {
    await this.start()
    await this.page.waitForFunction(() => window.simulator.route() !== '')
  }

  route = (): Promise<string> => this.page.evaluate(() => window.simulator.route())
  depth = (): Promise<number> => this.page.evaluate(() => window.simulator.depth())
  report = (): Promise<Report> => this.page.evaluate(() => window.simulator.report)
  outside = () => this.page.evaluate(() => window.simulator.outside)
  timers = () => this.page.evaluate(() => window.simulator.timers())

  setNetwork = (kind: NetworkKind): Promise<void> => this.page.evaluate((to) => window.simulator.setNetwork(to), kind)
  setTheme = (theme: 'light' | 'dark'): Promise<void> => this.page.evaluate((to) => window.simulator.setTheme(to), theme)
  setDelay = (ms: number): Promise<void> => this.page.evaluate((to) => window.simulator.setDelay(to), ms)
  pullDown = (): Promise<void> => this.page.evaluate(() => window.simulator.pullDown())
  leave = (): Promise<void> => this.page.evaluate(() => window.simulator.leave())
  comeBack = (): Promise<void> => this.page.evaluate(() => window.simulator.comeBack())
  back = (): Promise<void> => this.page.evaluate(() => window.simulator.back())
}
