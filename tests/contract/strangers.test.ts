import { caller as createCaller, CONSENTS } from './caller'
import { TRANSPORTS } from './transports'
import { CHANNEL_PASSWORD, FACE_CONSENT, faceProof, lockByWrongPasswords, openLocalChannel, OTHER_PHONE, PHONE, signInAs } from './ways'

// Passwords are hashed as dearly as on a real server.
jest.setTimeout(30_000)

const TAKEN_OVER = 'Qingfeng-71-He'

/** Somebody who knows a number, and nothing else of its owner. */
describe.each(TRANSPORTS)('strangers over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, send, failure, code, signIn, verify, credentials, subject } = caller

  it('cannot set a password for a number that is not theirs, and are not told so', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'reset' })
    const { admdvs, ssn } = credentials('retiree')
    expect(await ok('passwords.reset', { insuplcAdmdvs: admdvs, number: ssn, otpCode: await code(), newPassword: TAKEN_OVER })).toEqual({})
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('retiree', { password: TAKEN_OVER })).toMatchObject({ ok: false, error: { code: 'AUTH-401' } })
    expect(await verify('retiree')).toMatchObject({ ok: true })
  })

  it('can lock somebody out for half an hour, and neither freeze nor open them', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    expect(await failure('locks.report', { lockId })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    // A face shown for something else opens no lock.
    const { proof } = await faceProof(caller, 'reveal')
    expect(await failure('locks.open', { lockId, proof })).toMatchObject({ code: 'AUTH-403' })
    // Their own face is not the owner's.
    const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'lock', subject: lockId })
    expect(await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:passed' })).toMatchObject({
      code: 'VERIFY-FACE',
      cause: 'face-no-match',
    })
  })

  it('can neither freeze nor open somebody else’s account of a channel', async () => {
    await start('normal')
    await openLocalChannel(caller)
    await ok('session.end', {})
    await signInAs(caller, OTHER_PHONE)
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    let lockId = ''
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await send('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password: 'Wrong-77x' } })
      if (!answer.ok) lockId = answer.error.lockId ?? lockId
    }
    expect(lockId).not.toBe('')
    expect(await failure('locks.report', { lockId })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
  })

  it('move no card by a face that is not its owner’s', async () => {
    await start('card-bound-elsewhere')
    await ok('otp.send', { purpose: 'bind' })
    const { admdvs, ssn, password } = credentials('employee')
    const bound = await failure('cards.verify', { insuplcAdmdvs: admdvs, numberType: 'ssn', number: ssn, password, otpCode: await code() })
    expect(bound).toMatchObject({ code: 'CARD-409', subject: expect.any(String) as string })
    // Somebody else holds the phone now.
    await subject().control.usePersona('retiree')
    await signIn()
    const { challenge } = await ok('step-up.begin', {
      factor: 'face',
      consent: FACE_CONSENT,
      purpose: 'card',
      subject: bound.subject ?? '',
    })
    expect(await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:passed' })).toMatchObject({
      cause: 'face-no-match',
    })
  })

  it('try five cards a code in the place of a face, not a hundred', async () => {
    await start('normal')
    for (let tries = 0; tries < 3; tries += 1) {
      const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
      await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })
    }
    await ok('otp.send', { purpose: 'step-up' })
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 6; tries += 1)
      codes.push(
        (await failure('step-up.finish', { factor: 'card', otpCode: await code(), purpose: 'reveal', ssc: `Z9999999${tries}` })).code,
      )
    expect(codes).toEqual([...Array<string>(5).fill('CARD-404'), 'VERIFY-OTP'])
  })

  it('learn nothing of a number before the code is right', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'bind' })
    const otpCode = (await code()) === '000000' ? '111111' : '000000'
    const at = (number: string) =>
      failure('cards.verify', { insuplcAdmdvs: '310100', numberType: 'ssn', number, password: 'xxxxxx', otpCode })
    const { ssn } = credentials('employee')
    expect(await at(ssn)).toMatchObject({ code: 'VERIFY-OTP' })
    expect(await at('330106199003070014')).toMatchObject({ code: 'VERIFY-OTP' })
  })

  it('cannot answer for a face by a card of their own', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    for (let tries = 0; tries < 3; tries += 1) {
      const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'lock', subject: lockId })
      await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })
    }
    await ok('otp.send', { purpose: 'step-up' })
    const byCard = { factor: 'card', otpCode: await code(), purpose: 'lock', subject: lockId } as const
    expect(await failure('step-up.finish', { ...byCard, ssc: credentials('employee').ssc })).toMatchObject({ code: 'CARD-404' })
    // The code is not lost by it.
    expect(await ok('step-up.finish', { ...byCard, ssc: credentials('retiree').ssc })).toMatchObject({ factor: 'card' })
  })

  it('get no further tries out of challenges asked for beforehand', async () => {
    await start('normal')
    const begin = () => ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
    const challenges = [await begin(), await begin(), await begin(), await begin()]
    const causes: unknown[] = []
    for (const { challenge } of challenges)
      causes.push((await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })).cause)
    expect(causes).toEqual(['face-no-match', 'face-no-match', 'face-too-many', 'face-too-many'])
  })

  it('try five numbers a code, not a hundred', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 6; tries += 1) {
      const answer = await verify('employee', { numberType: 'ssc', number: `Z9999999${tries}` })
      codes.push(answer.ok ? 'found' : answer.error.code)
    }
    expect(codes).toEqual([...Array<string>(5).fill('CARD-404'), 'VERIFY-OTP'])
  })

  it('neither flood a phone with second factors nor get new tries by asking again', async () => {
    await start('normal')
    await ok('security.set', { twoFactor: true })
    const again = { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS } as const
    await failure('session.create', again)
    const sent = await code()
    await failure('session.create', { ...again, otpCode: sent === '000000' ? '111111' : '000000' })
    await failure('session.create', again)
    expect(await code()).toBe(sent)
    expect((await subject().control.outbox()).filter(({ channel }) => channel === 'sms')).toHaveLength(1)
  })

  it('on a device that was signed out are not let back in silently', async () => {
    await start('normal')
    const { devices } = await ok('devices.list', {})
    await ok('devices.sign-out', { deviceId: devices.find(({ current }) => current)?.deviceId ?? '' })
    expect(await failure('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({ code: 'AUTH-440' })
  })

  it('and the owner, back again, signs in to the channel by phone and password', async () => {
    await start('normal')
    await openLocalChannel(caller)
    await ok('session.end', {})
    await signIn()
    const { channels } = await ok('channels.list', {})
    expect(channels.find(({ channel }) => channel === 'local')).toMatchObject({ status: 'registered', signedInAt: null })
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    expect(await ok('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password: CHANNEL_PASSWORD } })).toMatchObject({
      current: null,
    })
  })
})
