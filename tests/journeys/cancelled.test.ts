import type { Route } from '../support/routes'
import { signIn } from '../support/bind'
import { VENDORS } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(120_000)

/** Main pages, each with text that is shown only once its answers arrived. */
const SETTLED: readonly [readonly [Route, string], ...(readonly [Route, string])[]] = [
  ['home', '¥4,286.35'],
  ['insight', '年初余额'],
  ['transactions', '百草和大药房'],
  ['alerts', '现余额4,286.35'],
  ['cards', '杭州'],
]
/** Times, ms, at which a page is left: before its request, while it waits for the answer, while the answer is drawn. */
const MOMENTS = [0, 30, 90, 200]

const skeletons = (app: MiniProgram) => app.page.locator('.skeleton-block').filter({ visible: true }).count()

async function settles(app: MiniProgram, text: string): Promise<void> {
  await app.sees(text)
  await app.becomes(() => skeletons(app), 0)
}

describe.each(VENDORS)('%s: leaving a page before its requests are answered', (vendor) => {
  const app = usePhone(vendor)

  test('after leaving 余额提醒 at once, the first page and 余额提醒 both show their figures', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('alerts')
    await app().relaunch('home')
    await settles(app(), '¥4,286.35')
    await app().goTo('alerts')
    await settles(app(), '现余额4,286.35')
  })

  test('after 先看示例 and an immediate relaunch of home, sample data is shown', async () => {
    await app().start()
    await app().tap('先看示例')
    await app().relaunch('home')
    await settles(app(), '¥4,286.35')
  })

  test('after going back from binding at once after sign-in, the page finishes loading and binding opens again', async () => {
    await signIn(app())
    await app().back()
    await app().becomes(() => skeletons(app()), 0)
    await app().goTo('bind')
    await app().tap('选择参保地')
    await app().sees('杭州市')
  })

  test.each(MOMENTS)('each main page is left after %i ms, and the next one finishes loading', async (moment) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    for (const [index, [left]] of SETTLED.entries()) {
      // Another next page at each time, so that different pairs are tested.
      const [next, text] = SETTLED[(index + 1 + MOMENTS.indexOf(moment)) % SETTLED.length] ?? SETTLED[0]
      await app().relaunch(left)
      await new Promise((resolve) => setTimeout(resolve, moment))
      await app().relaunch(next)
      await settles(app(), text)
    }
  })
})
