import { MINUTE } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { caller as createCaller, CONSENTS } from './caller'
import { TRANSPORTS } from './transports'
import { CHANNEL_PASSWORD, OTHER_PHONE, signInAs } from './ways'

// Password hashing has the cost of a real server.
jest.setTimeout(60_000)

const DAY = 24 * 60 * MINUTE
const wrongOf = (code: string): string => (code === '000000' ? '111111' : '000000')

describe.each(TRANSPORTS)('repeated guessing over %s', (_name, open) => {
  const caller = createCaller(open)
  const { start, ok, send, failure, code, subject } = caller
  const pass = (ms: number): void => void (subject().time.now += ms)

  /** Signs in with wrong codes; a new code is sent after every five tries. @returns the error codes */
  async function guessCodes(times: number, phone = OTHER_PHONE): Promise<string[]> {
    const codes: string[] = []
    while (codes.length < times) {
      pass(MINUTE + 1)
      await ok('otp.send', { purpose: 'sign-in', phone })
      const otpCode = wrongOf(await code())
      for (let tries = 0; tries < 5 && codes.length < times; tries += 1) {
        const input = { method: 'sms', host: 'weapp', loginCode: 'x', phone, otpCode, consents: CONSENTS } as const
        codes.push((await failure('session.create', input)).code)
      }
    }
    return codes
  }

  /** Tries one password at one account after another. @returns the error codes */
  async function spray(accounts: number): Promise<string[]> {
    const codes: string[] = []
    const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
    for (let index = 0; index < accounts; index += 1) {
      const phone = `139000012${String(index).padStart(2, '0')}`
      codes.push((await failure('flows.submit', { flowId, step: { kind: 'sign-in', phone, password: CHANNEL_PASSWORD } })).code)
    }
    return codes
  }

  it('is throttled for at most 2 minutes after 16 wrong codes of a phone, even with the right code', async () => {
    await start()
    expect(await guessCodes(17)).toEqual([...Array<string>(16).fill('VERIFY-OTP'), 'SRV-429'])
    const input = { method: 'sms', host: 'weapp', loginCode: 'x', phone: OTHER_PHONE, consents: CONSENTS } as const
    const slowed = await failure('session.create', { ...input, otpCode: await code() })
    expect(slowed.code).toBe('SRV-429')
    expect(toMs(slowed.until ?? '') - subject().time.now).toBeLessThanOrEqual(2 * MINUTE)
    pass(2 * MINUTE)
    expect(await send('session.create', { ...input, otpCode: await code() })).toMatchObject({ ok: true })
  })

  it('does not throttle other phones', async () => {
    await start()
    await guessCodes(17)
    await signInAs(caller, '13900001112')
    expect(await ok('profile.get', {})).toMatchObject({ scope: 'full' })
  })

  it('of one password at many accounts is throttled by session, longer each time', async () => {
    await start('normal')
    expect(await spray(6)).toEqual([...Array<string>(5).fill('AUTH-401'), 'SRV-429'])
    const waits: number[] = []
    for (let tries = 0; tries < 3; tries += 1) {
      const { flowId } = await ok('flows.start', { channel: 'local', mode: 'sign-in' })
      const step = { kind: 'sign-in', phone: `1390000130${tries}`, password: CHANNEL_PASSWORD } as const
      const { until } = await failure('flows.submit', { flowId, step })
      waits.push(Math.round((toMs(until ?? '') - toMs((await ok('profile.get', {})).signedInAt)) / 1000))
      pass(60 * MINUTE)
      expect(await failure('flows.submit', { flowId, step })).toMatchObject({ code: 'AUTH-401' })
    }
    expect(waits[1]! - waits[0]!).toBeGreaterThan(3600)
  })

  it('cannot send more than 30 codes a day to one phone', async () => {
    await start()
    const codes: string[] = []
    for (let sent = 0; sent < 31; sent += 1) {
      pass(MINUTE)
      const answer = await send('otp.send', { purpose: 'sign-in', phone: OTHER_PHONE })
      codes.push(answer.ok ? 'sent' : answer.error.code)
    }
    expect(codes).toEqual([...Array<string>(30).fill('sent'), 'SRV-429'])
    expect(await send('otp.send', { purpose: 'sign-in', phone: '13900001112' })).toMatchObject({ ok: true })
    const { until } = await failure('otp.send', { purpose: 'sign-in', phone: OTHER_PHONE })
    expect(toMs(until ?? '') - subject().time.now).toBe(DAY - 30 * MINUTE)
    pass(DAY)
    expect(await send('otp.send', { purpose: 'sign-in', phone: OTHER_PHONE })).toMatchObject({ ok: true })
  })

  it('cannot send more than 40 codes a day from one device, whatever the phones', async () => {
    await start('normal')
    const codes: string[] = []
    for (let sent = 0; sent < 41; sent += 1) {
      const answer = await send('otp.send', { purpose: 'sign-in', phone: `139000014${String(sent).padStart(2, '0')}` })
      codes.push(answer.ok ? 'sent' : answer.error.code)
    }
    expect(codes).toEqual([...Array<string>(40).fill('sent'), 'SRV-429'])
  })
})
