import { ownPostgres } from '../../support/databases'
import { bundle, run, type Child } from './support/child'

/** Where there is a PostgreSQL at all. */
const there = process.env.TEST_DATABASE_URL !== undefined
let url: string
/** Processes killed; `KILLS=200 npx jest …` takes half an hour. */
const KILLS = Number(process.env.KILLS ?? 6)
const JSON_TYPE = { 'content-type': 'application/json' }
const consents = { terms: true, sensitive: true, version: '2026-11' }

interface Reply {
  ok: boolean
  error?: { code: string }
  data: { token: string; ticket: string; cardId: string; cards: unknown[]; credits: { kind: string; left: number }[] }
}

interface Progress {
  ok: boolean
  data: { batchId: string; state: string; total: number; done: number; failed: number; left: number }
}

interface AuditItem {
  kind: string
  at: string
  count: number
  succeeded: number
}

let program: string
const server: Child[] = []
beforeAll(async () => {
  if (!there) return
  program = bundle('mock/server/main')
  url = await ownPostgres()
})
afterEach(async () => {
  for (const child of server.splice(0)) {
    child.process.kill('SIGKILL')
    await child.ended
  }
})

async function launch(): Promise<{ child: Child; at: string }> {
  const child = run(program, [], { MOCK_PORT: '0', MOCK_LOG: 'off', DATABASE_URL: url })
  server.push(child)
  const [, at = ''] = await child.says(/mock backend on (http:\/\/\S+)/)
  return { child, at }
}

