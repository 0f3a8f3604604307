import { requestCode, signIn } from '../support/bind'
import { VENDORS } from './compile/program'
import { usePhone } from './drive/phone'
import type { MiniProgram } from './drive/mini-program'

jest.setTimeout(120_000)

/** Time that a countdown is out of sight, s. */
const AWAY = 20
/** By how much reading the screen may be late, s. */
const LATE = 4

const left = async (app: MiniProgram): Promise<number> => Number(/(\d+)秒后重发/.exec(await app.text())?.[1])
const crossings = async (app: MiniProgram): Promise<number> => (await app.report()).crossings.length

describe.each(VENDORS)('%s: a countdown', (vendor) => {
  const app = usePhone(vendor)

  async function countsDown(): Promise<number> {
    await signIn(app())
    await requestCode(app())
    await app().sees('秒后重发')
    return left(app())
  }
  async function isRight(before: number): Promise<void> {
    // The view is redrawn over the bridge.
    const gone = async () => before - (await left(app()))
    await app().becomes(async () => (await gone()) >= AWAY, true)
    const now = await left(app())
    expect(before - now).toBeLessThanOrEqual(AWAY + LATE)
    await app().passes(2)
    await app().becomes(() => left(app()).then((later) => now - later >= 2), true)
  }

  test('of a covered page neither ticks nor draws, and is right when the page is shown again', async () => {
    const before = await countsDown()
    await app().goTo('official')
    await app().sees('官方')
    await app().passes(1)
    const drawn = await crossings(app())
    await app().passes(AWAY - 1)
    expect((await app().timers()).intervals.filter((ms) => ms <= 1_000)).toEqual([])
    expect(await crossings(app())).toBe(drawn)
    await app().back()
    await isRight(before)
  })

  test('neither ticks nor draws in the background, where no timer runs, and is right afterwards', async () => {
    const before = await countsDown()
    await app().leave()
    await app().passes(1)
    const drawn = await crossings(app())
    await app().passes(AWAY - 1)
    expect((await app().timers()).intervals).toEqual([])
    expect(await crossings(app())).toBe(drawn)
    await app().comeBack()
    await isRight(before)
  })
})
