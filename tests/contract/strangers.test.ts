import { caller as createCaller, CONSENTS } from './caller'
import { TRANSPORTS } from './transports'
import { CHANNEL_PASSWORD, FACE_CONSENT, faceProof, lockByWrongPasswords, openLocalChannel, OTHER_PHONE, PHONE, signInAs } from './ways'

// Password hashing has the cost of a real server.
jest.setTimeout(30_000)

const TAKEN_OVER = 'Qingfeng-71-He'

/** A stranger knows a person's number and nothing else about them. */
describe.each(TRANSPORTS)('strangers over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, send, failure, code, signIn, verify, credentials, subject } = caller

  it('cannot reset the password of another person’s number, and get no failure that says so', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'reset' })
    const { admdvs, ssn } = credentials('retiree')
    expect(await ok('passwords.reset', { insuplcAdmdvs: admdvs, number: ssn, otpCode: await code(), newPassword: TAKEN_OVER })).toEqual({})
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('retiree', { password: TAKEN_OVER })).toMatchObject({ ok: false, error: { code: 'AUTH-401' } })
    expect(await verify('retiree')).toMatchObject({ ok: true })
  })

  it('can lock another person’s record by wrong passwords, but neither report nor open the lock', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    expect(await failure('locks.report', { lockId })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    // A face verified for another purpose opens no lock.
    const { proof } = await faceProof(caller, 'reveal')
    expect(await failure('locks.open', { lockId, proof })).toMatchObject({ code: 'AUTH-403' })
    // The stranger's face does not match the owner's.
    const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'lock', subject: lockId })
    expect(await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:passed' })).toMatchObject({
      code: 'VERIFY-FACE',
      cause: 'face-no-match',
    })
  })

  it('cannot report the lock of another person’s channel account', async () => {
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

  it('cannot move a card by a face that is not its owner’s', async () => {
    await start('card-bound-elsewhere')
    await ok('otp.send', { purpose: 'bind' })
    const { admdvs, ssn, password } = credentials('employee')
    const bound = await failure('cards.verify', { insuplcAdmdvs: admdvs, numberType: 'ssn', number: ssn, password, otpCode: await code() })
    expect(bound).toMatchObject({ code: 'CARD-409', subject: expect.any(String) as string })
    // Another person now uses the phone.
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

  it('can try at most five card numbers for each code where a card number replaces the face', async () => {
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

  it('learn nothing about a number without the right code', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'bind' })
    const otpCode = (await code()) === '000000' ? '111111' : '000000'
    const at = (number: string) =>
      failure('cards.verify', { insuplcAdmdvs: '310100', numberType: 'ssn', number, password: 'xxxxxx', otpCode })
    const { ssn } = credentials('employee')
    expect(await at(ssn)).toMatchObject({ code: 'VERIFY-OTP' })
    expect(await at('330106199003070014')).toMatchObject({ code: 'VERIFY-OTP' })
  })

  it('cannot replace the owner’s face by their own card number', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    for (let tries = 0; tries < 3; tries += 1) {
      const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'lock', subject: lockId })
      await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })
    }
    await ok('otp.send', { purpose: 'step-up' })
    const byCard = { factor: 'card', otpCode: await code(), purpose: 'lock', subject: lockId } as const
    expect(await failure('step-up.finish', { ...byCard, ssc: credentials('employee').ssc })).toMatchObject({ code: 'CARD-404' })
    // The failed try does not use up the code.
    expect(await ok('step-up.finish', { ...byCard, ssc: credentials('retiree').ssc })).toMatchObject({ factor: 'card' })
  })

  it('get only catalogued causes for made-up evidence, also for names of built-in properties', async () => {
    await start('normal')
    for (const word of ['constructor', '__proto__', 'toString']) {
      const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
      const { cause } = await failure('step-up.finish', { factor: 'face', challenge, evidence: `demo:${word}` })
      expect(cause).toBe(word === 'toString' ? 'face-too-many' : 'face-no-match')
    }
  })

  it('get no more than three tries by requesting challenges in advance', async () => {
    await start('normal')
    const begin = () => ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
    const challenges = [await begin(), await begin(), await begin(), await begin()]
    const causes: unknown[] = []
    for (const { challenge } of challenges)
      causes.push((await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })).cause)
    expect(causes).toEqual(['face-no-match', 'face-no-match', 'face-too-many', 'face-too-many'])
  })

  it('can try at most five numbers for each code', async () => {
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

  it('cause neither a second message nor new tries by repeating a sign-in that needs a second factor', async () => {
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

  it('cannot sign in silently on a device that was signed out', async () => {
    await start('normal')
    const { devices } = await ok('devices.list', {})
    await ok('devices.sign-out', { deviceId: devices.find(({ current }) => current)?.deviceId ?? '' })
    expect(await failure('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })).toMatchObject({ code: 'AUTH-440' })
  })

  it('find a channel signed out after its owner’s session has ended; phone and password sign in again', async () => {
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
