import { CONSENTS, caller } from './caller'
import { TRANSPORTS } from './transports'

/** Retries of a write with its idempotency key. */
describe.each(TRANSPORTS)('retries over %s', (_name, open) => {
  const { start, ok, send, code, signIn, subject } = caller(open)

  it('are served once a throttle has ended, because SRV-429 is not stored as the answer', async () => {
    await start()
    await signIn()
    await ok('otp.send', { purpose: 'bind' })
    expect(await send('otp.send', { purpose: 'bind' }, 'k1')).toMatchObject({ ok: false, error: { code: 'SRV-429' } })
    subject().time.now += 61_000
    expect(await send('otp.send', { purpose: 'bind' }, 'k1')).toMatchObject({ ok: true })
  })

  it('with another input are a new write and do not get the stored answer', async () => {
    await start()
    const phone = '13912345678'
    await ok('otp.send', { purpose: 'sign-in', phone })
    const mine = { method: 'sms', host: 'weapp', loginCode: 'x', phone, otpCode: await code(), consents: CONSENTS } as const
    expect(await send('session.create', mine, 'k1')).toMatchObject({ ok: true })
    expect(await send('session.create', { ...mine, phone: '13987654321', otpCode: '000000' }, 'k1')).toMatchObject({
      ok: false,
      error: { code: 'VERIFY-OTP' },
    })
  })
})
