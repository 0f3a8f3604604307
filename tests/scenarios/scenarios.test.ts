import type { InputOf, OperationName, OutputOf } from '@/contract'
import { operationOf } from '@/contract/operations'
import type { ScenarioId } from '@mock'
import { FACE_CONSENT } from '../contract/ways'
import { bench, type Bench } from '../mock/helpers'
import { OF_THE_HOST } from './of-the-host'

const overviewOf = async (app: Bench): Promise<OutputOf<'account.overview'>> => app.get('account.overview', { cardId: await app.cardId() })
const DEMO = '2026-07-15T09:41:00+08:00'

async function verifyEmployee(app: Bench, password?: string) {
  await app.get('otp.send', { purpose: 'bind' })
  const credentials = (await app.control.personas()).find(({ id }) => id === 'employee')?.credentials
  if (!credentials) throw new Error('no credentials')
  return app.ask('cards.verify', {
    insuplcAdmdvs: credentials.admdvs,
    numberType: 'ssc',
    number: credentials.ssc,
    password: password ?? credentials.password,
    otpCode: (await app.control.outbox())[0]?.code ?? '',
  })
}

const PLAN = { purpose: 'supplementary-plan' } as const

/** Goes in as an officer; what fails throws its code. */
async function asOfficer(app: Bench) {
  const { token } = await app.get('employer.enter', {})
  return async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const answer = await app.transport.send(operationOf(name), input, { token })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.data
  }
}

