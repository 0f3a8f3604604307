import type { InputOf } from '@/contract'
import { caller } from './caller'
import { TRANSPORTS } from './transports'

describe.each(TRANSPORTS)('binding over %s', (_name, open) => {
  const { start, ok, failure, code, signIn, verify, subject } = caller(open)

  it('binds a card once when the request is repeated, with or without its key', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    if (!verified.ok) throw new Error(verified.error.code)
    expect(verified.data).toMatchObject({ psnNameMasked: '**远', city: '杭州市', minor: false })
    const bound = await ok('cards.bind', { ticket: verified.data.ticket }, 'key-1')
    expect(bound).toMatchObject({ primary: true, relation: 'self' })
    expect(await ok('cards.bind', { ticket: verified.data.ticket }, 'key-1')).toEqual(bound)
    expect(await ok('cards.bind', { ticket: verified.data.ticket })).toEqual(bound)
    expect((await ok('cards.list', {})).cards).toEqual([bound])
    expect((await ok('messages.list', {})).items.map(({ body }) => body.kind)).toEqual(['card-bound'])
  })

  it('names the fault of a malformed number, and answers CARD-404 for one that is not insured at the place', async () => {
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
      [{ insuplcAdmdvs: '310100' }, { code: 'CARD-404' }],
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
    subject().time.now += 30 * 60_000
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee')).toMatchObject({ ok: true })
  })

  it('binds a child only when a guardian confirms', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('parent', { number: '330110201808090244', password: 'Gaomiao18' })
    if (!verified.ok) throw new Error(verified.error.code)
    expect(verified.data.minor).toBe(true)
    expect(await failure('cards.bind', { ticket: verified.data.ticket })).toMatchObject({ code: 'VERIFY-NAME', cause: 'guardian-missing' })
    expect(await ok('cards.bind', { ticket: verified.data.ticket, guardian: true })).toMatchObject({ relation: 'child', insutype: '390' })
  })

  it('refuses a ticket after 10 minutes', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    if (!verified.ok) throw new Error(verified.error.code)
    subject().time.now += 10 * 60_000
    expect(await failure('cards.bind', { ticket: verified.data.ticket })).toMatchObject({ code: 'CARD-404', cause: 'ticket-expired' })
  })

  it('moves the primary mark, and deletes settings and messages of a card on unbinding', async () => {
    await start()
    subject().token = (await subject().control.usePersona('two-cities'))?.token
    const { cards } = await ok('cards.list', {})
    expect(cards.map(({ city, primary }) => [city, primary])).toEqual([
      ['杭州市', true],
      ['上海市', false],
    ])
    const [first, second] = cards.map(({ cardId }) => cardId) as [string, string] // two, as just asserted
    const moved = await ok('cards.set-primary', { cardId: second })
    expect(moved.cards.map(({ city, primary }) => [city, primary])).toEqual([
      ['上海市', true],
      ['杭州市', false],
    ])
    await ok('otp.send', { purpose: 'unbind' })
    const left = await ok('cards.unbind', { cardId: second, otpCode: await code() })
    expect(left.cards.map(({ cardId, primary }) => [cardId, primary])).toEqual([[first, true]])
    expect(await failure('alerts.get', { cardId: second })).toMatchObject({ code: 'DATA-404' })
    const { items } = await ok('messages.list', { limit: 50 })
    expect(items.every(({ id }) => id.startsWith(`${first}.`))).toBe(true)
  })
})
