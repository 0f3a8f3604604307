import { memoryDriver } from '@mock'
import { openBatch } from './batch'
import { measure } from './bench'
import { growth, timed } from './measure'
import { measureUsers } from './users'

jest.setTimeout(60_000)

/** Exponents, with room for a busy machine: quadratic would be 2. */
const LINEAR = 1.5
const CONSTANT = 0.35

test('what the insurer costs grows no faster than its entries and accounts, and an account is no dearer among many', async () => {
  const { figures, growths } = await measure(0.1)
  for (const { ms } of figures) expect(ms).toBeGreaterThan(0)
  const [generation, statement, rules, memory] = growths.map(({ exponent }) => exponent)
  expect(generation).toBeLessThan(LINEAR)
  expect(statement).toBeLessThan(LINEAR)
  expect(rules).toBeLessThan(LINEAR)
  expect(Math.abs(memory ?? 1)).toBeLessThan(CONSTANT)
})

test('an overview costs what it costs however many people have a card, reads six documents at most and writes none', async () => {
  const loads = await measureUsers({ name: 'memory', driver: memoryDriver(), close: () => Promise.resolve() }, [10, 100, 3_000])
  for (const { reads, writes } of loads) expect([reads <= 6, writes]).toEqual([true, 0])
  const sizes = loads.map(({ users }) => users)
  expect(
    growth(
      sizes,
      loads.map(({ ms }) => ms),
    ),
  ).toBeLessThan(0.15)
})

/** Rows in one step, and rows a second that a query for 10,000 employees has to work off. */
const STEP = 250
const ROWS_A_SECOND = 500

test('a query for 10,000 employees works off 500 rows a second on the embedded store, each once', async () => {
  const { rows, step } = await openBatch()
  expect(rows).toBe(8500)
  let done = await step(STEP)
  expect(done).toBe(STEP)
  const ms = await timed(async () => {
    const before = done
    done = await step(STEP)
    expect(done - before).toBe(STEP)
  }, 12)
  expect(STEP / (ms / 1000)).toBeGreaterThan(ROWS_A_SECOND)
})
