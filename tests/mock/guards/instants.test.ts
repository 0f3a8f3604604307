import { MINUTE, DAY, type InputOf } from '@/contract'
import { codeProof, FACE_CONSENT, lockByWrongPasswords } from '../../contract/ways'
import { people } from './people'

/** Everything that ends: good a millisecond before, and no longer at the very instant. */
describe('at the instant it ends', () => {
  const caller = people()
  const { start, ok, send, code, signIn, verify, pass } = caller
  /** Asks a millisecond before the end, and at it. Only what leaves everything as it is can be asked twice. */
  const around = async (ms: number, ask: () => Promise<{ ok: boolean }>): Promise<boolean[]> => {
    pass(ms - 1)
    const before = (await ask()).ok
    pass(1)
    return [before, (await ask()).ok]
  }

  it('a ticket binds no more', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const verified = await verify('employee')
    const ticket = verified.ok ? verified.data.ticket : ''
    pass(10 * MINUTE - 1)
    expect(await send('cards.bind', { ticket })).toMatchObject({ ok: true })
    pass(1)
    expect(await send('cards.bind', { ticket })).toMatchObject({ ok: false, error: { cause: 'ticket-expired' } })
  })

  it('a verification is gone', async () => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'register' })
    expect(await around(DAY, () => send('flows.get', { flowId }))).toEqual([true, false])
  })

  it('a verification is no longer under way, and another one begins', async () => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'register' })
    const status = async () => (await ok('channels.list', {})).channels.find(({ channel }) => channel === 'local')?.status
    pass(DAY - 1)
    expect([await status(), (await ok('flows.start', { channel: 'local', mode: 'register' })).flowId]).toEqual(['started', flowId])
    pass(1)
    expect(await status()).toBe('new')
    expect((await ok('flows.start', { channel: 'local', mode: 'register' })).flowId).not.toBe(flowId)
  })

  it.each([
    [-1, true],
    [0, false],
  ])('a challenge %i ms from its end', async (offset, good) => {
    await start('normal')
    const { challenge } = await ok('step-up.begin', { factor: 'biometric', purpose: 'reveal' })
    pass(2 * MINUTE + offset)
    expect((await send('step-up.finish', { factor: 'biometric', challenge, evidence: 'demo:passed' })).ok).toBe(good)
  })

  it.each([
    [-1, true],
    [0, false],
  ])('a proof %i ms from its end', async (offset, good) => {
    await start('normal')
    const { proof } = await codeProof(caller, 'deletion')
    pass(5 * MINUTE + offset)
    expect((await send('user.delete', { proof })).ok).toBe(good)
  })

  it.each([
    [-1, true],
    [0, false],
  ])('a code %i ms from its end', async (offset, good) => {
    await start('normal')
    await ok('otp.send', { purpose: 'step-up' })
    pass(5 * MINUTE + offset)
    expect((await send('step-up.finish', { factor: 'code', otpCode: await code(), purpose: 'reveal' })).ok).toBe(good)
  })

  it.each([
    [-1, true],
    [0, false],
  ])('an authorization elsewhere %i ms from its end', async (offset, good) => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'third-party', mode: 'register' })
    const { state } = await ok('flows.authorize', { flowId })
    pass(5 * MINUTE + offset)
    expect((await ok('flows.get', { flowId })).awaiting).toBe(good ? state : null)
    const step = { kind: 'authorize', state, code: 'demo:agreed', sensitive: true } as const
    expect((await send('flows.submit', { flowId, step })).ok).toBe(good)
  })

  it('a session is over', async () => {
    await start('normal')
    expect(await around(30 * DAY, () => send('profile.get', {}))).toEqual([true, false])
  })

  it('the token before a rotation is unknown', async () => {
    await start('normal')
    await ok('session.rotate', {})
    expect(await around(MINUTE, () => send('profile.get', {}))).toEqual([true, false])
  })

  it('a lock is open, and tells so', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller)
    pass(30 * MINUTE - 1)
    await ok('otp.send', { purpose: 'bind' })
    expect(await ok('locks.get', { lockId })).toMatchObject({ reason: 'wrong-password' })
    expect(await verify('employee')).toMatchObject({ ok: false, error: { code: 'AUTH-423' } })
    pass(1)
    expect(await ok('locks.get', { lockId })).toMatchObject({ reason: 'open', until: null })
    expect(await verify('employee')).toMatchObject({ ok: true })
  })

  it('a code may be sent again', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'bind' })
    expect(await around(MINUTE, () => send('otp.send', { purpose: 'bind' }))).toEqual([false, true])
  })

  it('failed faces are forgotten', async () => {
    await start('normal')
    const face: InputOf<'step-up.begin'> = { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' }
    for (let tries = 0; tries < 3; tries += 1) {
      const { challenge } = await ok('step-up.begin', face)
      await send('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })
    }
    expect(await around(30 * MINUTE, () => send('step-up.begin', face))).toEqual([false, true])
  })
})
