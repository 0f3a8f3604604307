import { MINUTE } from '@/contract'
import { maskPhone } from '@/domain/mask'
import { codeProof, FACE_CONSENT, faceProof, lockByWrongPasswords, OTHER_PHONE } from '../../contract/ways'
import { people } from './people'

describe('what was given to somebody else', () => {
  const caller = people()
  const { start, ok, failure, code, signIn, verify, as, pass, send } = caller
  const biometric = { factor: 'biometric', evidence: 'demo:passed' } as const

  it('binds no card: a ticket', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    const ticket = verified.ok ? verified.data.ticket : ''
    const back = await as(OTHER_PHONE)
    expect(await failure('cards.bind', { ticket })).toMatchObject({ code: 'CARD-404', cause: 'ticket-expired' })
    back()
    expect(await ok('cards.bind', { ticket })).toMatchObject({ city: '杭州市' })
  })

  it('goes on with nothing: a verification', async () => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'third-party', mode: 'register' })
    const { state } = await ok('flows.authorize', { flowId })
    const back = await as(OTHER_PHONE)
    const step = { kind: 'authorize', state, code: 'demo:agreed', sensitive: true } as const
    for (const answer of [
      await send('flows.get', { flowId }),
      await send('flows.authorize', { flowId }),
      await send('flows.submit', { flowId, step }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'DATA-404' } })
    await ok('flows.cancel', { flowId })
    back()
    expect(await ok('flows.get', { flowId })).toMatchObject({ awaiting: state, current: 'authorize' })
  })

  it('proves nothing: a challenge', async () => {
    await start('normal')
    const { challenge } = await ok('step-up.begin', { factor: 'biometric', purpose: 'deletion' })
    const back = await as(OTHER_PHONE)
    expect(await failure('step-up.finish', { ...biometric, challenge })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    back()
    expect(await ok('step-up.finish', { ...biometric, challenge })).toMatchObject({ factor: 'biometric' })
  })

  it('proves nothing by another factor: a challenge of a face', async () => {
    await start('normal')
    const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'deletion' })
    expect(await failure('step-up.finish', { ...biometric, challenge })).toMatchObject({ code: 'AUTH-403' })
  })

  it('deletes nobody: a proof', async () => {
    await start('normal')
    const { proof } = await codeProof(caller, 'deletion')
    const back = await as(OTHER_PHONE)
    expect(await failure('user.delete', { proof })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    expect(await ok('profile.get', {})).toMatchObject({ phoneMasked: '139******11' })
    back()
    await ok('user.delete', { proof })
  })

  it('opens no other lock: a face that was seen for one’s own', async () => {
    await start('normal')
    const theirs = await lockByWrongPasswords(caller, 'retiree')
    pass(MINUTE)
    const mine = await lockByWrongPasswords(caller)
    const { proof } = await faceProof(caller, 'lock', mine)
    expect(await failure('locks.open', { lockId: theirs, proof })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    expect(await ok('locks.open', { lockId: mine, proof })).toMatchObject({ reason: 'open' })
  })

  it('deletes nobody: a proof that was given to look at one’s own number', async () => {
    await start('normal')
    const { proof } = await codeProof(caller, 'reveal')
    expect(await failure('user.delete', { proof })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
  })

  it('opens nothing: a code that was sent to another phone', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'step-up' })
    const theirs = await code()
    await as(OTHER_PHONE)
    expect(await failure('step-up.finish', { factor: 'code', otpCode: theirs, purpose: 'deletion' })).toMatchObject({ code: 'VERIFY-OTP' })
  })

  it('is no code for something else: one to unbind deletes nobody', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'unbind' })
    expect(await failure('step-up.finish', { factor: 'code', otpCode: await code(), purpose: 'deletion' })).toMatchObject({
      code: 'VERIFY-OTP',
    })
  })

  it('is no device to sign out of: who uses it since comes back silently', async () => {
    await start('normal')
    const before = (await ok('devices.list', {})).devices[0]?.deviceId ?? ''
    const back = await as(OTHER_PHONE)
    back()
    await ok('devices.sign-out', { deviceId: before })
    const silent = await ok('session.create', { method: 'silent', host: 'weapp', loginCode: 'x' })
    expect(silent.phoneMasked).toBe(maskPhone(OTHER_PHONE))
  })

  it('is neither confirmed nor signed out nor read: a device, a message', async () => {
    await start('normal')
    const { devices } = await ok('devices.list', {})
    const deviceId = devices.find(({ current }) => !current)?.deviceId ?? ''
    const [message] = (await ok('messages.list', {})).items
    pass(MINUTE)
    const back = await as(OTHER_PHONE)
    expect(await failure('devices.confirm', { deviceId })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('devices.sign-out', { deviceId })).toMatchObject({ code: 'DATA-404' })
    expect(await failure('messages.mark-read', { messageId: message?.id })).toMatchObject({ code: 'DATA-404' })
    back()
    expect((await ok('devices.list', {})).devices).toHaveLength(2)
  })
})
