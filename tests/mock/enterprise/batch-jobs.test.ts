import { createMockBackend, type Driver } from '@mock'
import { operationOf } from '@/contract/operations'
import type { InputOf, OperationName, OutputOf } from '@/contract'
import { workBatch } from '../../../mock/enterprise/batch-job'
import type { Job } from '../../../mock/storage/jobs'
import { memoryDisk, NOON } from '../helpers'

/** A backend whose jobs are run elsewhere, and what units of work queued. */
async function worked(scenario: 'employer' | 'employer-batch' | 'employer-throttled') {
  const disk = memoryDisk()
  const jobs: Job[] = []
  const time = { now: NOON }
  const driver: Driver = {
    ...disk,
    async commit(commit) {
      const kept = await disk.commit(commit)
      if (kept) jobs.push(...(commit.jobs ?? []))
      return kept
    },
  }
  const backend = createMockBackend({ driver, clock: () => time.now, worked: true })
  const person = (await backend.control.useScenario(scenario))?.token
  const send = async <Name extends OperationName>(name: Name, input: InputOf<Name>, token?: string): Promise<OutputOf<Name>> => {
    const answer = await backend.transport.send(operationOf(name), input, { token })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.data
  }
  const { token } = await send('employer.enter', {}, person)
  return {
    ...backend,
    time,
    look: <Name extends OperationName>(name: Name, input: InputOf<Name>) => send(name, input, token),
    /** Takes the batch jobs that were queued since the last time. */
    queued: () => jobs.splice(0).flatMap((job) => (job.queue === 'batch' ? [{ ...job.data, at: job.at, key: job.key }] : [])),
  }
}

describe('a query whose rows workers ask for', () => {
  it('is read without a write, and goes on by its jobs alone', async () => {
    const app = await worked('employer')
    const { batchId } = await app.look('employer.start-batch', { purpose: 'supplementary-plan' })
    expect(app.queued()).toEqual([{ batchId, at: null, key: null }])
    app.time.now += 30_000
    await app.look('employer.workforce', {})
    const { writes } = app.store.counts
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ done: 0, left: 112 })
    await app.look('employer.batch-rows', { batchId })
    expect([app.store.counts.writes, app.queued()]).toEqual([writes, []])
    await app.run((insurer) => workBatch(insurer, batchId))
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ done: 40, left: 72 })
    // The next row falls due 0.75 s later.
    expect(app.queued()).toMatchObject([{ batchId, at: app.time.now + 750 }])
  })

  it('is planned anew when an operator moves the clock over the moment that it waits for', async () => {
    const app = await worked('employer-throttled')
    const { batchId } = await app.look('employer.start-batch', { purpose: 'supplementary-plan' })
    app.time.now += 90_000
    for (let run = 0; run < 2; run += 1) await app.run((insurer) => workBatch(insurer, batchId))
    const [waits] = app.queued().slice(-1)
    expect(waits?.at).toBeGreaterThan(app.time.now + 60_000)
    await app.control.moveClock('2026-07-15T09:46:00+08:00')
    const [anew] = app.queued()
    expect(anew).toMatchObject({ batchId, at: null })
    // A job of the same key would be taken for the one that waits.
    expect(anew?.key).not.toBe(waits?.key)
    for (let run = 0; run < 3; run += 1) {
      app.time.now += 60_000
      await app.run((insurer) => workBatch(insurer, batchId))
    }
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: 112 })
  })

  it('has its job where a preview begins in the middle of it', async () => {
    const app = await worked('employer-batch')
    const { latest } = await app.look('employer.workforce', {})
    expect(app.queued()).toMatchObject([{ batchId: latest?.batchId }])
  })
})
