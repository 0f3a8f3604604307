import { VENDORS } from './compile/program'
import { usePhone } from './drive/phone'

jest.setTimeout(60_000)

/** Records the first text that home shows, and whether a skeleton was ever shown. Runs in the page. */
function watchFirstText(): void {
  const seen: { first: string; skeletons: number } = { first: '', skeletons: 0 }
  Object.assign(window, { firstText: seen })
  new MutationObserver(() => {
    const home = document.querySelector<HTMLElement>('wx-page[data-route="pages/home/index"]')
    if (home && seen.first === '') seen.first = home.innerText.replace(/\s/g, '')
    seen.skeletons += document.querySelectorAll('.skeleton-block').length
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

describe.each(VENDORS)('%s: a cold start', (vendor) => {
  const app = usePhone(vendor)

  test('draws the last view first, without a skeleton and before any answer', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().page.addInitScript(watchFirstText)
    await app().restart()
    await app().sees('¥4,286.35')
    const seen = await app().page.evaluate(() => (window as unknown as { firstText: { first: string; skeletons: number } }).firstText)
    expect(seen.first).toContain('¥4,286.35')
    expect(seen.skeletons).toBe(0)
  })
})
