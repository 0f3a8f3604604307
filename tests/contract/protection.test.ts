import { MINUTE, type InputOf } from '@/contract'
import { caller as createCaller, CONSENTS } from './caller'
import { TRANSPORTS } from './transports'
import { codeProof, faceProof, OTHER_PHONE, PHONE, signInAs } from './ways'

// Password hashing has the cost of a real server.
jest.setTimeout(30_000)

const FRESH = ['Qingfeng-71-He', 'Qingfeng-72-He', 'Qingfeng-73-He', 'Qingfeng-74-He', 'Qingfeng-75-He'] as const

describe.each(TRANSPORTS)('protection over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, send, failure, code, card, signIn, verify, credentials, subject } = caller

  it('changes a password, but not to a weak one or one of the last five', async () => {
    await start('normal')
    const cardId = await card()
    const { password } = credentials('employee')
    const change = (oldPassword: string, newPassword: string) => ({ cardId, oldPassword, newPassword })
    expect(await failure('passwords.change', change('Wrong-77x', FRESH[0]))).toMatchObject({ code: 'AUTH-401', triesLeft: 4 })
    expect(await failure('passwords.change', change(password, 'Lin19900307'))).toMatchObject({ code: 'AUTH-422', cause: 'password-weak' })
    let present = password
    for (const next of FRESH) {
      expect(await ok('passwords.change', change(present, next))).toMatchObject({ ageDays: 0, changedOn: '2026-07-15' })
      present = next
    }
    for (const used of FRESH) expect(await failure('passwords.change', change(present, used))).toMatchObject({ cause: 'password-reused' })
    // The sixth-last password may be used again.
    expect(await ok('passwords.change', change(present, password))).toMatchObject({ dueOn: '2026-10-13' })
    expect((await ok('security.log', { limit: 50 })).items.filter(({ kind }) => kind === 'password-changed')).toHaveLength(6)
  })

  it('answers a password reset the same whether or not the number is known', async () => {
    await start('normal')
    const { ssn } = credentials('employee')
    const reset = async (number: string) => {
      await ok('otp.send', { purpose: 'reset' })
      const answer = await ok('passwords.reset', { insuplcAdmdvs: '330100', number, otpCode: await code(), newPassword: FRESH[0] })
      subject().time.now += MINUTE + 1
      return answer
    }
    expect(await reset('110101199003070011')).toEqual(await reset(ssn))
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee', { password: FRESH[0] })).toMatchObject({ ok: true })
  })

  it('reveals full values for 30 s, once for each proof, and logs it', async () => {
    await start('normal')
    const cardId = await card()
    expect(await failure('cards.reveal', { cardId, proof: 'none' })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    // A proof for another purpose is refused.
    const other = await codeProof(caller, 'deletion')
    expect(await failure('cards.reveal', { cardId, proof: other.proof })).toMatchObject({ cause: 'proof-missing' })
    subject().time.now += MINUTE
    const { proof } = await codeProof(caller, 'reveal')
    expect(await ok('cards.reveal', { cardId, proof })).toEqual({
      psnName: '林知远',
      certno: credentials('employee').ssn,
      ssc: credentials('employee').ssc,
      hideAt: '2026-07-15T09:42:30+08:00',
    })
    expect(await failure('cards.reveal', { cardId, proof })).toMatchObject({ cause: 'proof-missing' })
    expect((await ok('security.log', {})).items[0]).toMatchObject({ kind: 'revealed', device: '微信小程序' })
  })

  it('switches protections on without a proof and off only with one; the second factor is required at sign-in', async () => {
    await start('normal')
    expect(await ok('security.set', { twoFactor: true, autoLock: true })).toMatchObject({
      twoFactor: true,
      autoLock: true,
      biometric: false,
    })
    const again = { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS } as const
    expect(await failure('session.create', again)).toMatchObject({ code: 'VERIFY-OTP', cause: 'second-factor' })
    expect(await ok('session.create', { ...again, otpCode: await code() })).toMatchObject({ scope: 'full', phoneMasked: '138******52' })
    expect(await failure('security.set', { twoFactor: false })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    expect(await ok('security.set', { twoFactor: false, proof: (await codeProof(caller, 'protection')).proof })).toMatchObject({
      twoFactor: false,
    })
  })

  it('lists devices, confirms one and signs one out', async () => {
    await start('normal')
    const { devices } = await ok('devices.list', {})
    expect(devices.map(({ name, confirmed, current }) => [name, confirmed, current])).toEqual([
      ['微信小程序', true, true],
      ['安卓手机', false, false],
    ])
    // No log entry of a device is older than its `firstSeenAt`.
    const { items } = await ok('security.log', {})
    const [own] = devices
    expect(items.filter(({ device, at }) => device === own?.name && at < own.firstSeenAt)).toEqual([])
    const other = devices[1]?.deviceId ?? ''
    expect((await ok('devices.confirm', { deviceId: other })).devices[1]).toMatchObject({ confirmed: true })
    expect((await ok('devices.sign-out', { deviceId: other })).devices).toHaveLength(1)
    expect(await failure('devices.sign-out', { deviceId: other })).toMatchObject({ code: 'DATA-404' })
    await ok('devices.sign-out', { deviceId: devices[0]?.deviceId ?? '' })
    expect(await failure('security.get', {})).toMatchObject({ code: 'AUTH-440' })
  })

  it('rotates a token; using the old one a minute later ends the session', async () => {
    await start('normal')
    const before = subject().token
    const renewed = await ok('session.rotate', {})
    expect(renewed.token).not.toBe(before)
    // Requests sent just before the rotation are still answered.
    expect(await ok('security.get', {})).toMatchObject({ twoFactor: false })
    subject().token = renewed.token
    subject().time.now += MINUTE
    expect(await ok('security.get', {})).toMatchObject({ twoFactor: false })
    subject().token = before
    expect(await failure('security.get', {})).toMatchObject({ code: 'AUTH-440' })
    subject().token = renewed.token
    expect(await failure('security.get', {})).toMatchObject({ code: 'AUTH-440' })
  })

  it('ends the session and unbinds all cards when the consent to sensitive data is withdrawn', async () => {
    await start('normal')
    await ok('consents.withdraw', { kind: 'sensitive' })
    expect(await failure('cards.list', {})).toMatchObject({ code: 'AUTH-440' })
    await signIn()
    expect((await ok('cards.list', {})).cards).toEqual([])
  })

  it('keeps the face consent separate, requires it with every face, and withdraws it without signing out', async () => {
    await start('normal')
    const kinds = async () => (await ok('profile.get', {})).consents.map(({ kind }) => kind)
    const given = async () => (await ok('security.log', { limit: 50 })).items.filter(({ kind }) => kind === 'consent-given').length
    const before = await given()
    const without = { factor: 'face', purpose: 'reveal' } as unknown as InputOf<'step-up.begin'>
    expect((await send('step-up.begin', without)).ok).toBe(false)
    expect(await kinds()).toEqual(['terms', 'sensitive'])

    const { proof } = await faceProof(caller, 'reveal')
    expect(await kinds()).toEqual(['terms', 'sensitive', 'face'])
    await faceProof(caller, 'deletion')
    expect(await given()).toBe(before + 1)
    await signIn()
    expect(await kinds()).toEqual(['terms', 'sensitive', 'face'])

    await ok('consents.withdraw', { kind: 'face' })
    expect(await kinds()).toEqual(['terms', 'sensitive'])
    expect((await ok('cards.list', {})).cards).toHaveLength(1)
    // Withdrawal also revokes unused proofs that a face gave.
    expect(await failure('cards.reveal', { cardId: await card(), proof })).toMatchObject({ code: 'AUTH-403' })
    expect(await failure('consents.withdraw', { kind: 'face' })).toMatchObject({ code: 'DATA-404' })
  })

  it('deletes a user with all stored data', async () => {
    await start('normal')
    await ok('passwords.change', { cardId: await card(), oldPassword: credentials('employee').password, newPassword: FRESH[0] })
    await ok('user.delete', { proof: (await codeProof(caller, 'deletion')).proof })
    expect(await failure('cards.list', {})).toMatchObject({ code: 'AUTH-440' })
    await signIn()
    expect((await ok('cards.list', {})).cards).toEqual([])
    expect((await ok('security.log', {})).items.map(({ kind }) => kind)).toEqual(['signed-in', 'consent-given'])
    expect((await ok('devices.list', {})).devices).toHaveLength(1)
  })

  it('moves a card that another user has bound, by the owner’s face', async () => {
    await start('card-bound-elsewhere')
    await ok('otp.send', { purpose: 'bind' })
    const asked = await verify('employee')
    expect(asked).toMatchObject({ ok: false, error: { code: 'CARD-409' } })
    const { proof } = await faceProof(caller, 'card', asked.ok ? undefined : asked.error.subject)
    const verified = await verify('employee', { proof })
    if (!verified.ok) throw new Error(verified.error.code)
    expect(await ok('cards.bind', { ticket: verified.data.ticket })).toMatchObject({ relation: 'self', primary: true })
  })

  it('makes another card primary for a user whose primary card was moved away', async () => {
    await start()
    await subject().control.usePersona('two-cities')
    await signIn()
    const before = await ok('cards.list', {})
    expect(before.cards.map(({ primary }) => primary)).toEqual([true, false])
    const owner = subject().token
    await signInAs(caller, OTHER_PHONE)
    await ok('otp.send', { purpose: 'bind' })
    const asked = await verify('two-cities')
    const { proof } = await faceProof(caller, 'card', asked.ok ? undefined : asked.error.subject)
    const verified = await verify('two-cities', { proof })
    await ok('cards.bind', { ticket: verified.ok ? verified.data.ticket : '' })
    subject().token = owner
    expect((await ok('cards.list', {})).cards.map(({ primary }) => primary)).toEqual([true])
    expect(await send('account.overview', { cardId: 'primary' })).toMatchObject({ ok: true })
  })

  it('allows a voice call after two text messages, and says when the next code may be sent', async () => {
    await start()
    const send = { purpose: 'channel', phone: PHONE } as const
    await signIn()
    expect(await ok('otp.send', send)).toMatchObject({ voiceAllowed: false })
    subject().time.now += MINUTE
    expect(await failure('otp.send', { ...send, by: 'voice' })).toMatchObject({ code: 'SRV-429' })
    expect(await ok('otp.send', send)).toMatchObject({ voiceAllowed: true })
    expect(await failure('otp.send', send)).toMatchObject({ code: 'SRV-429', until: '2026-07-15T12:02:00+08:00' })
    subject().time.now += MINUTE
    expect(await ok('otp.send', { ...send, by: 'voice' })).toMatchObject({ sentTo: '138******52' })
  })
})
