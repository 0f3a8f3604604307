import { MINUTE } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { caller as createCaller } from './caller'
import { TRANSPORTS } from './transports'
import { codeProof, FACE_CONSENT, faceProof, lockByWrongPasswords } from './ways'

// Password hashing has the cost of a real server.
jest.setTimeout(30_000)

describe.each(TRANSPORTS)('locks and faces over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, failure, code, signIn, verify, credentials, subject } = caller

  it('locks for 30 minutes by the backend’s clock; a face opens the lock at once, a code does not', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller)
    expect(await ok('locks.get', { lockId })).toMatchObject({
      reason: 'wrong-password',
      until: '2026-07-15T10:11:00+08:00',
      lockedAt: '2026-07-15T09:41:00+08:00',
      city: '杭州市',
    })
    expect(await failure('locks.open', { lockId, proof: (await codeProof(caller, 'lock')).proof })).toMatchObject({ code: 'AUTH-403' })
    expect(await ok('locks.open', { lockId, proof: (await faceProof(caller, 'lock', lockId)).proof })).toMatchObject({
      reason: 'open',
      until: null,
      lockedAt: null,
    })
    subject().time.now += MINUTE + 1
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee')).toMatchObject({ ok: true })
  })

  it('opens the lock of a child’s card by the guardian’s face', async () => {
    await start()
    await subject().control.usePersona('parent')
    await signIn()
    const lockId = await lockByWrongPasswords(caller, 'parent', { number: '330110201808090244' })
    expect(await ok('locks.open', { lockId, proof: (await faceProof(caller, 'lock', lockId)).proof })).toMatchObject({ reason: 'open' })
  })

  it('opens the lock of a card that a newcomer bound by their face, because a newcomer may be any person', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    const bound = await verify('retiree')
    await ok('cards.bind', { ticket: bound.ok ? bound.data.ticket : '' })
    subject().time.now += MINUTE + 1
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    expect(await ok('locks.open', { lockId, proof: (await faceProof(caller, 'lock', lockId)).proof })).toMatchObject({ reason: 'open' })
  })

  it('accepts a face for another purpose after too many faces for another person’s lock', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller, 'retiree')
    for (let tries = 0; tries < 4; tries += 1) await faceProof(caller, 'lock', lockId).catch(() => null)
    await expect(faceProof(caller, 'lock', lockId)).rejects.toThrow('VERIFY-FACE face-too-many')
    expect(await faceProof(caller, 'reveal')).toMatchObject({ factor: 'face' })
  })

  it('keeps a lock that its owner reported until a face is verified', async () => {
    await start('normal')
    const lockId = await lockByWrongPasswords(caller)
    expect(await ok('locks.report', { lockId })).toMatchObject({ reason: 'reported', until: null })
    subject().time.now += 31 * MINUTE
    await ok('otp.send', { purpose: 'bind' })
    expect(await verify('employee')).toMatchObject({ ok: false, error: { code: 'AUTH-423', cause: 'lock-reported', lockId } })
    await ok('locks.open', { lockId, proof: (await faceProof(caller, 'lock', lockId)).proof })
    expect(await verify('employee')).toMatchObject({ ok: true })
    expect(await failure('locks.get', { lockId })).toMatchObject({ code: 'DATA-404' })
  })

  it('gives the end of a wait to the millisecond, so that countdowns start at 60 s and at 30:00', async () => {
    await start()
    await signIn()
    subject().time.now += 900
    const { resendAt } = await ok('otp.send', { purpose: 'bind' })
    expect(toMs(resendAt) - subject().time.now).toBe(MINUTE)
    subject().time.now += MINUTE
    const lockId = await lockByWrongPasswords(caller, 'employee')
    const { until } = await ok('locks.get', { lockId })
    expect(toMs(until ?? '') - subject().time.now).toBe(30 * MINUTE)
  })

  it('names why a face failed, and accepts the card number instead, even before any face was tried', async () => {
    await start('normal')
    const { ssc } = credentials('employee')
    await ok('otp.send', { purpose: 'step-up' })
    const other = async () => ({ factor: 'card', otpCode: await code(), ssc, purpose: 'reveal' }) as const
    // No face was tried so far.
    expect(await ok('step-up.finish', await other())).toMatchObject({ factor: 'card' })
    subject().time.now += MINUTE + 1
    await ok('otp.send', { purpose: 'step-up' })
    for (const [outcome, cause, triesLeft] of [
      ['light', 'face-light', 2],
      ['glasses', 'face-glasses', 1],
      ['timeout', 'face-too-many', 0],
    ] as const) {
      const { challenge } = await ok('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })
      const answer = { factor: 'face', challenge, evidence: `demo:${outcome}` } as const
      expect(await failure('step-up.finish', answer)).toMatchObject({ code: 'VERIFY-FACE', cause, triesLeft })
      expect(await failure('step-up.finish', answer)).toMatchObject({ code: 'AUTH-403' })
    }
    expect(await failure('step-up.begin', { factor: 'face', consent: FACE_CONSENT, purpose: 'reveal' })).toMatchObject({
      cause: 'face-too-many',
    })
    // Another person's card number is rejected, although it is valid.
    expect(await failure('step-up.finish', { ...(await other()), ssc: credentials('retiree').ssc })).toMatchObject({ code: 'CARD-404' })
    subject().time.now += MINUTE + 1
    await ok('otp.send', { purpose: 'step-up' })
    expect(await ok('step-up.finish', await other())).toMatchObject({ factor: 'card' })
  })
})
