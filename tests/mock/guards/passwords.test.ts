import { MINUTE, type Answer } from '@/contract'
import { lockByWrongPasswords, openLocalChannel, PHONE, registerAt } from '../../contract/ways'
import { people } from './people'

const FRESH = 'Qingfeng-71-He'
const WRONG = 'Wrong-77x'

describe('wrong passwords', () => {
  const caller = people()
  const { start, ok, send, failure, card, code, verify, pass, credentials } = caller
  const wrongly = () => verify('employee', { password: WRONG })

  it('are counted from the beginning once a lock has ended', async () => {
    await start('normal')
    await lockByWrongPasswords(caller)
    pass(30 * MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    expect(await wrongly()).toMatchObject({ error: { code: 'AUTH-401', triesLeft: 4 } })
    expect(await wrongly()).toMatchObject({ error: { code: 'AUTH-401', triesLeft: 3 } })
  })

  it('are counted from the beginning after a right one', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'bind' })
    for (const triesLeft of [4, 3, 2, 1]) expect(await wrongly()).toMatchObject({ error: { code: 'AUTH-401', triesLeft } })
    expect(await verify('employee')).toMatchObject({ ok: true })
    pass(MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    expect(await wrongly()).toMatchObject({ error: { code: 'AUTH-401', triesLeft: 4 } })
  })

  it('are counted together, wherever they are typed', async () => {
    await start('normal')
    const cardId = await card()
    await ok('otp.send', { purpose: 'bind' })
    await wrongly()
    expect(await failure('passwords.change', { cardId, oldPassword: WRONG, newPassword: FRESH })).toMatchObject({ triesLeft: 3 })
    expect(await ok('passwords.change', { cardId, oldPassword: credentials('employee').password, newPassword: FRESH })).toBeDefined()
    expect(await failure('passwords.change', { cardId, oldPassword: WRONG, newPassword: 'Qingfeng-72-He' })).toMatchObject({ triesLeft: 4 })
  })

  /** Sets a new password by a code. */
  const reset = async () => {
    await ok('otp.send', { purpose: 'reset' })
    const { admdvs, ssn } = credentials('employee')
    await ok('passwords.reset', { insuplcAdmdvs: admdvs, number: ssn, otpCode: await code(), newPassword: FRESH })
    pass(MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    return verify('employee', { password: FRESH })
  }

  it('that locked a card are forgiven by a new password', async () => {
    await start('normal')
    await lockByWrongPasswords(caller)
    expect(await reset()).toMatchObject({ ok: true })
  })

  it('that were somebody else’s keep it locked all the same: a new password is no face', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller)
    await ok('locks.report', { lockId })
    expect(await reset()).toMatchObject({ ok: false, error: { code: 'AUTH-423', cause: 'lock-reported' } })
    expect(await ok('locks.get', { lockId })).toMatchObject({ reason: 'reported' })
  })

  /** Five wrong passwords at the local channel, then verified there again from the beginning. @returns the lock of before */
  const registerAgain = async (report: boolean): Promise<Answer<unknown>> => {
    await openLocalChannel(caller)
    const signInWith = async (password: string) => {
      const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
      return send('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password } })
    }
    let lockId = ''
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await signInWith(WRONG)
      if (!answer.ok) lockId = answer.error.lockId ?? lockId
    }
    if (report) await ok('locks.report', { lockId })
    pass(MINUTE)
    const { flowId } = await registerAt(caller, 'local', FRESH)
    await ok('flows.submit', { flowId, step: { kind: 'local-card', insuplcAdmdvs: '330100', number: credentials('employee').ssc } })
    return signInWith(FRESH)
  }

  it('at a channel are forgiven to whoever is verified anew', async () => {
    await start('normal')
    expect(await registerAgain(false)).toMatchObject({ ok: true })
  })

  it('at a channel that were somebody else’s are not', async () => {
    await start('normal')
    expect(await registerAgain(true)).toMatchObject({ ok: false, error: { code: 'AUTH-423', cause: 'lock-reported' } })
  })
})
