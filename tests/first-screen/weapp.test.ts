/** @jest-environment jsdom */
import { openPage } from '../weapp/support/page'
import { storedScenario } from '../weapp/support/stored'
import { expectWithin, measure, type Node } from './support/budget'

test('home on WeChat shows its figures within the budget of the first screen', async () => {
  const page = await openPage('pages/home/index', await storedScenario('normal'))
  await page.sees('¥4,286.35', '¥5,393.55')
  expectWithin(measure(page.sent, (page.component.data as { root?: Node }).root ?? {}))
})
