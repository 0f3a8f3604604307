/** @jest-environment jsdom */
import { storedScenario } from '../weapp/support/stored'
import { openAlipayPage } from './support/alipay'
import { expectWithin, measure } from './support/budget'

test('home on Alipay shows its figures within the budget of the first screen', async () => {
  const { sent, root } = await openAlipayPage(
    'pages/home/index',
    storedScenario('normal'),
    (text) => /4,286\.35/.test(text) && /5,393\.55/.test(text),
  )
  const screen = measure(sent, root)
  console.info('first screen, Alipay', screen)
  expectWithin(screen)
})
