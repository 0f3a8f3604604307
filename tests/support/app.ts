import type { Locator, Page } from 'playwright-core'
import type { ScenarioId } from '../../mock/control-types'
import type { Route } from './routes'

type Role = 'button' | 'link' | 'tab' | 'switch' | 'checkbox' | 'radio' | 'img' | 'dialog'

/** ms a person gives a page. */
const PATIENCE = 10_000
const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

/** Every test looks at the app as a person does: by what is on the screen. Where it runs is for the host to know. */
export abstract class App {
  constructor(readonly page: Page) {}

  /** Opens the app as for the first time. */
  abstract start(): Promise<void>
  /** Goes to a page by its address, inside the running app. */
  abstract goTo(route: Route, query?: string): Promise<void>
  /** Loads a named preview through the operators' panel, then goes to a page. */
  abstract scenario(id: ScenarioId, route?: Route): Promise<void>
  /** Signs in with the phone number the host knows, once the consents are given. */
  abstract signInQuickly(): Promise<void>
  /** Closes the app and opens it again; what is stored stays. */
  abstract restart(): Promise<void>

  /** What is on the screen, without white space: figures and their units stand in boxes of their own. */
  async text(): Promise<string> {
    return (await this.page.evaluate(() => document.body.innerText)).replace(/\s/g, '')
  }

  /** Waits until all of these stand on the screen. */
  async sees(...texts: string[]): Promise<void> {
    await this.waits(texts, true)
  }

  /** Waits until none of these stands on the screen any more. */
  async seesNot(...texts: string[]): Promise<void> {
    await this.waits(texts, false)
  }

  /** Waits until what is read off the page is as wanted: the view follows the logic a moment later. */
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

  /** Taps the thing on the screen that says exactly this; the one on top where a sheet repeats it. */
  async tap(text: string): Promise<void> {
    await this.tapWhere(this.page.getByText(text, { exact: true }).filter({ visible: true }))
  }

  async tapRole(role: Role, name: string | RegExp): Promise<void> {
    await this.tapWhere(this.role(role, name))
  }

  /** Short tries: while one page takes the place of another, what was found may be leaving. */
  private async tapWhere(found: Locator): Promise<void> {
    for (let tries = 8; ; tries -= 1) {
      try {
        return await this.tapOnce(found.last())
      } catch (error) {
        if (tries === 0) throw new Error(`${String(error)}\n\nscreen:\n${await this.text()}`, { cause: error })
      }
    }
  }

  /** The click comes a moment after the finger is up: whatever is done next must find it delivered. */
  private async tapOnce(target: Locator): Promise<void> {
    const clicked = this.page.evaluate(
      () => new Promise<void>((resolve) => window.addEventListener('click', () => resolve(), { capture: true, once: true })),
    )
    // The page may be gone by then, and a finger on something that is leaving makes no click.
    const over = clicked.catch(() => undefined)
    await target.tap({ timeout: 1_200 })
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 500))])
  }

  /** The field of the page on top: the one below may still be leaving. */
  field(label: string): Locator {
    return this.page.locator(`[aria-label="${label}"] input`).filter({ visible: true }).last()
  }

  /** Replaces what stands in a field, as a paste does. */
  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value)
  }

  /** Types key by key, as fast as fingers do. @param delay ms between two keys */
  async types(label: string, value: string, delay = 30): Promise<void> {
    await this.field(label).pressSequentially(value, { delay })
  }

  /** Everything the browser keeps of this app. */
  async stored(): Promise<string> {
    return JSON.stringify(await this.kept())
  }

  async storedKeys(): Promise<string[]> {
    return (await this.kept()).map(([key]) => key)
  }

  /** Keys and values of what the browser keeps. */
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

  /** Lets the phone's clock run ahead, timers included. */
  async passes(seconds: number): Promise<void> {
    await this.page.clock.runFor(seconds * 1000)
  }
}
