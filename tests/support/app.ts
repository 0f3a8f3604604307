import type { Locator, Page } from 'playwright-core'
import type { ScenarioId } from '@mock'
import type { NetworkKind } from '../simulator/host/api/network'
import { NOW } from './browser'
import type { Route } from './routes'
import { isNew, keepScene, restoreScene } from './scenes'

type Role = 'button' | 'link' | 'tab' | 'switch' | 'checkbox' | 'radio' | 'img' | 'dialog'

/** Longest wait for a page, ms. */
const PATIENCE = 10_000
const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

/** Drives the app and reads it from the screen, as a person does. Subclasses know the host it runs on. */
export abstract class App {
  /**
   * @param phone key of the phone's options; phones with different options have different keys
   * @param began time of the phone's clock at its start, ms
   */
  constructor(
    readonly page: Page,
    protected readonly url: string,
    private readonly phone = '',
    private readonly began = NOW.getTime(),
  ) {}

  /** Opens the app for the first time. */
  abstract start(): Promise<void>
  /** Goes to a page by its address, inside the running app. */
  abstract goTo(route: Route, query?: string): Promise<void>
  /** Loads a scenario on the operators' panel and stays there. */
  protected abstract loadScenario(id: ScenarioId): Promise<void>
  /** Leaves the operators' panel for a page. */
  protected abstract leavePanel(route: Route): Promise<void>
  /** Opens the app at a page. */
  protected abstract startAt(route: Route): Promise<void>
  /** Taps the button that signs in with the host's phone number. */
  abstract tapQuickSignIn(): Promise<void>
  /** Closes the app and opens it again at its first page; storage is kept. */
  abstract restart(): Promise<void>
  /** Path of the page on top. */
  abstract route(): Promise<string>
  /** The host's own way back: the browser's, or the phone's key or swipe. */
  abstract back(): Promise<void>
  /** The way back drawn at the top of a page, by the app or by Alipay. */
  abstract tapBack(): Promise<void>
  abstract setNetwork(kind: NetworkKind): Promise<void>
  /** Agrees to WeChat's privacy guide, shown before the first use of what it protects. Other hosts have none. */
  abstract acceptPrivacyGuide(): Promise<void>
  /** Text on the clipboard. */
  abstract copied(): Promise<string>
  /** Agrees to messages of this kind on the demo's panel. The panel of a mini-program asks for all kinds at once. */
  abstract allowMessages(kind: string): Promise<void>

  /** Signs in with the host's phone number, once the consents are given. */
  async signInQuickly(): Promise<void> {
    await this.tapQuickSignIn()
    // The login is protected by the guide.
    await this.acceptPrivacyGuide()
  }

  /**
   * Shows a page in a scenario. The first test of a file loads the scenario on the operators' panel;
   * later ones with the same phone start from the storage that this left.
   */
  async scenario(id: ScenarioId, route: Route = 'home'): Promise<void> {
    // The scenario `storage-full` keeps data in memory, which cannot be restored; the panel itself is reached by loading.
    const keeps = isNew(this.page) && id !== 'storage-full' && route !== 'preview'
    const name = `${this.phone} ${id}`
    if (keeps && (await restoreScene(this.page, name, this.url, this.began))) return this.startAt(route)
    await this.loadScenario(id)
    await this.sees('已切换到')
    if (keeps) await keepScene(this.page, name, this.began)
    if (route !== 'preview') await this.leavePanel(route)
  }

  /** Text of the screen without white space, because figures and their units are in separate elements. */
  async text(): Promise<string> {
    return (await this.page.evaluate(() => document.body.innerText)).replace(/\s/g, '')
  }

  /** Waits until all of these texts are on the screen. */
  async sees(...texts: string[]): Promise<void> {
    await this.waits(texts, true)
  }

  /** Waits until none of these texts is on the screen. */
  async seesNot(...texts: string[]): Promise<void> {
    await this.waits(texts, false)
  }

