import type { ScenarioId } from '@mock'
import { VENDORS } from './compile/program'
import { usePhone } from './drive/phone'
import type { MiniProgram } from './drive/mini-program'

jest.setTimeout(120_000)

/** Most that one answer may send to the view while a batch runs, whatever the number of employees. */
const BYTES = 2_048
/** Answers that are looked at. */
const POLLS = 4

const total = async (app: MiniProgram): Promise<number> => Number(/\/(\d+)已用/.exec(await app.text())?.[1])

/** Begins a query, lets it be asked for a few times, and returns what each change sent. */
async function costOf(app: MiniProgram, scenario: ScenarioId): Promise<{ rows: number; largest: number; calls: number }> {
  await app.scenario(scenario, 'enterprise')
  await app.tapRole('button', /^一键查询/)
  await app.sees('可以离开', '已用')
  await app.passes(2)
  const before = (await app.report()).crossings.length
  for (let poll = 0; poll < POLLS; poll += 1) await app.passes(2)
  const sent = (await app.report()).crossings.slice(before)
  expect(sent.length).toBeGreaterThan(0)
  return { rows: await total(app), largest: Math.max(...sent.map(({ bytes }) => bytes)), calls: sent.length }
}

describe.each(VENDORS)('%s: a running batch', (vendor) => {
  const few = usePhone(vendor)

  test('sends as little for ten thousand employees as for a hundred', async () => {
    const small = await costOf(few(), 'employer')
    const large = await costOf(few(), 'employer-large')
    expect([small.rows, large.rows > 5_000]).toEqual([112, true])
    expect(large.largest).toBeLessThanOrEqual(BYTES)
    expect(large.largest).toBeLessThanOrEqual(small.largest * 1.5)
  })

  test('is not asked for while its page is out of sight, and is where it has got to afterwards', async () => {
    await few().scenario('employer', 'enterprise')
    await few().tapRole('button', /^一键查询/)
    await few().sees('可以离开', '已用')
    await few().leave()
    await few().passes(1)
    const drawn = (await few().report()).crossings.length
    await few().passes(40)
    expect((await few().report()).crossings).toHaveLength(drawn)
    await few().comeBack()
    await few().passes(2)
    const done = async () => Number(/成功(\d+)失败/.exec(await few().text())?.[1])
    await few().becomes(async () => (await done()) > 45, true)
  })
})
