import { CONSENTS, caller } from './caller'
import { TRANSPORTS } from './transports'

describe.each(TRANSPORTS)('signing in over %s', (_name, open) => {
  const { start, ok, failure, card, code, signIn, verify, subject } = caller(open)

  it('signs in by SMS, stores the consents, and ends the session', async () => {
    await start()
    const receipt = await ok('otp.send', { purpose: 'sign-in', phone: '13912345678' })
    expect(receipt.sentTo).toBe('139******78')
    expect(await failure('otp.send', { purpose: 'sign-in', phone: '13912345678' })).toMatchObject({
      code: 'SRV-429',
      until: receipt.resendAt,
    })
    const input = { method: 'sms', host: 'weapp', loginCode: 'x', phone: '13912345678', consents: CONSENTS } as const
    const wrong = (await code()) === '000000' ? '000001' : '000000'
    expect(await failure('session.create', { ...input, otpCode: wrong })).toMatchObject({
      code: 'VERIFY-OTP',
      cause: 'otp-wrong',
      triesLeft: 4,
    })
    const session = await ok('session.create', { ...input, otpCode: await code() })
    expect(session).toMatchObject({ scope: 'full', phoneMasked: '139******78', boundCards: 0 })
    subject().token = session.token
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
    const right = await code()
    const wrong = right === '000000' ? '000001' : '000000'
    for (const triesLeft of [4, 3, 2, 1])
      expect(await verify('employee', { otpCode: wrong })).toMatchObject({ error: { code: 'VERIFY-OTP', cause: 'otp-wrong', triesLeft } })
    expect(await verify('employee', { otpCode: wrong })).toMatchObject({ error: { cause: 'otp-too-many', triesLeft: 0 } })
    expect(await verify('employee', { otpCode: right })).toMatchObject({ error: { cause: 'otp-too-many' } })
    subject().time.now += 60_000
    await ok('otp.send', { purpose: 'bind' })
    subject().time.now += 5 * 60_000
    expect(await verify('employee')).toMatchObject({ error: { code: 'VERIFY-OTP', cause: 'otp-expired' } })
  })

  it('lets a sample session read but not write', async () => {
    await start()
    subject().token = (await ok('session.create', { method: 'sample', host: 'h5' })).token
    const cardId = await card()
    expect((await ok('account.overview', { cardId })).personalAccount).not.toBeNull()
    expect(await failure('messages.mark-read', {})).toMatchObject({ code: 'AUTH-403', cause: 'sample-only' })
    expect(await failure('transactions.dispute', { cardId, transactionId: 'x', reason: 'other' })).toMatchObject({
      code: 'AUTH-403',
      cause: 'sample-only',
    })
  })
})