  /** Waits until a value read from the page is as wanted: the view is updated after the logic. */
  async becomes<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
    for (const until = performance.now() + PATIENCE; performance.now() < until; await pause()) if ((await read()) === wanted) return
    expect(await read()).toBe(wanted)
  }

  private async waits(texts: string[], present: boolean): Promise<void> {
    const wanted = texts.map((text) => text.replace(/\s/g, ''))
    for (const until = performance.now() + PATIENCE; ; await pause()) {
      const text = await this.text()
      const wrong = wanted.filter((one) => text.includes(one) !== present)
      if (wrong.length === 0) return
      if (performance.now() > until) {
        throw new Error(`${present ? 'not' : 'still'} on the screen: ${wrong.join(' | ')}\n\nscreen:\n${text}`)
      }
    }
  }

  role(role: Role, name: string | RegExp, exact = false): Locator {
    return this.page.getByRole(role, { name, exact })
  }

  /** Taps the element with exactly this text; the topmost one, where a sheet repeats the text. */
  async tap(text: string): Promise<void> {
    await this.tapWhere(this.page.getByText(text, { exact: true }).filter({ visible: true }))
  }

  async tapRole(role: Role, name: string | RegExp): Promise<void> {
    await this.tapWhere(this.role(role, name))
  }

  /**
   * Clicks the same element twice. Unlike a finger, the second click reaches it even when an opened page covers it.
   * @param pause ms between the clicks
   */
  async tapTwice(text: string, pause = 0): Promise<void> {
    const target = this.page.getByText(text, { exact: true }).filter({ visible: true }).last()
    await target.evaluate(async (element: HTMLElement, wait) => {
      element.click()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      element.click()
    }, pause)
  }

  /** Tries several times with a short timeout: during a page transition, the element found may be on the page that leaves. */
  private async tapWhere(found: Locator): Promise<void> {
    for (let tries = 8; ; tries -= 1) {
      try {
        return await this.tapOnce(found.last())
      } catch (error) {
        if (tries === 0) throw new Error(`${String(error)}\n\nscreen:\n${await this.text()}`, { cause: error })
      }
    }
  }

  /** Taps and waits for the click, which comes after touchend: the test's next step must find it delivered. */
  private async tapOnce(target: Locator): Promise<void> {
    let delivered = false
    const clicked = this.page.evaluate(
      () => new Promise<void>((resolve) => window.addEventListener('click', () => resolve(), { capture: true, once: true })),
    )
    // The page may be gone before the click, and an element that is being removed gets no click.
    const over = clicked.then(
      () => void (delivered = true),
      () => undefined,
    )
    const answered = () => Promise.race([over, new Promise((resolve) => setTimeout(resolve, 500))])
    await target.tap({ timeout: 1_200 }).catch(async (error: unknown) => {
      // On a busy machine, the timeout may pass between the touch and its click. A tap whose click comes must not be repeated: the page
      // answers once it is idle, and the click comes then.
      await this.page.evaluate(() => undefined).catch(() => undefined)
      await answered()
      if (!delivered) throw error
    })
    await answered()
  }

  /** @returns in how many frames a skeleton was on the screen while the steps were taken */
  async skeletonsUntil(steps: () => Promise<void>): Promise<number> {
    const watched = await this.page.evaluateHandle(() => {
      const watch = { frames: 0, over: false }
      const look = () => {
        const shown = Array.from(document.querySelectorAll('.skeleton-block')).some((block) => block.getClientRects().length > 0)
        if (shown) watch.frames += 1
        if (!watch.over) requestAnimationFrame(look)
      }
      look()
      return watch
    })
    await steps()
    return watched.evaluate((watch) => {
      watch.over = true
      return watch.frames
    })
  }

  /** The field on the topmost page: the page below may still have one with this label. */
  field(label: string): Locator {
    return this.page.locator(`[aria-label="${label}"] input`).filter({ visible: true }).last()
  }

  /** Replaces a field's content in one step, as pasting does. */
  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value)
  }

  /** Types key by key. @param delay ms between two keys */
  async types(label: string, value: string, delay = 30): Promise<void> {
    await this.field(label).pressSequentially(value, { delay })
  }

  /** Everything that the browser stores for this app, as text. */
  async stored(): Promise<string> {
    return JSON.stringify(await this.kept())
  }

  async storedKeys(): Promise<string[]> {
    return (await this.kept()).map(([key]) => key)
  }

  /** Keys and values that the browser stores. */
  private async kept(): Promise<[string, string][]> {
    return this.page.evaluate(() =>
      [localStorage, sessionStorage].flatMap((store) =>
        Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').map((key): [string, string] => [
          key,
          store.getItem(key) ?? '',
        ]),
      ),
    )
  }

  /** Advances the phone's clock and runs its timers. */
  async passes(seconds: number): Promise<void> {
    await this.page.clock.runFor(seconds * 1000)
  }
}
