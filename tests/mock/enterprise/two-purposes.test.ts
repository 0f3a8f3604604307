import { companyOf } from '../../../mock/enterprise/companies'
import { consentsOf, decide, requestsOf, stateOf } from '../../../mock/enterprise/consents'
import { officerBench, type Officer } from './officer'

const PLAN = { purpose: 'supplementary-plan' } as const
const CHECK = { purpose: 'contribution-check' } as const
const DAY = 86_400_000

/** Asks for the contribution check, and so many of the roster say yes. */
async function checked(app: Officer, count: number): Promise<void> {
  await app.look('employer.ask', CHECK)
  const company = companyOf('yuanshan')
  await app.run(async (insurer) => {
    for (const request of requestsOf(CHECK.purpose))
      for (const consent of (await consentsOf(insurer, company, request)).slice(0, count))
        if (stateOf(consent, request, insurer.now) === 'waiting') decide(consent, 'y', insurer.now)
  })
}

describe('queries for two purposes', () => {
  it('run beside each other, where no worker runs as well', async () => {
    const app = await officerBench('employer')
    await checked(app, 60)
    const plan = await app.look('employer.start-batch', PLAN)
    app.time.now += 10_000
    const check = await app.look('employer.start-batch', CHECK)
    app.time.now += 200_000
    for (const { batchId, total } of [plan, check])
      expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: total })
  })

  it("leave each other's distribution alone: one that asks for no bands has none", async () => {
    const app = await officerBench('employer')
    const before = await app.look('employer.analysis', {})
    expect(before).toMatchObject({ members: 112, bar: null })
    await checked(app, 60)
    const { batchId, total } = await app.look('employer.start-batch', CHECK)
    app.time.now += 200_000
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: total })
    expect(await app.look('employer.analysis', {})).toEqual(before)
  })

  it('are exported with what each asked for: nobody refused a band that was not asked for', async () => {
    const app = await officerBench('employer')
    await checked(app, 60)
    await app.look('employer.start-batch', CHECK)
    app.time.now += 200_000
    const { lines } = await app.look('employer.export-preview', CHECK)
    const rows = lines.filter((line) => line.includes('**0'))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/,本用途不查,(正常|待核对),/)
  })
})

describe('a yes in time', () => {
  it.each(['2026-07-28T10:00:00+08:00', '2026-12-28T10:00:00+08:00'])('asked for at %s counts, whenever it is given', async (asked) => {
    const app = await officerBench('employer')
    await app.control.moveClock(asked)
    await app.enter()
    for (const purpose of [PLAN, CHECK]) await app.look('employer.ask', purpose)
    app.time.now += 13 * DAY
    const { requests } = await app.get('workplace.get', {})
    const waiting = requests.filter(({ state }) => state === 'waiting')
    expect(waiting.length).toBeGreaterThan(0)
    for (const { until, answerBy } of waiting) expect(until >= answerBy).toBe(true)
    const granted = waiting.map(({ requestId }) => requestId)
    const after = await app.get('workplace.decide', { granted, refused: [] })
    expect(after.requests.filter(({ requestId }) => granted.includes(requestId)).map(({ state }) => state)).toEqual(
      granted.map(() => 'granted'),
    )
  })
})

describe('a clock that goes back before a query began', () => {
  it('begins a new one, and shows none of the days after it', async () => {
    const app = await officerBench('employer')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    await app.control.moveClock('2026-07-14T10:00:00+08:00')
    expect((await app.look('employer.workforce', {})).latest?.startedAt.slice(0, 10)).toBe('2026-06-16')
    const again = await app.look('employer.start-batch', PLAN)
    expect(again).toMatchObject({ state: 'running', startedAt: '2026-07-14T10:00:00+08:00' })
    expect(again.batchId).not.toBe(batchId)
  })
})
