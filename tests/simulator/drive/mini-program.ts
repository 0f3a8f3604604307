import type { Page } from 'playwright-core'
import type { ScenarioId } from '@mock'
import { App } from '../../support/app'
import { ROUTES, type Route } from '../../support/routes'
import type { Vendor } from '../compile/program'
import type { NetworkKind } from '../host/api/network'
import type { Report } from '../host/report'

interface Setting {
  /** Time of the phone's clock at its start, ms. */
  began?: number
  timezoneId?: string
}

const TABS: readonly Route[] = ['home', 'transactions', 'services', 'me']

/** A compiled mini-program on the simulated host, driven as in a browser tab, with what only a phone has. */
export class MiniProgram extends App {
  constructor(
    page: Page,
    readonly vendor: Vendor,
    url: string,
    /** Options of the host, passed in its address. */
    private readonly options: Record<string, string> = {},
    setting: Setting = {},
  ) {
    super(page, url, JSON.stringify([vendor, url, options, setting]), setting.began)
  }

  /** Removes a call from the vendor's object, from the next start on. */
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

  /** Closes every page and opens this one, as the vendor's links do, without waiting for it. */
  async relaunch(route: Route): Promise<void> {
    await this.page.evaluate((url) => window.simulator.go(url, 'reLaunch'), `/${ROUTES[route]}`)
  }

  protected loadScenario(id: ScenarioId): Promise<void> {
    return this.start(`${ROUTES.preview}?scenario=${id}&stay=1`)
  }

  protected leavePanel(route: Route): Promise<void> {
    return this.relaunch(route)
  }

  protected async startAt(route: Route): Promise<void> {
    await this.start(ROUTES[route])
    await this.isUp()
  }

  tapQuickSignIn = (): Promise<void> => this.tap(this.vendor === 'weapp' ? '微信手机号快捷登录' : '支付宝手机号快捷登录')

  async acceptPrivacyGuide(): Promise<void> {
    if (this.vendor === 'weapp') await this.tap('同意')
  }

  async tapBack(): Promise<void> {
    if (this.vendor === 'alipay') await this.page.locator('host-frame .back').tap()
    else await this.tapRole('button', '返回')
  }

  allowMessages = (): Promise<void> => this.tap('允许')

  async copied(): Promise<string> {
    // The text crosses the bridge before it is on the clipboard.
    await this.passes(1)
    return (await this.outside()).clipboard
  }

  /** A cold start from the icon: no deep link, empty memory, storage kept. */
  async restart(): Promise<void> {
    await this.start()
    await this.isUp()
  }

  private async isUp(): Promise<void> {
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
