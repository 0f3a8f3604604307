import * as v from 'valibot'
import { answerSchema, operations, type Answer, type ErrorCode, type InputOf, type OperationName, type OutputOf } from '@/contract'
import { TRANSPORTS, type Subject } from './transports'

const CONSENTS = { terms: true, sensitive: true, version: '2026-07' } as const
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

describe.each(TRANSPORTS)('contract over %s', (_name, open) => {
  let subject: Subject
  const start = async (...args: Parameters<typeof open>): Promise<void> => {
    subject = await open(...args)
  }
  afterEach(() => subject.close())

  const send = <Name extends OperationName>(name: Name, input: InputOf<Name>, idempotencyKey?: string): Promise<Answer<OutputOf<Name>>> =>
    subject.transport.send(name, input, { token: subject.token, idempotencyKey })
  const ok = async <Name extends OperationName>(name: Name, input: InputOf<Name>, idempotencyKey?: string): Promise<OutputOf<Name>> => {
    const answer = await send(name, input, idempotencyKey)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.cause ?? ''}`)
    return answer.data
  }
  const failure = async <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<{ code: ErrorCode; cause?: string | undefined; triesLeft?: number | undefined; until?: string | undefined }> => {
    const answer = await send(name, input)
    if (answer.ok) throw new Error(`${name} did not fail`)
    expect(answer.error.reference).not.toBe('')
    return answer.error
  }
  const card = async (): Promise<string> => (await ok('cards.list', {})).cards[0]?.cardId ?? ''
  const code = (): string => subject.control.outbox()[0]?.code ?? ''
  const signIn = async (): Promise<void> => {
    subject.token = (
      await ok('session.create', { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS })
    ).token
  }
  const credentials = (id: string) => {
    const found = subject.control.personas().filter((persona) => persona.id === id)[0]?.credentials
    if (!found) throw new Error(`no credentials for ${id}`)
    return found
  }
  const verify = async (id: string, change: Partial<InputOf<'cards.verify'>> = {}): Promise<Answer<OutputOf<'cards.verify'>>> => {
    const { admdvs, ssn, password } = credentials(id)
    return send('cards.verify', { insuplcAdmdvs: admdvs, numberType: 'ssn', number: ssn, password, otpCode: code(), ...change })
  }

  it('answers every read in its own schema, with freshness', async () => {
    await start('normal')
    const cardId = await card()
    const [entry] = (await ok('transactions.list', { cardId, ...YEAR })).items
    const reads: { [Name in OperationName]?: InputOf<Name> } = {
      'profile.get': {},
      'places.list': {},
      'cards.list': {},
      'account.overview': { cardId },
      'account.statement': { cardId, year: 2025 },
      'transactions.list': { cardId, ...YEAR },
      'transactions.get': { cardId, transactionId: entry?.id ?? '' },
      'alerts.get': { cardId },
      'messages.list': {},
    }
    const readable = (Object.keys(operations) as OperationName[]).filter((name) => !operations[name].writes)
    expect(Object.keys(reads).sort()).toEqual(readable.sort())
    for (const name of readable) {
      const answer = await send(name, reads[name] as InputOf<typeof name>)
      expect([name, v.is(answerSchema(operations[name].output as v.GenericSchema), answer), answer.ok]).toEqual([name, true, true])
    }
    expect(await send('account.overview', { cardId })).toMatchObject({ meta: { freshness: 'live', asOf: '2026-07-15T08:30:00+08:00' } })
  })

  it('refuses what is not signed in, malformed, or not there', async () => {
    await start('normal')
    const cardId = await card()
    expect(await failure('account.overview', { cardId: 'nobody' })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('transactions.get', { cardId, transactionId: 'none' })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('account.statement', { cardId, year: 2019 })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('transactions.list', { cardId, from: 'yesterday', to: '2026-01-01' })).toMatchObject({
      code: 'SRV-BAD',
      cause: 'input-invalid',
    })
    expect(await failure('transactions.list', { cardId, ...YEAR, cursor: 'nonsense' })).toMatchObject({ code: 'SRV-BAD', cause: 'input-invalid' })
    subject.token = 'forged'
    expect(await failure('account.overview', { cardId })).toMatchObject({ code: 'AUTH-440' })
  })

  it('pages through a year without a gap or a double, although an entry arrives meanwhile', async () => {
    await start('normal')
    const cardId = await card()
    const whole = (await ok('transactions.list', { cardId, from: '2024-01-01', to: '2026-12-31', limit: 50 })).total
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: OutputOf<'transactions.list'> = await ok('transactions.list', { cardId, from: '2024-01-01', to: '2026-12-31', limit: 7, cursor })
      seen.push(...page.items.map(({ id }) => id))
      if (seen.length === 7) subject.control.simulatePurchase({ kind: 'pharmacy', amount: 1000 })
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

  it('signs in by SMS, keeps the consents, and ends', async () => {
    await start()
    const receipt = await ok('otp.send', { purpose: 'sign-in', phone: '13912345678' })
    expect(receipt.sentTo).toBe('139******78')
    expect(await failure('otp.send', { purpose: 'sign-in', phone: '13912345678' })).toMatchObject({ code: 'SRV-429', until: receipt.resendAt })
    const input = { method: 'sms', host: 'weapp', loginCode: 'x', phone: '13912345678', consents: CONSENTS } as const
    const wrong = code() === '000000' ? '000001' : '000000'
    expect(await failure('session.create', { ...input, otpCode: wrong })).toMatchObject({ code: 'VERIFY-OTP', cause: 'otp-wrong', triesLeft: 4 })
    const session = await ok('session.create', { ...input, otpCode: code() })
    expect(session).toMatchObject({ scope: 'full', phoneMasked: '139******78', boundCards: 0 })
    subject.token = session.token
    expect((await ok('profile.get', {})).consents.map(({ kind, version }) => [kind, version])).toEqual([
      ['terms', '2026-07'],
      ['sensitive', '2026-07'],
    ])
    expect((await ok('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).phoneMasked).toBe('139******78')
    await ok('session.end', {})
    expect(await failure('profile.get', {})).toMatchObject({ code: 'AUTH-440' })
    expect(await failure('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({ code: 'AUTH-440' })
  })

  it('expires SMS codes after 5 minutes and after 5 wrong tries', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const right = code()
    const wrong = right === '000000' ? '000001' : '000000'
    for (const triesLeft of [4, 3, 2, 1])
      expect(await verify('employee', { otpCode: wrong })).toMatchObject({ error: { code: 'VERIFY-OTP', cause: 'otp-wrong', triesLeft } })
    expect(await verify('employee', { otpCode: wrong })).toMatchObject({ error: { cause: 'otp-too-many', triesLeft: 0 } })
    expect(await verify('employee', { otpCode: right })).toMatchObject({ error: { cause: 'otp-too-many' } })
    subject.time.now += 60_000
    await ok('otp.send', { purpose: 'bind' })
    subject.time.now += 5 * 60_000
    expect(await verify('employee')).toMatchObject({ error: { code: 'VERIFY-OTP', cause: 'otp-expired' } })
  })

  it('lets a sample session look and not touch', async () => {
    await start()
    subject.token = (await ok('session.create', { method: 'sample', host: 'h5' })).token
    const cardId = await card()
    expect((await ok('account.overview', { cardId })).personalAccount).not.toBeNull()
    expect(await failure('messages.mark-read', {})).toMatchObject({ code: 'AUTH-403', cause: 'sample-only' })
    expect(await failure('transactions.dispute', { cardId, transactionId: 'x', reason: 'other' })).toMatchObject({
      code: 'AUTH-403',
      cause: 'sample-only',
    })
  })

  it('binds a card once, however often it is asked', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    if (!verified.ok) throw new Error(verified.error.code)
    expect(verified.data).toMatchObject({ psnNameMasked: '**远', city: '杭州市', minor: false, birthYear: 1990 })
    const bound = await ok('cards.bind', { ticket: verified.data.ticket }, 'key-1')
    expect(bound).toMatchObject({ primary: true, relation: 'self' })
    expect(await ok('cards.bind', { ticket: verified.data.ticket }, 'key-1')).toEqual(bound)
    expect(await ok('cards.bind', { ticket: verified.data.ticket })).toEqual(bound)
    expect((await ok('cards.list', {})).cards).toEqual([bound])
    expect((await ok('messages.list', {})).items.map(({ body }) => body.kind)).toEqual(['card-bound'])
  })

  it('names what is wrong with a number before it asks the insurer', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const cases: [Partial<InputOf<'cards.verify'>>, object][] = [
      [{ number: '33010619900307283' }, { code: 'CARD-422', cause: 'number-length' }],
      [{ number: '330106199003072838' }, { code: 'CARD-422', cause: 'number-check-digit' }],
      [{ number: '330106199002302837' }, { code: 'CARD-422', cause: 'number-birth-date' }],
      [{ number: '6222600260001072444' }, { code: 'CARD-422', cause: 'number-bank-card' }],
      [
        { number: 'A3301241X', numberType: 'ssc' },
        { code: 'CARD-422', cause: 'number-charset' },
      ],
      [{ number: 'Z99999999', numberType: 'ssc' }, { code: 'CARD-404' }],
      [{ insuplcAdmdvs: '310100' }, { code: 'CARD-422', cause: 'number-area' }],
    ]
    for (const [change, error] of cases) expect(await verify('employee', change)).toMatchObject({ ok: false, error })
    expect(await verify('employee', { number: '３３０１０６ 19900307 2837' })).toMatchObject({ ok: true })
  })

  it('locks a record for 30 minutes after 5 wrong passwords', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    for (const triesLeft of [4, 3, 2, 1])
      expect(await verify('employee', { password: 'wrong-one' })).toMatchObject({ error: { code: 'AUTH-401', triesLeft } })
    const locked = await verify('employee', { password: 'wrong-one' })
    expect(locked).toMatchObject({ error: { code: 'AUTH-423', until: '2026-07-15T12:30:00+08:00' } })
    expect(await verify('employee')).toMatchObject({ error: { code: 'AUTH-423' } })
    subject.time.now += 30 * 60_000
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee')).toMatchObject({ ok: true })
  })

  it('asks for a guardian before it binds a child', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('parent', { number: '330110201808090244', password: 'Gaomiao18' })
    if (!verified.ok) throw new Error(verified.error.code)
    expect(verified.data.minor).toBe(true)
    expect(await failure('cards.bind', { ticket: verified.data.ticket })).toMatchObject({ code: 'VERIFY-NAME', cause: 'guardian-missing' })
    expect(await ok('cards.bind', { ticket: verified.data.ticket, guardian: true })).toMatchObject({ relation: 'child', insutype: '390' })
  })

  it('forgets a ticket after 10 minutes', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    if (!verified.ok) throw new Error(verified.error.code)
    subject.time.now += 10 * 60_000
    expect(await failure('cards.bind', { ticket: verified.data.ticket })).toMatchObject({ code: 'CARD-404', cause: 'ticket-expired' })
  })

  it('moves the primary mark, and unbinds with everything kept about the card', async () => {
    await start()
    subject.token = subject.control.usePersona('two-cities')?.token
    const [first, second] = (await ok('cards.list', {})).cards
    expect([first?.city, second?.city, first?.primary, second?.primary]).toEqual(['杭州市', '上海市', true, false])
    const moved = await ok('cards.set-primary', { cardId: second?.cardId ?? '' })
    expect(moved.cards.map(({ city, primary }) => [city, primary])).toEqual([
      ['上海市', true],
      ['杭州市', false],
    ])
    await ok('otp.send', { purpose: 'unbind' })
    const left = await ok('cards.unbind', { cardId: second?.cardId ?? '', otpCode: code() })
    expect(left.cards.map(({ cardId, primary }) => [cardId, primary])).toEqual([[first?.cardId, true]])
    expect(await failure('alerts.get', { cardId: second?.cardId ?? '' })).toMatchObject({ code: 'DATA-404' })
    const { items } = await ok('messages.list', { limit: 50 })
    expect(items.every(({ id }) => id.startsWith(`${first?.cardId ?? ''}.`))).toBe(true)
  })

  it('keeps rules and counts consents: one accept is one send', async () => {
    await start('normal')
    const cardId = await card()
    const saved = await ok('alerts.save', {
      cardId,
      rules: [{ kind: 'low-balance', enabled: true, threshold: 30000 }],
      quietHours: { enabled: false, from: '22:00', to: '07:00' },
      dailyCap: 2,
    })
    expect(saved).toMatchObject({ rules: [{ threshold: 30000 }], dailyCap: 2 })
    const after = await ok('alerts.record-consent', {
      cardId,
      outcomes: [
        { kind: 'low-balance', outcome: 'accepted' },
        { kind: 'spending', outcome: 'refused' },
        { kind: 'credit', outcome: 'banned' },
      ],
    })
    expect(after.credits.filter(({ left }) => left > 0)).toEqual([
      { kind: 'low-balance', left: 4 },
      { kind: 'spending', left: 2 },
      { kind: 'credit', left: 5 },
    ])
    expect(await ok('alerts.get', { cardId })).toEqual(after)
  })

  it('marks messages as read, one and all', async () => {
    await start('normal')
    const { items, unread } = await ok('messages.list', {})
    expect((await ok('messages.mark-read', { messageId: items[0]?.id })).unread).toBe(unread - 1)
    expect(await failure('messages.mark-read', { messageId: 'none' })).toMatchObject({ code: 'DATA-404' })
    expect(await ok('messages.mark-read', {})).toEqual({ unread: 0 })
    expect((await ok('messages.list', { category: 'security' })).items.map(({ body }) => body.kind)).toEqual(['new-device'])
  })

  it('files a dispute once and shows its reference', async () => {
    await start('normal')
    const cardId = await card()
    const [entry] = (await ok('transactions.list', { cardId, ...YEAR, group: 'pharmacy' })).items
    const filed = await ok('transactions.dispute', { cardId, transactionId: entry?.id ?? '', reason: 'not-mine' })
    expect(await ok('transactions.dispute', { cardId, transactionId: entry?.id ?? '', reason: 'other' })).toEqual(filed)
    expect((await ok('transactions.get', { cardId, transactionId: entry?.id ?? '' })).disputeReference).toBe(filed.disputeReference)
  })
})
