import { bench, type Bench } from '../helpers'
import { officerBench } from './officer'

const PLAN = { purpose: 'supplementary-plan' } as const
const DAY = 86_400_000

/** The token of the base person in the same world as an officer. */
async function signIn(app: Bench, recordId: string): Promise<string> {
  const own = app.token
  let token = ''
  await app.run(async (insurer) => {
    const { newUser, newDevice, openSession } = await import('../../../mock/access/users')
    const { newCard } = await import('../../../mock/accounts/cards')
    const { PERSONAS } = await import('../../../mock/personas')
    const user = await insurer.tx.user.put(`u-${recordId}`, newUser(`u-${recordId}`))
    const device = newDevice('d', 'h5', '', insurer.now)
    user.devices.push(device)
    await newCard(
      insurer,
      user,
      { cardId: `c-${recordId}`, recordId, relation: 'self', boundAt: insurer.now - DAY, notices: [] },
      PERSONAS.newcomer,
    )
    token = (await openSession(insurer, user, device)).token
  })
  app.token = own
  return token
}

/** Asks with another session. */
async function as<Result>(app: Bench, token: string, work: () => Promise<Result>): Promise<Result> {
  const own = app.token
  app.token = token
  try {
    return await work()
  } finally {
    app.token = own
  }
}

