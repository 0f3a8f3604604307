import { MINUTE, type InputOf } from '@/contract'
import { faceProof, lockByWrongPasswords, OTHER_PHONE, PHONE, PICTURE, CHANNEL_PASSWORD, registerAt, submitAll } from '../../contract/ways'
import { people } from './people'

const WRONG = (right: string) => (right === '000000' ? '000001' : '000000')

describe('what a card asks for', () => {
  const caller = people()
  const { start, ok, failure, card, code, signIn, verify, as, credentials, subject, pass } = caller

  it('is not unbound by a wrong code, nor by one that was used', async () => {
    await start('normal')
    const cardId = await card()
    await ok('otp.send', { purpose: 'unbind' })
    expect(await failure('cards.unbind', { cardId, otpCode: WRONG(await code()) })).toMatchObject({ code: 'VERIFY-OTP', triesLeft: 4 })
    expect((await ok('cards.list', {})).cards).toHaveLength(1)
    await ok('cards.unbind', { cardId, otpCode: await code() })
    expect((await ok('cards.list', {})).cards).toEqual([])
  })

  it('is bound by one person only, although two had been verified for it', async () => {
    await start()
    await signIn()
    const ticketFor = async () => {
      await ok('otp.send', { purpose: 'bind' })
      const verified = await verify('employee')
      return verified.ok ? verified.data.ticket : ''
    }
    const mine = await ticketFor()
    const back = await as(OTHER_PHONE)
    const theirs = await ticketFor()
    const { token } = subject()
    back()
    await ok('cards.bind', { ticket: mine })
    subject().token = token
    expect(await failure('cards.bind', { ticket: theirs })).toMatchObject({ code: 'CARD-409' })
    expect((await ok('cards.list', {})).cards).toEqual([])
  })

  /** A ticket for the card one has already. */
  const ticketAgain = async (password?: string): Promise<string> => {
    pass(MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee', password === undefined ? {} : { password })
    return verified.ok ? verified.data.ticket : ''
  }

  it('is bound by no ticket from before it was unbound', async () => {
    await start('normal')
    const ticket = await ticketAgain()
    await ok('otp.send', { purpose: 'unbind' })
    await ok('cards.unbind', { cardId: await card(), otpCode: await code() })
    expect(await failure('cards.bind', { ticket })).toMatchObject({ cause: 'ticket-expired' })
  })

  it('is bound by no ticket from before its password changed', async () => {
    await start('normal')
    const cardId = await card()
    const back = await as(OTHER_PHONE)
    // Whoever knew the password may look, and has verified the card to move it here.
    pass(MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    const asked = await verify('employee')
    const { proof } = await faceProof(caller, 'card', asked.ok ? undefined : asked.error.subject)
    const verified = await verify('employee', { proof })
    const ticket = verified.ok ? verified.data.ticket : ''
    const { token } = subject()
    back()
    const { password } = credentials('employee')
    await ok('passwords.change', { cardId, oldPassword: password, newPassword: 'Qingfeng-71-He' })
    subject().token = token
    expect(await failure('cards.bind', { ticket })).toMatchObject({ cause: 'ticket-expired' })
  })

  it('is linked by the local channel only where nobody else has it, and the step can be done again', async () => {
    await start('normal')
    const cardId = await card()
    const back = await as(OTHER_PHONE)
    const { flowId } = await registerAt(caller, 'local')
    const step = { kind: 'local-card', insuplcAdmdvs: '330100', number: credentials('employee').ssc } as const
    expect(await failure('flows.submit', { flowId, step })).toMatchObject({ code: 'CARD-409' })
    // Nothing was opened by half, and what was asked for last is asked for again.
    expect(await ok('flows.get', { flowId })).toMatchObject({ current: 'local-card', linked: [] })
    const { channels } = await ok('channels.list', {})
    expect(channels.find(({ channel }) => channel === 'local')).toMatchObject({ status: 'started', signedInAt: null })
    const { token } = subject()
    back()
    await ok('otp.send', { purpose: 'unbind' })
    await ok('cards.unbind', { cardId, otpCode: await code() })
    subject().token = token
    expect(await ok('flows.submit', { flowId, step })).toMatchObject({ current: null, linked: [{ city: '杭州市' }] })
  })

  it('moves by no weak factor', async () => {
    await start('card-bound-elsewhere')
    await ok('otp.send', { purpose: 'bind' })
    const asked = await verify('employee')
    const about = { purpose: 'card', subject: asked.ok ? '' : (asked.error.subject ?? '') } as const
    // Codes of both purposes stand in one outbox.
    const otpCode = await code()
    await ok('otp.send', { purpose: 'step-up' })
    const byCode = await ok('step-up.finish', { factor: 'code', otpCode: await code(), ...about })
    const { challenge } = await ok('step-up.begin', { factor: 'biometric', ...about })
    const byFinger = await ok('step-up.finish', { factor: 'biometric', challenge, evidence: 'demo:passed' })
    for (const { proof } of [byCode, byFinger])
      expect(await verify('employee', { otpCode, proof })).toMatchObject({ error: { code: 'AUTH-403', cause: 'proof-missing' } })
  })
})

describe('what asks for a face', () => {
  const caller = people()
  const { start, ok, failure, code, pass } = caller

  it('is no lock that a code opens', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller)
    await ok('otp.send', { purpose: 'step-up' })
    const { proof } = await ok('step-up.finish', { factor: 'code', otpCode: await code(), purpose: 'lock', subject: lockId })
    expect(await failure('locks.open', { lockId, proof })).toMatchObject({ code: 'AUTH-403', cause: 'proof-missing' })
    expect(await ok('locks.get', { lockId })).toMatchObject({ reason: 'wrong-password' })
  })

  it('is no verification that a code goes on with, nor a face shown for another one', async () => {
    await start('normal')
    const flow = await ok('flows.start', { channel: 'local', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await submitAll(caller, flow, [
      { kind: 'phone', phone: PHONE, otpCode: await code() },
      { kind: 'set-password', password: CHANNEL_PASSWORD },
      { kind: 'id-photo', side: 'front', picture: PICTURE },
      { kind: 'id-photo', side: 'back', picture: PICTURE },
      { kind: 'id-confirm' },
    ])
    pass(MINUTE)
    await ok('otp.send', { purpose: 'step-up' })
    const { flowId } = flow
    const weak = await ok('step-up.finish', { factor: 'code', otpCode: await code(), purpose: 'flow', subject: flowId })
    const other = await faceProof(caller, 'reveal')
    for (const { proof } of [weak, other])
      expect(await failure('flows.submit', { flowId, step: { kind: 'face', proof } })).toMatchObject({ code: 'AUTH-403' })
    expect(await ok('flows.get', { flowId })).toMatchObject({ current: 'face' })
  })
})

describe('an ID card', () => {
  const caller = people()
  const { start, ok, failure, code, subject } = caller
  /** Goes as far as the pictures. @returns what hands one in */
  const photograph = async (): Promise<(side: 'front' | 'back') => InputOf<'flows.submit'>> => {
    const flow = await ok('flows.start', { channel: 'local', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await submitAll(caller, flow, [
      { kind: 'phone', phone: PHONE, otpCode: await code() },
      { kind: 'set-password', password: CHANNEL_PASSWORD },
    ])
    return (side) => ({ flowId: flow.flowId, step: { kind: 'id-photo', side, picture: PICTURE } })
  }

  it('is taken on its last day', async () => {
    await start('normal')
    await subject().control.moveClock('2036-03-07T23:59:00+08:00')
    const photo = await photograph()
    await ok('flows.submit', photo('front'))
    expect((await ok('flows.submit', photo('back'))).recognised).toMatchObject({ validUntil: '2036-03-07' })
  })

  it('is refused on the day after, by the side that names the day', async () => {
    await start('normal')
    await subject().control.moveClock('2036-03-08T00:00:00+08:00')
    const photo = await photograph()
    await ok('flows.submit', photo('front'))
    expect(await failure('flows.submit', photo('back'))).toMatchObject({ code: 'VERIFY-PHOTO', cause: 'photo-expired' })
  })
})
