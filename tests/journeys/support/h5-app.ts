import type { ScenarioId } from '@mock'
import { App } from '../../support/app'
import { ROUTES, type Route } from '../../support/routes'
import type { NetworkKind } from '../../simulator/host/api/network'

/** The app in a browser tab; a page's address is the URL's hash. */
export class H5App extends App {
  async start(): Promise<void> {
    await this.page.goto(this.url)
  }

  async goTo(route: Route, query = ''): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `/${ROUTES[route]}${query}`)
  }

  protected async loadScenario(id: ScenarioId): Promise<void> {
    await this.page.goto(`${this.url}#/${ROUTES.preview}?scenario=${id}&stay=1`)
  }

  protected leavePanel(route: Route): Promise<void> {
    return this.goTo(route)
  }

  protected async startAt(route: Route): Promise<void> {
    await this.page.goto(`${this.url}#/${ROUTES[route]}`)
    await this.page.waitForFunction(() => document.body.innerText !== '')
  }

  route = (): Promise<string> => this.page.evaluate(() => location.hash.replace(/^#\//, '').replace(/\?.*$/, ''))
  back = (): Promise<void> => this.page.evaluate(() => history.back())
  tapBack = (): Promise<void> => this.tapRole('button', '返回')
  setNetwork = (kind: NetworkKind): Promise<void> => this.page.context().setOffline(kind === 'none')

  tapQuickSignIn = (): Promise<void> => this.tap('本机号码快捷登录')
  /** A browser has no privacy guide. */
  acceptPrivacyGuide = (): Promise<void> => Promise.resolve()
  copied = (): Promise<string> => this.page.evaluate(() => navigator.clipboard.readText())

  /** The panel of the preview has a box for each kind where it asks for several; none is ticked beforehand. */
  async allowMessages(kind: string): Promise<void> {
    await this.role('dialog', '订阅提醒').getByText(kind).tap()
    await this.tap('允许')
  }

  /** An address without a hash opens the first page, as the icon of a mini-program does. */
  async restart(): Promise<void> {
    await this.start()
    await this.page.waitForFunction(() => document.body.innerText !== '')
  }

  /** Loads the page again at its address. */
  async reload(): Promise<void> {
    await this.page.reload()
  }
}
