import type { Page } from 'playwright-core'
import type { ScenarioId } from '../../../mock/control-types'
import { App } from '../../support/app'
import { ROUTES, type Route } from '../../support/routes'

/** The app in a browser tab: an address is a hash. */
export class H5App extends App {
  constructor(
    page: Page,
    private readonly url: string,
  ) {
    super(page)
  }

  async start(): Promise<void> {
    await this.page.goto(this.url)
  }

  async goTo(route: Route, query = ''): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `/${ROUTES[route]}${query}`)
  }

  async scenario(id: ScenarioId, route: Route = 'home'): Promise<void> {
    await this.page.goto(`${this.url}#/${ROUTES.preview}?scenario=${id}`)
    await this.sees('已切换到')
    if (route !== 'preview') await this.goTo(route)
  }

  async signInQuickly(): Promise<void> {
    await this.tap('本机号码快捷登录')
  }

  async restart(): Promise<void> {
    await this.page.reload()
  }
}
