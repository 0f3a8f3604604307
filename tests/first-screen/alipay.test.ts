/** @jest-environment jsdom */
import { storedScenario } from '../weapp/support/stored'
import { openAlipayPage } from './support/alipay'
import { expectWithin, measure } from './support/budget'

test('home on Alipay shows its figures within the budget of the first screen', async () => {
  const { sent, root } = await openAlipayPage(
    'pages/home/index',
    await storedScenario('normal'),
    (text) => text.includes('4,286.35') && text.includes('5,393.55'),
  )
  expectWithin(measure(sent, root))
})
