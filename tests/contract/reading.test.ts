import * as v from 'valibot'
import { answerSchema, isOfficers, type InputOf, type OperationName, type OutputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { YEAR, caller as createCaller } from './caller'
import { lockByWrongPasswords, openLocalChannel } from './ways'
import { TRANSPORTS } from './transports'

// All reads on a database take seconds beside other work.
jest.setTimeout(20_000)

describe.each(TRANSPORTS)('reading over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, send, ok, failure, card, code, subject } = caller

  it('answers every read in its own schema, with freshness', async () => {
    await start('family-grant')
    const cardId = await card()
    const [entry] = (await ok('transactions.list', { cardId, ...YEAR })).items
    const { flowId } = await ok('flows.start', { channel: 'national', mode: 'register' })
    await openLocalChannel(caller)
    const lockId = await lockByWrongPasswords(caller)
    const { credentialId } = await ok('credentials.issue', { cardId })
    const { items } = await ok('drugs.list', { cardId, query: 'ejsg', limit: 1 })
    const reads: { [Name in OperationName]?: InputOf<Name> } = {
      'workplace.get': {},
      'workplace.looks': {},
      'profile.get': {},
      'places.list': {},
      'cards.list': {},
      'account.overview': { cardId },
      'account.statement': { cardId, year: 2025 },
      'account.yearly': { cardId, year: 2025 },
      'transactions.list': { cardId, ...YEAR },
      'transactions.get': { cardId, transactionId: entry?.id ?? '' },
      'alerts.get': { cardId },
      'messages.list': {},
      'channels.list': {},
      'flows.get': { flowId },
      'local.services': { cardId },
      'locks.get': { lockId },
      'security.get': {},
      'security.log': {},
      'devices.list': {},
      'credentials.get': { credentialId },
      'cases.get': { cardId, transactionId: entry?.id ?? '' },
      'coverage.get': { cardId },
      'filings.list': { cardId },
      'bonds.list': { cardId },
      'family.list': { cardId },
      'family.quota': { cardId, memberId: 'member-mother' },
      'family.coverage': { cardId, memberId: 'member-mother' },
      'institutions.list': { cardId },
      'institutions.get': { cardId, institutionId: 'H33010000101' },
      'drugs.list': { cardId, query: 'ejsg' },
      'drugs.estimate': { cardId, drugCode: items[0]?.drugCode ?? '', institutionId: 'H33010000101' },
      'drugs.prices': { cardId, drugCode: items[0]?.drugCode ?? '' },
      'drugs.trace': { cardId, traceCode: '8'.repeat(20) },
    }
    const readable = (Object.keys(operations) as OperationName[]).filter(
      (name) => !operations[name].writes && !isOfficers(operations[name].auth),
    )
    expect(Object.keys(reads).sort()).toEqual(readable.sort())
    for (const name of readable) {
      const answer = await send(name, reads[name]!)
      expect([name, v.is(answerSchema(operations[name].output as v.GenericSchema), answer), answer.ok]).toEqual([name, true, true])
    }
    expect(await send('account.overview', { cardId })).toMatchObject({ meta: { freshness: 'live', asOf: '2026-07-15T08:30:00+08:00' } })
  })

  it('answers every read of the employer’s side in its own schema', async () => {
    await start('employer')
    const { token } = await ok('employer.enter', {})
    await ok('otp.send', { purpose: 'step-up' })
    const { proof } = await ok('step-up.finish', { factor: 'code', otpCode: await code(), purpose: 'export' })
    subject().token = token
    const purpose = 'supplementary-plan'
    const { latest } = await ok('employer.workforce', {})
    const batchId = latest?.batchId ?? ''
    const { exportId } = await ok('employer.export', { purpose, proof })
    const { ticket } = await ok('employer.download', { exportId })
    const reads: { [Name in OperationName]?: InputOf<Name> } = {
      'employer.audit': { filter: 'all' },
      'employer.contributions': {},
      'employer.issues': {},
      'employer.workforce': {},
      'employer.analysis': {},
      'employer.batch': { batchId },
      'employer.batch-rows': { batchId },
      'employer.export-preview': { purpose },
      'employer.export-page': { exportId, ticket },
    }
    const readable = (Object.keys(operations) as OperationName[]).filter(
      (name) => !operations[name].writes && isOfficers(operations[name].auth),
    )
    expect(Object.keys(reads).sort()).toEqual(readable.sort())
    for (const name of readable) {
      const answer = await send(name, reads[name]!)
      expect([name, v.is(answerSchema(operations[name].output as v.GenericSchema), answer), answer.ok]).toEqual([name, true, true])
    }
  })

  it('refuses requests without a session, malformed requests and unknown ids', async () => {
    await start('normal')
    const cardId = await card()
    expect(await failure('account.overview', { cardId: 'nobody' })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('transactions.get', { cardId, transactionId: 'none' })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('account.statement', { cardId, year: 2019 })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('transactions.list', { cardId, from: 'yesterday', to: '2026-01-01' })).toMatchObject({
      code: 'SRV-BAD',
      cause: 'input-invalid',
      field: 'from',
      expected: 'iso_date',
    })
    expect(await failure('transactions.list', { cardId, ...YEAR, cursor: 'nonsense' })).toMatchObject({
      code: 'SRV-BAD',
      cause: 'input-invalid',
      field: 'cursor',
    })
    subject().token = 'forged'
    expect(await failure('account.overview', { cardId })).toMatchObject({ code: 'AUTH-440' })
  })

  it('names the invalid field of an input without quoting its value', async () => {
    await start('normal')
    const cardId = await card()
    const wrong = (name: OperationName, input: object) => failure(name, input as never) // deliberately not of the input's type
    const told: [OperationName, object, field: string | undefined, expected: string | undefined][] = [
      ['account.statement', { cardId, year: 1999 }, 'year', '>=2000'],
      ['otp.send', {}, 'purpose', 'required'],
      ['otp.send', { purpose: 'sign-in' }, 'phone', 'required'],
      ['otp.send', { purpose: 'sign-in', phone: '1391234567x' }, 'phone', String.raw`/^1[3-9]\d{9}$/`],
      ['session.create', { method: 'secret-word' }, 'method', '("platform-phone" | "sms" | "silent" | "sample")'],
      [
        'alerts.record-consent',
        { cardId, outcomes: [{ kind: 'credit', outcome: 'secret-word' }] },
        'outcomes.0.outcome',
        expect.any(String),
      ],
      ['flows.submit', { flowId: 'f', step: { kind: 'sign-in', phone: '13912345678', password: 'short' } }, 'step.password', '>=6'],
    ]
    for (const [name, input, field, expected] of told) {
      const error = await wrong(name, input)
      expect(error).toMatchObject({ code: 'SRV-BAD', cause: 'input-invalid', field, expected })
      expect(JSON.stringify(error)).not.toMatch(/secret-word|1391234567|short/)
    }
  })

  it('pages through all entries without gaps or duplicates while a new entry is posted', async () => {
    await start('normal')
    const cardId = await card()
    const whole = (await ok('transactions.list', { cardId, from: '2024-01-01', to: '2026-12-31', limit: 50 })).total
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: OutputOf<'transactions.list'> = await ok('transactions.list', {
        cardId,
        from: '2024-01-01',
        to: '2026-12-31',
        limit: 7,
        cursor,
      })
      seen.push(...page.items.map(({ id }) => id))
      if (seen.length === 7) await subject().control.simulatePurchase({ kind: 'pharmacy', amount: 1000 })
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(whole).toBeGreaterThan(60)
    expect(seen).toHaveLength(whole)
    expect(new Set(seen).size).toBe(whole)
  })

  it('filters by group, member and text', async () => {
    await start('normal')
    const cardId = await card()
    const kinds = async (filter: object): Promise<string[]> =>
      (await ok('transactions.list', { cardId, ...YEAR, limit: 50, ...filter })).items.map(({ kind }) => kind)
    expect(new Set(await kinds({ group: 'credit' }))).toEqual(new Set(['monthly-credit', 'interest']))
    expect(await kinds({ memberId: 'member-mother' })).toEqual(['mutual-aid', 'mutual-aid', 'mutual-aid'])
    expect(await kinds({ query: '内分泌' })).toEqual(['outpatient', 'outpatient'])
    expect(await kinds({ group: 'inpatient' })).toEqual([])
  })
})
