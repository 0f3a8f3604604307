import { CODE, fillWrongCode, requestCode } from '../support/bind'
import type { ScenarioId } from '@mock'
import type { Route } from '../support/routes'
import { VENDORS, type Vendor } from '../simulator/compile/program'
import type { MiniProgram } from '../simulator/drive/mini-program'
import { usePhone } from '../simulator/drive/phone'

jest.setTimeout(120_000)

/** The smallest phone, on which the bar with the button covers most. */
const SMALL = { width: 320, height: 568 }
const USUAL = { width: 375, height: 667 }

/** A phone of a size, with 关怀 or without. */
async function hold({ page }: MiniProgram, vendor: Vendor, size: typeof SMALL, care: boolean): Promise<void> {
  await page.setViewportSize(size)
  const preferences = JSON.stringify({ theme: 'light', hideAmounts: false, reduceMotion: true, care })
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    `${vendor}:preferences`,
    JSON.stringify(preferences),
  ] as const)
}

interface CodeCase {
  what: string
  scenario: ScenarioId
  route: Route
  query?: string
  open?: (app: MiniProgram) => Promise<void>
}

const CASES: readonly CodeCase[] = [
  { what: 'bind', scenario: 'locked', route: 'bind', query: '?fill=employee' },
  {
    what: 'sign-in',
    scenario: 'authorization-refused',
    route: 'authorize',
    open: async (app) => {
      await app.tap('其他手机号登录')
      await app.fill('手机号', '13800001234')
    },
  },
  { what: 'reset of the password', scenario: 'normal', route: 'password', query: '?mode=reset' },
  {
    what: 'verification',
    scenario: 'normal',
    route: 'verification',
    query: '?channel=national&mode=register',
    open: (app) => app.fill('手机号', '13812346052'),
  },
  { what: 'proof in a sheet', scenario: 'normal', route: 'cards', open: (app) => app.tap('解绑') },
]

/** px between the lower edge of the code's field and what covers the page below it: the bar with the button, or the screen's end. */
const roomBelow = (app: MiniProgram): Promise<number> =>
  app
    .field(CODE)
    .last()
    .evaluate((input) => {
      const field = input.closest('.code-field')?.getBoundingClientRect()
      // A sheet lies over the bar, and a sign-in by code stands in it.
      const over = input.closest('.sheet, .page-foot') !== null
      const bars = over ? [] : Array.from(document.querySelectorAll('.page-foot'))
      const tops = bars.map((bar) => bar.getBoundingClientRect()).filter(({ height }) => height > 0)
      const end = Math.min(innerHeight, ...tops.map(({ top }) => top))
      return field && field.top >= 0 ? Math.round(end - field.bottom) : -1
    })

describe.each(VENDORS)('%s, 关怀 on the smallest phone: a code that was sent', (vendor) => {
  const app = usePhone(vendor)

  test.each(CASES)('$what: the field with the cursor lies above the bar', async ({ scenario, route, query, open }) => {
    await hold(app(), vendor, SMALL, true)
    await app().scenario(scenario)
    await app().goTo(route, query)
    await open?.(app())
    await app().tap('获取验证码')
    await app().sees('演示短信')
    await app().becomes(async () => Math.min(0, await roomBelow(app())), 0)
  })
})

describe.each(VENDORS)('%s: a code that was wrong', (vendor) => {
  const app = usePhone(vendor)

  test.each([
    { look: '关怀 on the smallest phone', size: SMALL, care: true },
    { look: 'a usual phone', size: USUAL, care: false },
  ])('on $look: the field with the cursor lies above the bar, under what was wrong', async ({ size, care }) => {
    await hold(app(), vendor, size, care)
    await app().scenario('card-not-found')
    await app().goTo('bind', '?fill=employee')
    await fillWrongCode(app(), await requestCode(app()))
    await app().sees('还可以试4次')
    await app().becomes(async () => Math.min(0, await roomBelow(app())), 0)
  })

  test('on a usual phone, a failure about another entry is scrolled to from the button', async () => {
    await hold(app(), vendor, USUAL, false)
    await app().scenario('card-not-found')
    await app().goTo('bind', '?fill=employee')
    await app().fill(CODE, await requestCode(app()))
    await app().sees('这个参保地没有查到')
    const top = () =>
      app()
        .page.getByText('这个参保地没有查到')
        .last()
        .evaluate((title) => Math.round(title.getBoundingClientRect().top))
    await app().becomes(async () => (await top()) > 80 && (await top()) < 400, true)
  })
})