describe('consents of employees', () => {
  it('count as no after fourteen days of silence, and are not asked for again for ninety', async () => {
    const app = await officerBench('employer')
    app.time.now += 7 * DAY
    const [waiting] = (await app.look('employer.workforce', {}).catch(async () => (await app.enter(), app.look('employer.workforce', {}))))
      .purposes
    expect(waiting).toMatchObject({ granted: 112, waiting: 11, refused: 5 })
    app.time.now += DAY
    await app.enter()
    const [silent] = (await app.look('employer.workforce', {})).purposes
    expect(silent).toMatchObject({ granted: 112, waiting: 0, refused: 16 })
    const { purposes } = await app.look('employer.ask', PLAN)
    // Those who said no in January, not those who were silent in July.
    expect(purposes[0]).toMatchObject({ waiting: 5, refused: 11 })
  })

  it('are reminded of once in seven days', async () => {
    const app = await officerBench('employer')
    const first = await app.look('employer.remind', PLAN)
    expect(first.purposes[0]?.remind).toEqual({ count: 0, againAt: '2026-07-22T00:00:00+08:00' })
    await app.look('employer.remind', PLAN)
    const { items } = await app.look('employer.audit', { filter: 'consent' })
    expect(items.filter(({ kind }) => kind === 'reminded').map(({ count }) => count)).toEqual([11])
  })

  it('are granted one by one, each named', async () => {
    const app = await bench('work-consent-asked')
    const { requests } = await app.get('workplace.get', {})
    const band = requests.find(({ scope }) => scope === 'band')
    const account = requests.find(({ scope }) => scope === 'account')
    expect(requests.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    const after = await app.get('workplace.decide', { granted: [band?.requestId ?? ''], refused: [account?.requestId ?? ''] })
    expect(after.requests.map(({ scope, state }) => [scope, state]).sort()).toEqual([
      ['account', 'refused'],
      ['band', 'granted'],
    ])
    expect(await app.ask('workplace.decide', { granted: [band?.requestId ?? ''], refused: [] })).toMatchObject({
      error: { code: 'DATA-404' },
    })
    expect((await app.get('security.log', {})).items[0]).toMatchObject({ kind: 'consent-given' })
  })

  it('that one request is granted and refused at once is refused', async () => {
    const app = await bench('work-consent-asked')
    const [{ requestId } = { requestId: '' }] = (await app.get('workplace.get', {})).requests
    expect(await app.ask('workplace.decide', { granted: [requestId], refused: [requestId] })).toMatchObject({ error: { code: 'DATA-404' } })
    expect((await app.get('workplace.get', {})).requests.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })

  it('are withdrawn at once: a running query leaves the row out, results and shares are gone, and the distribution with them', async () => {
    const app = await officerBench('employer')
    const lin = await signIn(app, 'employee-hz')
    const { batchId } = await app.look('employer.start-batch', PLAN)
    app.time.now += 20_000
    await app.look('employer.batch', { batchId })
    const mine = await as(app, lin, () => app.get('workplace.withdraw', PLAN))
    expect(mine.row).toBeNull()
    expect(mine.requests.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(mine.looks.latest.every(({ band, account }) => band === null && account === null)).toBe(true)
    expect((await app.look('employer.workforce', {})).purposes[0]).toMatchObject({ granted: 111, refused: 6 })
    expect(await app.look('employer.analysis', {})).toMatchObject({ members: 111, bar: 'close', change: -1, bands: [], departments: [] })
    app.time.now += 100_000
    expect(await app.look('employer.batch', { batchId })).toMatchObject({ state: 'finished', done: 111, failed: 1 })
    // The new query differs from the one of 09:20 by one person.
    expect(await app.look('employer.analysis', {})).toMatchObject({ batchId, bar: 'close', change: -1, bands: [] })
    const { items } = await app.look('employer.batch-rows', { batchId, failed: 'true' })
    expect(items).toMatchObject([{ staffNoMasked: '**0317', cause: 'withdrawn', band: null, account: null }])
    expect(await as(app, lin, () => app.ask('workplace.withdraw', PLAN))).toMatchObject({ error: { code: 'DATA-404' } })
    // What was exported cannot be taken back: the officer is asked to delete the file, and not told whose row it is about.
    const told = (await app.get('messages.list', { limit: 50 })).items.map(({ body }) => body)
    expect(told).toContainEqual({
      ...{ kind: 'workplace', about: 'withdrawn', employerName: '杭州远山软件有限公司' },
      ...{ until: expect.any(String), files: ['EX-20260616-01'], at: expect.any(String) },
    })
  })

  it('end by themselves, announced seven days before and never renewed', async () => {
    const app = await bench('work-consent-asked')
    const { requests } = await app.get('workplace.get', {})
    await app.get('workplace.decide', { granted: requests.map(({ requestId }) => requestId), refused: [] })
    await app.control.moveClock('2026-12-24T09:30:00+08:00')
    const told = (await app.get('messages.list', { limit: 50 })).items.flatMap(({ body }) => (body.kind === 'workplace' ? [body] : []))
    expect(told).toContainEqual(expect.objectContaining({ about: 'ending', until: '2026-12-31' }))
    await app.control.moveClock('2027-01-01T09:00:00+08:00')
    expect((await app.get('workplace.get', {})).requests.filter(({ scope }) => scope === 'band').map(({ state }) => state)).toEqual([
      'expired',
    ])
  })

  it('of somebody who deletes everything are withdrawn', async () => {
    const app = await officerBench('employer')
    const lin = await signIn(app, 'employee-hz')
    await as(app, lin, () => app.get('workplace.get', {}))
    await app.run(async (insurer) => {
      const { withdrawAll } = await import('../../../mock/enterprise/withdrawal')
      const user = await insurer.tx.user.get('u-employee-hz')
      const [device] = user?.devices ?? []
      const [session] = device?.sessions ?? []
      if (!user || !device || !session) throw new Error('nobody')
      await withdrawAll({ ...insurer, caller: { user, device, session } })
    })
    expect((await app.look('employer.workforce', {})).purposes[0]).toMatchObject({ granted: 111 })
  })

  it.each(['before', 'after'] as const)(
    'of somebody who deletes everything are in the log, with the employer’s side first opened %s',
    async (opened) => {
      const app = await bench('employer')
      const enter = async (): Promise<string> => (await app.get('employer.enter', {})).token
      const look = async () => {
        const token = await enter()
        return as(app, token, () => app.get('employer.audit', { filter: 'consent' }))
      }
      if (opened === 'before') await look()
      // Another employee than the officer, who must still be there to read the log.
      const { workplaceOf } = await import('../../../mock/enterprise/companies')
      const company = workplaceOf('employee-hz')?.company
      const leaving = [3, 4].map((position) => company?.employeeAt(position).recordId ?? '')
      for (const recordId of leaving) {
        await signIn(app, recordId)
        await app.run(async (insurer) => {
          const { withdrawAll } = await import('../../../mock/enterprise/withdrawal')
          const user = await insurer.tx.user.get(`u-${recordId}`)
          const [device] = user?.devices ?? []
          const [session] = device?.sessions ?? []
          if (!user || !device || !session) throw new Error('nobody')
          await withdrawAll({ ...insurer, caller: { user, device, session } })
        })
        app.time.now += 60_000
      }
      const { items } = await look()
      expect(items.slice(0, 2).map(({ kind, count, before, after }) => [kind, count, before, after])).toEqual([
        ['withdrawn', 1, 111, 110],
        ['withdrawn', 1, 112, 111],
      ])
    },
  )

  it('are nobody’s business who no employer declared', async () => {
    const app = await bench('low-balance')
    expect(await app.get('workplace.get', {})).toMatchObject({ employer: null, requests: [], row: null })
    expect(await app.ask('workplace.withdraw', PLAN)).toMatchObject({ error: { code: 'DATA-404' } })
  })
})
