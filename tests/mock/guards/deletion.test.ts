import { MINUTE } from '@/contract'
import { accountKey, accountSubject } from '../../../mock/access/locks'
import { CONSENTS } from '../../contract/caller'
import { codeProof, FACE_CONSENT, lockByWrongPasswords, openLocalChannel, OTHER_PHONE, PHONE } from '../../contract/ways'
import { people } from './people'

const WRONG = 'Wrong-77x'

describe('what is left when somebody goes', () => {
  const caller = people()
  const { start, ok, send, failure, code, verify, signIn, as, pass, kept, everything, subject, card } = caller
  const leave = async (): Promise<unknown> => ok('user.delete', { proof: (await codeProof(caller, 'deletion')).proof })

  it('is a first card, as long as there is any', async () => {
    await start()
    subject().token = (await subject().control.usePersona('two-cities'))?.token
    await ok('otp.send', { purpose: 'unbind' })
    const { cards } = await ok('cards.unbind', { cardId: await card(), otpCode: await code() })
    expect(cards.map(({ city, primary }) => [city, primary])).toEqual([['上海市', true]])
    expect(await send('account.overview', { cardId: 'primary' })).toMatchObject({ ok: true })
  })

  it('is no word of them: neither sessions nor proofs, codes, devices, faces or the log', async () => {
    await start('normal')
    const [userId = ''] = Object.keys(kept('user'))
    await openLocalChannel(caller)
    await ok('step-up.begin', { factor: 'biometric', purpose: 'reveal' })
    const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
    await failure('step-up.finish', { factor: 'face', challenge, evidence: 'demo:no-match' })
    await ok('otp.send', { purpose: 'bind' })
    await ok('security.set', { autoLock: true })
    await ok('flows.start', { channel: 'national', mode: 'register' })
    await codeProof(caller, 'reveal')
    pass(MINUTE)
    expect(everything()).toContain(userId)
    await leave()
    expect(everything()).not.toContain(userId)
  })

  it('is every text to somebody else', async () => {
    await start('normal')
    await ok('otp.send', { purpose: 'sign-in', phone: OTHER_PHONE })
    await leave()
    expect(Object.values(kept('sms'))).toHaveLength(1)
    expect(await code()).toMatch(/^\d{6}$/)
  })

  it('is no answer kept for a retry, not even that of signing in', async () => {
    await start()
    const input = { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS } as const
    subject().token = (await ok('session.create', input, 'first')).token
    await ok('security.set', { autoLock: true }, 'second')
    expect(Object.keys(kept('answer'))).toHaveLength(2)
    await leave()
    expect(kept('answer')).toEqual({})
  })

  it('is everything of everybody else: their session, their proof, their verification', async () => {
    await start('normal')
    const back = await as(OTHER_PHONE)
    pass(MINUTE)
    const { proof } = await codeProof(caller, 'deletion')
    const { challenge } = await ok('step-up.begin', { factor: 'biometric', purpose: 'reveal' })
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'register' })
    const { token } = subject()
    back()
    await leave()
    subject().token = token
    expect(await ok('flows.get', { flowId })).toMatchObject({ current: 'phone' })
    expect(await ok('step-up.finish', { factor: 'biometric', challenge, evidence: 'demo:passed' })).toMatchObject({ factor: 'biometric' })
    expect((await ok('security.log', {})).items.map(({ kind }) => kind)).toContain('signed-in')
    await ok('user.delete', { proof })
  })

  it('is the lock on a card: it is the insurer’s, and nobody gets new tries by leaving', async () => {
    await start('normal')
    await lockByWrongPasswords(caller)
    await leave()
    expect(kept('record')['employee-hz']?.lock).toMatchObject({ wrong: 5 })
    await signIn()
    pass(MINUTE)
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee')).toMatchObject({ ok: false, error: { code: 'AUTH-423' } })
  })

  it('is no lock of an account that is gone with them', async () => {
    await start('normal')
    await openLocalChannel(caller)
    const phoneId = Object.values(kept('user'))[0]?.accounts[0]?.phoneId ?? ''
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    await failure('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password: WRONG } })
    expect(kept('account')[accountKey(accountSubject('local', phoneId))]).toMatchObject({ lock: { wrong: 1 }, password: { earlier: [] } })
    expect(Object.keys(kept('lock'))).toHaveLength(1)
    await leave()
    expect([kept('account'), kept('lock'), kept('pending')]).toEqual([{}, {}, {}])
  })
})
