import type { OutputOf } from '@/contract'
import { bench } from '../helpers'
import { officerBench, type Officer } from './officer'

const PLAN = { purpose: 'supplementary-plan' } as const
type Batch = OutputOf<'employer.batch'>

/** Lets time pass and asks, as a page does. */
async function until(app: Officer, batchId: string, is: (batch: Batch) => boolean, step = 5000): Promise<Batch> {
  for (let polls = 0; polls < 200; polls += 1) {
    const batch = await app.look('employer.batch', { batchId })
    expect(batch.done + batch.failed + batch.left).toBe(batch.total)
    expect(batch.places.reduce((sum, { total }) => sum + total, 0)).toBe(batch.total)
    if (is(batch)) return batch
    app.time.now += step
  }
  throw new Error('never came so far')
}

const finished = ({ state }: Batch): boolean => state === 'finished'

describe('a query for everybody who consented', () => {
  it('goes on while nobody looks, and is over at its time', async () => {
    const app = await officerBench('employer')
    const { batchId, total } = await app.look('employer.start-batch', PLAN)
    expect(total).toBe(112)
    app.time.now += 84_000
    const batch = await app.look('employer.batch', { batchId })
    expect(batch).toMatchObject({ state: 'finished', done: 112, failed: 0, left: 0, elapsed: 84, remaining: null })
    // Whoever began it is told.
    const { items } = await app.get('messages.list', { limit: 50 })
    expect(items.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ kind: 'workplace', about: 'batch', until: '2026-07-15' }),
    )
  })

  it('is the same one when it is asked for again within five minutes', async () => {
    const app = await officerBench('employer')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 299_000
    expect((await app.look('employer.start-batch', PLAN)).batchId).toBe(batchId)
    app.time.now += 2000
    expect((await app.look('employer.start-batch', PLAN)).batchId).not.toBe(batchId)
  })

  it('keeps what is done when it is cancelled, and asks for nothing more', async () => {
    const app = await officerBench('employer')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 30_000
    const before = await app.look('employer.batch', { batchId })
    expect(before.done).toBe(40)
    const cancelled = await app.look('employer.cancel-batch', { batchId })
    expect(cancelled).toMatchObject({ state: 'cancelled', done: 40, left: 72, retryable: 0 })
    app.time.now += 600_000
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'cancelled', done: 40, left: 72, elapsed: 30 })
    expect((await app.look('employer.batch-rows', { batchId, state: 'cancelled' })).items).toHaveLength(50)
  })

  it('retries what can be retried, and a throttle ends by itself', async () => {
    const app = await officerBench('employer-batch')
    const { latest } = await app.look('employer.workforce', {})
    const batchId = latest?.batchId ?? ''
    const over = await until(app, batchId, finished)
    // The throttled row came by itself after 09:42; the two that timed out did not.
    expect(over).toMatchObject({ done: 108, failed: 4, retryable: 2, throttled: { count: 0, until: null } })
    const retried = await app.look('employer.retry-batch', { batchId })
    expect(retried).toMatchObject({ state: 'running', left: 2, retryable: 0 })
    expect(await until(app, batchId, finished)).toMatchObject({ done: 110, failed: 2, retryable: 0 })
    expect((await app.look('employer.batch-rows', { batchId, failed: 'true' })).items.map(({ cause }) => cause)).toEqual([
      'number-mismatch',
      'withdrawn',
    ])
    // Nothing is left to be retried.
    expect(await app.look('employer.retry-batch', { batchId })).toMatchObject({ state: 'finished', done: 110, failed: 2 })
  })

  it('waits for throttles by itself until everybody is through', async () => {
    const app = await officerBench('employer-throttled')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 90_000
    const throttled = await app.look('employer.batch', { batchId })
    expect(throttled).toMatchObject({ state: 'running', left: 0 })
    expect(throttled.throttled.count).toBeGreaterThan(30)
    expect(await until(app, batchId, finished)).toMatchObject({ done: 112, failed: 0 })
  })

  it('shows half of the rows failing, each with its cause, and the others', async () => {
    const app = await officerBench('employer-half-fails')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    const over = await until(app, batchId, finished)
    expect(over.failed).toBeGreaterThan(50)
    expect(over.retryable).toBe(over.failed)
    app.time.now += 300_000
    await app.look('employer.retry-batch', { batchId })
    expect(await until(app, batchId, finished)).toMatchObject({ done: 112, failed: 0 })
  })

  it('tells whoever began it each time it is over, after a retry as well', async () => {
    const app = await officerBench('employer-half-fails')
    const told = async (): Promise<number> =>
      (await app.get('messages.list', { limit: 50 })).items.filter(({ body }) => body.kind === 'workplace' && body.about === 'batch').length
    const { batchId } = await app.look('employer.start-batch', PLAN)
    await until(app, batchId, finished)
    expect(await told()).toBe(1)
    app.time.now += 300_000
    await app.look('employer.retry-batch', { batchId })
    await until(app, batchId, finished)
    expect(await told()).toBe(2)
  })

  it('goes on after the officer’s session ended midway', async () => {
    const app = await officerBench('employer-session-ends')
    const { latest } = await app.look('employer.workforce', {})
    const batchId = latest?.batchId ?? ''
    expect(await app.officer('employer.batch', { batchId })).toMatchObject({ error: { code: 'AUTH-440' } })
    app.time.now += 60_000
    await app.enter()
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: 112 })
  })

  it('goes on over a restart of the program', async () => {
    const app = await officerBench('employer')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 30_000
    await app.look('employer.batch', { batchId })
    const again = await bench(undefined, app.driver, app.time.now + 20_000)
    again.token = app.token
    again.token = (await again.get('employer.enter', {})).token
    expect(await again.get('employer.batch', { batchId })).toMatchObject({ state: 'running', done: 66 })
  })

  it('asks for the consent again at each row: one that ends while it runs stops its row', async () => {
    const app = await officerBench('employer')
    await app.control.moveClock('2026-12-31T23:59:30+08:00')
    await app.enter()
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 15_000
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ done: 20, failed: 0 })
    app.time.now += 90_000
    // The twenty were looked up with a consent, and their results end with its last day.
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: 0, failed: 112, retryable: 0 })
    const { items } = await app.look('employer.batch-rows', { batchId })
    expect(new Set(items.map(({ state, cause, band, account }) => [state, cause, band, account].join()))).toEqual(
      new Set(['stopped,expired,,']),
    )
  })

  it('is refused where nobody consents', async () => {
    const app = await officerBench('employer-nobody-asked')
    expect(await app.officer('employer.start-batch', PLAN)).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await app.look('employer.analysis', {})).toMatchObject({ bar: 'none', bands: [] })
  })

  it('is of ten thousand as of a hundred: pages of fifty, one small answer a poll', async () => {
    const app = await officerBench('employer-large')
    const batch = await app.look('employer.start-batch', PLAN)
    expect(batch.total).toBe(8500)
    const polled = await app.look('employer.batch', { batchId: batch.batchId })
    expect(polled.done).toBeGreaterThan(batch.done)
    expect(JSON.stringify(polled).length).toBeLessThan(1024)
    expect((await app.look('employer.batch-rows', { batchId: batch.batchId })).items).toHaveLength(50)
  })
})
