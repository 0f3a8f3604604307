import { caller as createCaller } from './caller'
import { TRANSPORTS } from './transports'
import { CHANNEL_PASSWORD, LARGEST_PICTURE, openLocalChannel, OTHER_PHONE, PHONE, registerAt, signInAs, submitAll } from './ways'

describe.each(TRANSPORTS)('channels over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, failure, code, signIn, send, subject } = caller
  const stateOf = async (channel: string) => (await ok('channels.list', {})).channels.find((known) => known.channel === channel)

  it('registers at the national channel step by step, and links every record of the person', async () => {
    await start()
    await subject().control.usePersona('two-cities')
    await signIn()
    for (const { cardId } of (await ok('cards.list', {})).cards) {
      await ok('otp.send', { purpose: 'unbind' })
      await ok('cards.unbind', { cardId, otpCode: await code() })
      subject().time.now += 61_000
    }
    expect(await stateOf('national')).toMatchObject({ status: 'new', flowId: null })
    const done = await registerAt(caller, 'national')
    expect(done).toMatchObject({
      current: null,
      phoneMasked: '138******52',
      linked: [{ city: '杭州市' }, { city: '上海市' }, { city: '北京市' }],
    })
    expect(done.recognised).toMatchObject({ psnNameMasked: '*岚', certnoMasked: '3****************0' })
    expect(await stateOf('national')).toMatchObject({ status: 'signed-in', flowId: null })
    expect((await ok('security.log', {})).items).toContainEqual(expect.objectContaining({ kind: 'channel-opened', channel: 'national' }))
  })

  it('resumes a verification at its current step, and deletes it when it is cancelled', async () => {
    await start('normal')
    const begun = await ok('flows.start', { channel: 'national', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await submitAll(caller, begun, [{ kind: 'phone', phone: PHONE, otpCode: await code() }])
    expect(await stateOf('national')).toMatchObject({ status: 'started', flowId: begun.flowId })
    const resumed = await ok('flows.start', { channel: 'national', mode: 'register' })
    expect(resumed).toMatchObject({ flowId: begun.flowId, current: 'set-password' })
    // A step that is not the current one, such as an outdated page submits, changes nothing.
    expect(await ok('flows.submit', { flowId: begun.flowId, step: { kind: 'face', proof: 'p' } })).toEqual(resumed)
    await ok('flows.cancel', { flowId: begun.flowId })
    expect(await failure('flows.get', { flowId: begun.flowId })).toMatchObject({ code: 'DATA-404' })
  })

  it('rejects weak passwords, unreadable pictures and a missing back side; an expired verification starts anew', async () => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'national', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await ok('flows.submit', { flowId, step: { kind: 'phone', phone: PHONE, otpCode: await code() } })
    for (const password of ['abcdefgh', '12345678', 'Aa1111-xyz', 'pass19900307'])
      expect(await failure('flows.submit', { flowId, step: { kind: 'set-password', password } })).toMatchObject({
        code: 'AUTH-422',
        cause: 'password-weak',
      })
    await ok('flows.submit', { flowId, step: { kind: 'set-password', password: CHANNEL_PASSWORD } })
    expect(await failure('flows.submit', { flowId, step: { kind: 'id-photo', side: 'front', picture: 'no picture' } })).toMatchObject({
      code: 'VERIFY-PHOTO',
    })
    await ok('flows.submit', { flowId, step: { kind: 'id-photo', side: 'front', picture: LARGEST_PICTURE } })
    expect(await failure('flows.submit', { flowId, step: { kind: 'id-confirm' } })).toMatchObject({ code: 'VERIFY-PHOTO' })
    await subject().control.moveClock('2036-03-08T09:00:00+08:00')
    const again = await ok('flows.start', { channel: 'national', mode: 'register' })
    expect(again.flowId).not.toBe(flowId)
  })

  it('links the local record by its own card number, and then shows local services', async () => {
    await start('normal')
    const [card] = (await ok('cards.list', {})).cards
    const cardId = card?.cardId ?? ''
    expect(await failure('local.services', { cardId })).toMatchObject({ code: 'AUTH-403', cause: 'channel-closed' })
    const flow = await registerAt(caller, 'local')
    expect(flow.current).toBe('local-card')
    const local = (number: string) => ({ flowId: flow.flowId, step: { kind: 'local-card', insuplcAdmdvs: '330100', number } }) as const
    expect(await failure('flows.submit', local('12'))).toMatchObject({ code: 'CARD-422', cause: 'number-length' })
    // An unknown number and another person's number get the same answer.
    for (const [number, triesLeft] of [
      ['Z99999999', 4],
      ['B33010722', 3],
    ] as const)
      expect(await failure('flows.submit', local(number))).toEqual({
        code: 'VERIFY-NAME',
        cause: 'name-mismatch',
        triesLeft,
        reference: expect.any(String) as string,
      })
    expect(await ok('flows.submit', local('A33012417'))).toMatchObject({ current: null, linked: [{ cardId }] })
    const services = await ok('local.services', { cardId })
    expect(services.city).toBe('杭州市')
    expect(services.certificate.number).toMatch(/^MOCK-/)
  })

  it('ends a verification after five wrong card numbers', async () => {
    await start('normal')
    const { flowId } = await registerAt(caller, 'local')
    const step = { kind: 'local-card', insuplcAdmdvs: '330100', number: 'Z99999999' } as const
    for (let tries = 0; tries < 5; tries += 1) await failure('flows.submit', { flowId, step })
    expect(await failure('flows.submit', { flowId, step })).toMatchObject({ code: 'DATA-404' })
    expect(await ok('flows.cancel', { flowId })).toEqual({})
  })

  it('keeps a channel account when one of the users signed in to it withdraws consent', async () => {
    await start('normal')
    await openLocalChannel(caller)
    const owner = subject().token
    await signInAs(caller, OTHER_PHONE)
    const signInThere = async () => {
      const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
      return send('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password: CHANNEL_PASSWORD } })
    }
    expect(await signInThere()).toMatchObject({ ok: true, data: { current: null } })
    await ok('consents.withdraw', { kind: 'sensitive' })
    subject().token = owner
    expect(await signInThere()).toMatchObject({ ok: true, data: { current: null } })
  })

  it('rejects the channel password before the registration is complete', async () => {
    await start('normal')
    const begun = await ok('flows.start', { channel: 'local', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await submitAll(caller, begun, [
      { kind: 'phone', phone: PHONE, otpCode: await code() },
      { kind: 'set-password', password: CHANNEL_PASSWORD },
    ])
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    const step = { kind: 'sign-in', phone: PHONE, password: CHANNEL_PASSWORD } as const
    expect(await failure('flows.submit', { flowId, step })).toMatchObject({ code: 'AUTH-401' })
  })

  it('keeps a channel account locked when a new registration has only passed code and password', async () => {
    await start('normal')
    await openLocalChannel(caller)
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    const signInWith = (password: string) => send('flows.submit', { flowId, step: { kind: 'sign-in', phone: PHONE, password } })
    for (let tries = 0; tries < 5; tries += 1) await signInWith('Wrong-77x')
    subject().time.now += 61_000
    const again = await ok('flows.start', { channel: 'local', mode: 'register' })
    await ok('otp.send', { purpose: 'channel', phone: PHONE })
    await submitAll(caller, again, [
      { kind: 'phone', phone: PHONE, otpCode: await code() },
      { kind: 'set-password', password: 'Qingfeng-71-He' },
    ])
    const later = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    const step = { kind: 'sign-in', phone: PHONE, password: CHANNEL_PASSWORD } as const
    expect(await failure('flows.submit', { flowId: later.flowId, step })).toMatchObject({ code: 'AUTH-423' })
  })

  it('signs in by phone and password, and answers an unknown phone like a wrong password', async () => {
    await start('normal')
    await openLocalChannel(caller)
    const later = async (phone: string, password: string) => {
      const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
      return send('flows.submit', { flowId, step: { kind: 'sign-in', phone, password } })
    }
    const wrong = await later(PHONE, 'Wrong-77x')
    const stranger = await later('13900001111', 'Wrong-77x')
    expect(wrong).toMatchObject({ ok: false, error: { code: 'AUTH-401', triesLeft: 4 } })
    expect(stranger).toMatchObject({ ok: false, error: { code: 'AUTH-401', triesLeft: 4 } })
    await ok('security.set', { twoFactor: true })
    expect(await later(PHONE, CHANNEL_PASSWORD)).toMatchObject({ ok: true, data: { current: 'second-factor' } })
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    // A restarted app no longer knows the phone number, so it comes from the verification.
    subject().time.now += 61_000
    expect(await ok('otp.send', { purpose: 'channel' })).toMatchObject({ sentTo: '138******52' })
    expect(await ok('flows.submit', { flowId, step: { kind: 'second-factor', otpCode: await code() } })).toMatchObject({ current: null })
  })

  it('accepts an external authorization within 5 minutes, with the right state and code only', async () => {
    await start('normal')
    const { flowId } = await ok('flows.start', { channel: 'third-party', mode: 'register' })
    const { state } = await ok('flows.authorize', { flowId })
    const come = (given: string, code = 'demo:agreed') =>
      ({ flowId, step: { kind: 'authorize', state: given, code, sensitive: true } }) as const
    // A restarted app learns from the verification which authorization it awaits.
    expect(await ok('flows.get', { flowId })).toMatchObject({ awaiting: state })
    expect(await failure('flows.submit', come(state, 'made up'))).toMatchObject({ code: 'AUTH-403', cause: 'redirect-cancelled' })
    expect(await failure('flows.submit', come('forged'))).toMatchObject({ code: 'AUTH-403', cause: 'redirect-cancelled' })
    subject().time.now += 5 * 60_000
    expect(await ok('flows.get', { flowId })).toMatchObject({ awaiting: null })
    expect(await failure('flows.submit', come(state))).toMatchObject({ code: 'AUTH-403', cause: 'redirect-timed-out' })
    const again = await ok('flows.authorize', { flowId })
    expect(await ok('flows.submit', come(again.state))).toMatchObject({ current: 'bind', awaiting: null })
    const [card] = (await ok('cards.list', {})).cards
    expect(await failure('flows.submit', { flowId, step: { kind: 'bind', cardId: 'nobody' } })).toMatchObject({ code: 'DATA-404' })
    expect(await ok('flows.submit', { flowId, step: { kind: 'bind', cardId: card?.cardId ?? '' } })).toMatchObject({ current: null })
  })
})
