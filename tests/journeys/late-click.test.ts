import { useBrowser } from './support/use-browser'

/** ms that the page is busy after a touch: longer than one try of a tap waits. */
const BUSY = 1_800

describe('a tap on a page that is busy', () => {
  const app = useBrowser()

  /** Shows a button that counts its clicks and keeps the page busy when it is touched. */
  const showSlowButton = (): Promise<void> =>
    app().page.evaluate((busy) => {
      const button = document.createElement('button')
      button.textContent = '慢'
      button.style.cssText = 'position: fixed; inset: 0; z-index: 9999'
      // The clock of the tests does not go on within a task; that of events does.
      const now = () => new Event('now').timeStamp
      button.addEventListener('touchend', () => {
        for (const until = now() + busy; now() < until;);
      })
      let clicks = 0
      button.addEventListener('click', () => (button.title = String((clicks += 1))))
      document.body.append(button)
    }, BUSY)

  test('is made once', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    await showSlowButton()
    await app().tap('慢')
    await app().page.waitForTimeout(BUSY)
    expect(await app().page.locator('button[title]').getAttribute('title')).toBe('1')
  })
})