/** What each scenario promises to show, and the check that it does. A new scenario fails the typecheck until it is here, or among those of the host. */
const PROMISES: Record<Exclude<ScenarioId, (typeof OF_THE_HOST)[number]>, (app: Bench) => Promise<void>> = {
  async normal(app) {
    expect((await overviewOf(app)).personalAccount?.total).toBe(428635)
    expect(await app.control.status()).toMatchObject({ now: DEMO, realClock: false, platform: {} })
  },
  async 'sync-delayed'(app) {
    const answer = await app.ask('account.overview', { cardId: await app.cardId() })
    expect(answer).toMatchObject({
      data: { personalAccount: { total: 433315, currentYear: 139960, priorYears: 293355 }, pending: { count: 0 } },
      meta: { freshness: 'delayed', asOf: '2026-07-12T22:10:00+08:00', expectedBy: '2026-07-15T18:00:00+08:00' },
    })
    const told = (await app.get('messages.list', { limit: 50 })).items.map(({ createdAt }) => createdAt)
    expect(told.filter((at) => at > '2026-07-12T22:10' && at < '2026-07-13T20')).toEqual([])
    await app.control.simulateSync()
    expect(await app.ask('account.overview', { cardId: await app.cardId() })).toMatchObject({
      data: { personalAccount: { total: 428635 }, pending: { count: 1, total: 3800 } },
      meta: { freshness: 'live', asOf: DEMO },
    })
  },
  async 'provider-down'(app) {
    const cardId = await app.cardId()
    for (let call = 0; call < 40; call += 1)
      expect(await app.ask('account.overview', { cardId })).toMatchObject({ ok: false, error: { code: 'SRV-5XX' } })
    expect(await app.ask('account.overview', { cardId })).toMatchObject({ ok: true })
  },
  async slow(app) {
    // Waiting is the host's business; that it waits is tested with an injected delay in dispatch.test.ts.
    expect((await overviewOf(app)).personalAccount?.total).toBe(428635)
  },
  async malformed(app) {
    expect(await app.ask('account.overview', { cardId: await app.cardId() })).toMatchObject({
      error: { code: 'SRV-BAD', cause: 'output-invalid' },
    })
  },
  async 'answer-lost'(app) {
    const { requests } = await app.get('workplace.get', {})
    const waiting = requests.filter(({ state }) => state === 'waiting').map(({ requestId }) => requestId)
    expect(waiting).toHaveLength(2)
    // That its answer comes late is tested with an injected delay in dispatch.test.ts.
    await app.get('workplace.decide', { granted: waiting, refused: [] })
    expect((await app.control.status()).changed).toContain('faults')
    expect((await app.get('workplace.get', {})).requests.filter(({ state }) => state === 'waiting')).toEqual([])
  },
  async 'wrong-password'(app) {
    expect(await verifyEmployee(app)).toMatchObject({ error: { code: 'AUTH-401', triesLeft: 4 } })
    app.time.now += 60_000
    expect(await verifyEmployee(app)).toMatchObject({ ok: true })
  },
  async locked(app) {
    expect(await verifyEmployee(app)).toMatchObject({ error: { code: 'AUTH-423', until: '2026-07-15T10:07:02+08:00' } })
    await app.control.moveClock('2026-07-15T10:07:02+08:00')
    expect(await verifyEmployee(app)).toMatchObject({ ok: true })
  },
  async 'session-expired'(app) {
    expect(await app.ask('cards.list', {})).toMatchObject({ error: { code: 'AUTH-440' } })
    expect(await app.ask('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({
      error: { code: 'AUTH-440' },
    })
    const again = await app.get('session.create', {
      method: 'platform-phone',
      host: 'weapp',
      loginCode: 'x',
      phoneCode: 'y',
      consents: { terms: true, sensitive: true, version: '1' },
    })
    expect(again.boundCards).toBe(1)
  },
  async 'card-bound-elsewhere'(app) {
    expect(await verifyEmployee(app)).toMatchObject({ error: { code: 'CARD-409' } })
  },
  async 'card-not-found'(app) {
    expect(await verifyEmployee(app)).toMatchObject({ error: { code: 'CARD-404' } })
  },
  async arrears(app) {
    const { arrears, card, personalAccount } = await overviewOf(app)
    expect(arrears).toEqual({ months: ['2026-05', '2026-06'], frozenSince: '2026-07-01', openWhenFrozen: false })
    expect(card.psnInsuStas).toBe('3')
    const { before, after, fundPaid } = await app.control.simulatePurchase({ kind: 'outpatient', amount: 10000 })
    expect([before, after, fundPaid]).toEqual([personalAccount?.total, personalAccount?.total, 0])
    const { items } = await app.get('messages.list', { limit: 50 })
    expect(items.map(({ body }) => body).filter(({ kind }) => kind === 'missed-contribution')).toEqual([
      { kind: 'missed-contribution', months: ['2026-05', '2026-06'] },
    ])
  },
  async 'pending-charge'(app) {
    expect((await overviewOf(app)).pending).toEqual({ count: 1, total: 3800 })
    await app.control.moveClock('2026-07-16T09:41:00+08:00')
    expect(await overviewOf(app)).toMatchObject({ pending: { count: 0, total: 0 }, personalAccount: { total: 424835 } })
  },
  async reversal(app) {
    const cardId = await app.cardId()
    const { items } = await app.get('transactions.list', { cardId, from: '2026-07-12', to: '2026-07-15' })
    expect(items.map(({ kind, state, amount, balanceAfter }) => [kind, state, amount, balanceAfter])).toEqual([
      ['reversal', 'posted', 4680, 433315],
      ['pharmacy', 'reversed', -4680, 428635],
    ])
    const [reversal, original] = items
    const detail = await app.get('transactions.get', { cardId, transactionId: reversal?.id ?? '' })
    expect(detail).toMatchObject({
      relatedId: original?.id,
      settlement: { medfeeSumamt: -4680, acctPay: -4680 },
      allocation: { currentYear: 4680, priorYears: 0 },
    })
    expect((await app.get('transactions.get', { cardId, transactionId: original?.id ?? '' })).relatedId).toBe(reversal?.id)
  },
  async 'deductible-met'(app) {
    expect((await overviewOf(app)).pooled[0]).toMatchObject({ deductible: 50000, deductiblePaid: 50000, reimbursed: 30765 })
    await app.control.moveClock('2026-05-18T09:00:00+08:00')
    expect((await overviewOf(app)).pooled[0]).toMatchObject({ deductiblePaid: 29505, reimbursed: 0 })
  },
  async 'limit-reached'(app) {
    expect((await overviewOf(app)).pooled[0]).toMatchObject({ reimbursed: 600000, limit: 600000, remaining: 0 })
    const { fundPaid } = await app.control.simulatePurchase({ kind: 'outpatient', amount: 10000 })
    expect(fundPaid).toBe(0)
  },
  async 'low-balance'(app) {
    const told = async () => {
      const { items } = await app.get('messages.list', { limit: 50 })
      return items.map(({ body }) => body).filter(({ kind }) => kind === 'low-balance')
    }
    expect((await overviewOf(app)).personalAccount?.usable).toBe(52500)
    expect(await told()).toEqual([])
    await app.control.moveClock('2026-07-15T09:41:00+08:00')
    expect((await overviewOf(app)).personalAccount?.usable).toBe(31260)
    expect(await told()).toEqual([{ kind: 'low-balance', balance: 31260, threshold: 50000, at: '2026-07-14T18:40:00+08:00' }])
  },
  async 'family-grant'(app) {
    expect((await overviewOf(app)).personalAccount).toMatchObject({ total: 428635, granted: 23140, usable: 405495 })
    const { after } = await app.control.simulatePurchase({ kind: 'pharmacy', amount: 500000 })
    // What is granted stays locked for the relative, whatever the holder buys.
    expect(after).toBe(23140)
  },
  async 'family-partial'(app) {
    const states = async () => (await app.get('family.list', { cardId: 'primary' })).relatives.map(({ state }) => state)
    expect(await states()).toEqual(['known', 'failed', 'known', 'known'])
    await states()
    expect(await states()).toEqual(['known', 'known', 'known', 'known'])
  },
  async 'year-roll-over'(app) {
    const { personalAccount, pooled, yearOpening } = await overviewOf(app)
    expect(personalAccount?.currentYear).toBe(0)
    expect(personalAccount?.priorYears).toBe(personalAccount?.total)
    expect(pooled[0]).toMatchObject({ yearStart: '2027-01-01', deductiblePaid: 0, reimbursed: 0 })
    expect(yearOpening).toBe(personalAccount?.total)
    const { items } = await app.get('transactions.list', { cardId: await app.cardId(), from: '2027-01-01', to: '2027-01-01' })
    expect(items.map(({ kind, amount }) => [kind, amount])).toEqual([['roll-over', 0]])
  },
  async 'subscription-off'(app) {
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 1000 })
    const { items } = await app.get('messages.list', {})
    expect(items[0]).toMatchObject({ body: { kind: 'spending' }, delivery: { channel: 'inbox', reason: 'platform-refused' } })
    expect((await app.control.status()).credits.filter(({ kind }) => kind === 'spending')).toEqual([{ kind: 'spending', left: 0 }])
  },
  async 'password-due'(app) {
    const { passwords } = await app.get('security.get', {})
    expect(passwords).toMatchObject([{ changedOn: '2026-04-30', ageDays: 76, dueOn: '2026-07-29' }])
  },
  async 'password-overdue'(app) {
    expect((await app.get('security.get', {})).passwords).toMatchObject([{ ageDays: 90, dueOn: '2026-07-29' }])
    const told = (await app.get('messages.list', { category: 'security' })).items.map(({ body }) => body)
    expect(told).toContainEqual({ kind: 'password-age', days: 90, dueOn: '2026-07-29' })
  },
  async 'face-fails'(app) {
    expect((await app.control.status()).platform).toEqual({ face: 'no-match' })
    // The page opens where the face is asked for.
    expect((await app.get('flows.start', { channel: 'national', mode: 'register' })).current).toBe('face')
    const { challenge } = await app.get('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
    expect(await app.ask('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })).toMatchObject({
      error: { code: 'VERIFY-FACE', cause: 'face-no-match', triesLeft: 2 },
    })
  },
  async 'authorization-cancelled'(app) {
    expect((await app.control.status()).platform).toEqual({ authorization: 'cancel' })
    const { flowId } = await app.get('flows.start', { channel: 'third-party', mode: 'register' })
    const { state } = await app.get('flows.authorize', { flowId })
    // Nothing came back from the other side: what was begun still waits for it.
    expect(state).not.toBe('')
    expect((await app.get('flows.get', { flowId })).current).toBe('authorize')
  },
  async mismatch(app) {
    expect(await app.get('account.statement', { cardId: await app.cardId() })).toMatchObject({ closing: 429885, difference: 1250 })
    expect((await overviewOf(app)).personalAccount?.total).toBe(428635)
  },
  async throttled(app) {
    for (let call = 0; call < 2; call += 1)
      expect(await app.ask('otp.send', { purpose: 'bind' })).toMatchObject({
        error: { code: 'SRV-429', until: '2026-07-15T09:42:00+08:00' },
      })
    expect(await app.ask('otp.send', { purpose: 'bind' })).toMatchObject({ ok: true })
  },
  async employer(app) {
    const officer = await asOfficer(app)
    const { purposes, latest } = await officer('employer.workforce', {})
    expect([purposes[0]?.granted, latest?.state, latest?.done]).toEqual([112, 'finished', 112])
    expect((await officer('employer.analysis', {})).bands).toHaveLength(5)
  },
  async 'employer-batch'(app) {
    const { latest } = await (await asOfficer(app))('employer.workforce', {})
    expect(latest).toMatchObject({ state: 'running', done: 63, failed: 5, left: 44, elapsed: 51, remaining: 33 })
  },
  async 'employer-throttled'(app) {
    const officer = await asOfficer(app)
    const { batchId } = await officer('employer.start-batch', PLAN)
    app.time.now += 90_000
    const { throttled, done } = await officer('employer.batch', { batchId })
    expect([throttled.count > 30, throttled.until, done > 30]).toEqual([true, '2026-07-15T09:44:00+08:00', true])
  },
  async 'employer-half-fails'(app) {
    const officer = await asOfficer(app)
    const { batchId } = await officer('employer.start-batch', PLAN)
    app.time.now += 90_000
    const { failed, retryable, total } = await officer('employer.batch', { batchId })
    expect(failed).toBe(retryable)
    expect(Math.abs(failed * 2 - total)).toBeLessThan(total / 5)
  },
  async 'employer-outage'(app) {
    const officer = await asOfficer(app)
    const { batchId } = await officer('employer.start-batch', PLAN)
    app.time.now += 90_000
    expect(await officer('employer.batch', { batchId })).toMatchObject({
      state: 'finished',
      outage: true,
      done: 0,
      failed: 112,
      retryable: 112,
    })
  },
  async 'employer-answer-lost'(app) {
    const officer = await asOfficer(app)
    const { batchId } = await officer('employer.start-batch', PLAN)
    expect((await app.control.status()).changed).toContain('faults')
    expect((await officer('employer.workforce', {})).latest?.batchId).toBe(batchId)
  },
  async 'employer-session-ends'(app) {
    const officer = await asOfficer(app)
    const { latest } = await officer('employer.workforce', {})
    await expect(officer('employer.batch', { batchId: latest?.batchId ?? '' })).rejects.toThrow('AUTH-440')
    expect(await (await asOfficer(app))('employer.batch', { batchId: latest?.batchId ?? '' })).toMatchObject({ state: 'running' })
  },
  async 'employer-nobody-asked'(app) {
    const officer = await asOfficer(app)
    const { purposes, latest } = await officer('employer.workforce', {})
    expect([purposes[0]?.granted, purposes[0]?.askable, latest]).toEqual([0, 40, null])
    await officer('employer.ask', PLAN)
    expect(await app.control.answerEmployees(30, 'grant')).toEqual({ answered: 30 })
    expect((await officer('employer.workforce', {})).purposes[0]).toMatchObject({ granted: 30, waiting: 10 })
  },
  async 'employer-large'(app) {
    expect((await (await asOfficer(app))('employer.contributions', {})).staff).toBe(10_000)
  },
  async 'work-consent-asked'(app) {
    const { requests } = await app.get('workplace.get', {})
    expect(requests.map(({ state, answerBy }) => [state, answerBy])).toEqual([
      ['waiting', '2026-07-22'],
      ['waiting', '2026-07-22'],
    ])
  },
}

describe('every scenario reaches the state it names', () => {
  const ids = Object.keys(PROMISES) as (keyof typeof PROMISES)[] // the record above has no other keys
  it.each(ids)('%s', async (id) => {
    const app = await bench(id)
    expect((await app.control.status()).scenarioId).toBe(id)
    await PROMISES[id](app)
  })

  it('lists exactly these', async () => {
    expect(
      (await bench()).control
        .scenarios()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids, ...OF_THE_HOST].sort())
  })
})