const call = async (at: string, method: string, path: string, token: string | null, body?: unknown, key?: string): Promise<Reply> => {
  const response = await fetch(at + path, {
    method,
    headers: { ...JSON_TYPE, ...(token ? { authorization: `Bearer ${token}` } : {}), ...(key ? { 'idempotency-key': key } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Reply // each test knows the answer it asked for
}

/** Everything of one PostgreSQL; without one there is nothing to try (`npm test` starts one). */
const onPostgres = there ? describe : describe.skip

onPostgres('several processes on one PostgreSQL', () => {
  it('answer for everybody: signed in at one, served by all, counted once', async () => {
    const [one, two, three] = [await launch(), await launch(), await launch()]
    await fetch(`${one.at}/__mock/useScenario`, { method: 'POST', headers: JSON_TYPE, body: '["normal"]' })
    const input = { method: 'platform-phone', host: 'h5', loginCode: 'a browser', phoneCode: 'y', consents }
    const { data } = await call(two.at, 'POST', '/v1/session', null, input)
    for (const { at } of [one, two, three]) expect((await call(at, 'GET', '/v1/cards', data.token)).data.cards).toHaveLength(1)
    const { cardId } = (await call(three.at, 'GET', '/v1/cards', data.token)).data.cards[0] as { cardId: string }
    const path = `/v1/cards/${cardId}/alerts`
    const left = async (at: string) =>
      (await call(at, 'GET', path, data.token)).data.credits.find(({ kind }) => kind === 'spending')?.left ?? 0
    const before = await left(one.at)
    const outcomes = [{ kind: 'spending', outcome: 'accepted' }]
    // Each write twice, with its key, at two processes at once: it counts once. Whoever met others each time comes again, as an app does.
    const write = async (index: number): Promise<void> => {
      for (let tries = 0; tries < 20; tries += 1) {
        const { at } = [one, two, three][(index + tries) % 3]!
        if ((await call(at, 'POST', `${path}/consents`, data.token, { outcomes }, `key-${index % 10}`)).ok) return
      }
      throw new Error(`write ${index} was never taken`)
    }
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)))
    expect([await left(one.at), await left(two.at), await left(three.at)]).toEqual([before + 10, before + 10, before + 10])
  }, 60_000)

  it(
    'lose nothing that was answered and double nothing when one is killed in the middle, again and again',
    async () => {
      const steady = await launch()
      await fetch(`${steady.at}/__mock/useScenario`, { method: 'POST', headers: JSON_TYPE, body: '["normal"]' })
      const input = { method: 'platform-phone', host: 'h5', loginCode: 'a browser', phoneCode: 'y', consents }
      const { data } = await call(steady.at, 'POST', '/v1/session', null, input)
      const outcomes = [{ kind: 'spending', outcome: 'accepted' }]
      const left = async () =>
        (await call(steady.at, 'GET', '/v1/cards/primary/alerts', data.token)).data.credits.find(({ kind }) => kind === 'spending')?.left ??
        0
      const before = await left()
      let written = 0
      for (let round = 0; round < KILLS; round += 1) {
        const victim = await launch()
        const pending = Array.from({ length: 8 }, (_, index) => {
          const key = `round-${round}-${index}`
          const path = '/v1/cards/primary/alerts/consents'
          // Whoever gets no answer, or is refused for being one of many, asks the other process with the same key.
          const again = async (): Promise<void> => {
            let last: Reply['error']
            for (let tries = 0; tries < 30; tries += 1) {
              const answer = await call(steady.at, 'POST', path, data.token, { outcomes }, key)
              if (answer.ok) return
              last = answer.error
            }
            throw new Error(`never taken: ${JSON.stringify(last)}`)
          }
          return call(victim.at, 'POST', path, data.token, { outcomes }, key).then(
            (answer) => (answer.ok ? undefined : again()),
            () => again(),
          )
        })
        setTimeout(() => victim.child.process.kill('SIGKILL'), 3 + (round % 12) * 7)
        await Promise.all(pending)
        written += 8
        expect(await left()).toBe(before + written)
        await victim.child.ended
      }
    },
    120_000 + KILLS * 10_000,
  )

  it('go on with an employer’s batch when one of three is killed in the middle: no row is lost, none counted twice', async () => {
    const [one, two, three] = [await launch(), await launch(), await launch()]
    const control = (name: string, ...args: unknown[]): Promise<Response> =>
      fetch(`${one.at}/__mock/${name}`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(args) })
    const scenario = (await (await control('useScenario', 'employer')).json()) as { result: { token: string } }
    const entered = await call(one.at, 'POST', '/v1/employer/session', scenario.result.token, {})
    const { token } = entered.data
    const begun = (await call(three.at, 'POST', '/v1/employer/batches', token, { purpose: 'supplementary-plan' })) as unknown as Progress
    const { batchId, total } = begun.data
    expect(total).toBe(112)
    let last = 0
    const progress = async (at: string): Promise<Progress['data']> => {
      for (let tries = 0; tries < 30; tries += 1) {
        const { ok, data } = (await call(at, 'GET', `/v1/employer/batches/${batchId}`, token)) as unknown as Progress
        if (!ok) continue
        expect(data.done + data.failed + data.left).toBe(112)
        expect(data.done).toBeGreaterThanOrEqual(last)
        last = data.done
        return data
      }
      throw new Error('no progress was ever told')
    }
    // Whichever of the two is at work is killed in the middle of it.
    for (const { child } of [three, two]) {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      child.process.kill('SIGKILL')
      await child.ended
      await progress(one.at)
    }
    const now = Date.parse(((await (await control('status')).json()) as { result: { now: string } }).result.now)
    await control('moveClock', new Date(now + 90_000).toISOString())
    let found = await progress(one.at)
    // No read goes on with it: the last process does, by jobs that it looks for each second.
    for (let tries = 0; tries < 100 && found.state !== 'finished'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      found = await progress(one.at)
    }
    expect(found).toMatchObject({ state: 'finished', done: 112, failed: 0, left: 0 })
    const audit = (await call(one.at, 'GET', '/v1/employer/audit?filter=query', token)) as unknown as { data: { items: AuditItem[] } }
    const entries = audit.data.items.filter(({ kind, at }) => kind === 'batch' && at > '2026-07-15T09:41')
    expect(entries.map(({ count, succeeded }) => [count, succeeded])).toEqual([[112, 112]])
  }, 120_000)
})
