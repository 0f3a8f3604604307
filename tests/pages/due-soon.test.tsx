/** @jest-environment jsdom */
import { leave, renderPage } from './support/render-page'

afterEach(leave)

const list = (day: string) =>
  renderPage(
    () => import('@/subpackages/family/list'),
    'family-grant',
    async ({ demo }) => {
      await demo.control.moveClock(`${day}T09:00:00+08:00`)
    },
  )

describe('a contribution of a relative', () => {
  it('says in how many days it can be paid, once those are thirty or fewer', async () => {
    const before = await list('2026-08-01')
    await before.sees('9月1日起')
    expect(before.text()).not.toMatch(/\d 天内|\d天内/)
    leave()
    await (await list('2026-08-02')).sees('9月1日起 · 30 天内')
  })

  it('says how long it can still be paid, towards the end', async () => {
    await (await list('2026-09-01')).sees('现在可缴')
    leave()
    await (await list('2026-12-10')).sees('现在可缴 · 剩')
  })
})
