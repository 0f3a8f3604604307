import type { Route } from '../../support/routes'
import { signIn } from '../../support/bind'
import { VENDORS } from '../compile/program'
import type { MiniProgram } from '../drive/mini-program'
import { usePhone } from '../drive/phone'

jest.setTimeout(120_000)

/** Pages of the main job, each with words that stand there only once its answers came. */
const SETTLED: readonly [readonly [Route, string], ...(readonly [Route, string])[]] = [
  ['home', '¥4,286.35'],
  ['insight', '年初余额'],
  ['transactions', '百草和大药房'],
  ['alerts', '现余额4,286.35'],
  ['cards', '杭州'],
]
/** ms after which a page is left: before it asked, while it waits for an answer, while the answer is drawn. */
const MOMENTS = [0, 30, 90, 200]

const skeletons = (app: MiniProgram) => app.page.locator('.skeleton-block').filter({ visible: true }).count()

async function settles(app: MiniProgram, text: string): Promise<void> {
  await app.sees(text)
  await app.becomes(() => skeletons(app), 0)
}

describe.each(VENDORS)('%s: leaving a page whose questions are not answered yet', (vendor) => {
  const app = usePhone(vendor)

  test('余额提醒 left for the first page at once: the first page has its figures, and 余额提醒 too', async () => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    await app().goTo('alerts')
    await app().relaunch('home')
    await settles(app(), '¥4,286.35')
    await app().goTo('alerts')
    await settles(app(), '现余额4,286.35')
  })

  test('先看示例, then the app is opened anew at once: the sample stands there', async () => {
    await app().start()
    await app().tap('先看示例')
    await app().relaunch('home')
    await settles(app(), '¥4,286.35')
  })

  test('back from binding at once after signing in: the page says what can be done', async () => {
    await signIn(app())
    await app().back()
    await app().becomes(() => skeletons(app()), 0)
    await app().goTo('bind')
    await app().tap('选择参保地')
    await app().sees('杭州市')
  })

  test.each(MOMENTS)('each page of the main job left after %i ms for another one: that one settles', async (moment) => {
    await app().scenario('normal')
    await app().sees('¥4,286.35')
    for (const [index, [left]] of SETTLED.entries()) {
      // Another neighbour at each moment, so that all pairs are met.
      const [next, text] = SETTLED[(index + 1 + MOMENTS.indexOf(moment)) % SETTLED.length] ?? SETTLED[0]
      await app().relaunch(left)
      await new Promise((resolve) => setTimeout(resolve, moment))
      await app().relaunch(next)
      await settles(app(), text)
    }
  })
})
