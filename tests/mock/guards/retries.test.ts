import type { Answer, InputOf, OperationName } from '@/contract'
import { operationOf, operations } from '@/contract/operations'
import { createMockBackend } from '@mock'
import { PHONE_CRYPTO } from '../../../mock/access/crypto'
import { CONSENTS } from '../../contract/caller'
import { CHANNEL_PASSWORD, OTHER_PHONE, PHONE } from '../../contract/ways'
import { bench, memoryDisk, NOON } from '../helpers'

const FRESH = 'Qingfeng-71-He'

/** Sends everything with one and the same key. */
async function withOneKey() {
  const digested: string[] = []
  const time = { now: NOON }
  const crypto = {
    ...PHONE_CRYPTO,
    digest: (text: string) => {
      digested.push(text)
      return PHONE_CRYPTO.digest(text)
    },
  }
  const { transport, control } = createMockBackend({ driver: memoryDisk(), clock: () => time.now, crypto })
  let token = (await control.useScenario('normal'))?.token
  const send = async <Name extends OperationName>(name: Name, input: InputOf<Name>) => {
    const answer = await transport.send(operationOf(name), input, { token, idempotencyKey: 'k' })
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.data
  }
  const code = async (): Promise<string> => (await control.outbox())[0]?.code ?? ''
  return { digested, control, transport, send, code, time, as: (other: string | undefined) => void (token = other), token: () => token }
}

describe('a key of a retry', () => {
  it('is each person’s own: the same words of somebody else are another write', async () => {
    const { send, code, as } = await withOneKey()
    await send('security.set', { autoLock: true })
    const first = await send('security.get', {})
    await send('otp.send', { purpose: 'sign-in', phone: OTHER_PHONE })
    const input = { method: 'sms', host: 'weapp', loginCode: 'x', phone: OTHER_PHONE, otpCode: await code(), consents: CONSENTS } as const
    const { token } = await send('session.create', input)
    as(token)
    expect((await send('security.get', {})).autoLock).toBe(false)
    const second = await send('security.set', { autoLock: true })
    expect(second.autoLock).toBe(true)
    expect(second.passwords).not.toEqual(first.passwords)
    expect((await send('security.get', {})).autoLock).toBe(true)
  })

  it('holds over a renewed session: it is the person, not the token', async () => {
    const { send, as } = await withOneKey()
    const { cards } = await send('cards.list', {})
    const input: InputOf<'alerts.record-consent'> = {
      cardId: cards[0]?.cardId ?? '',
      outcomes: [{ kind: 'credit', outcome: 'accepted' }],
    }
    const first = await send('alerts.record-consent', input)
    as((await send('session.rotate', {})).token)
    expect(await send('alerts.record-consent', input)).toEqual(first)
  })

  it('repeats no read: what has changed meanwhile is seen', async () => {
    const { send, control } = await withOneKey()
    const cardId = 'primary'
    const before = await send('account.overview', { cardId })
    await control.simulatePurchase({ kind: 'pharmacy', amount: 12_000 })
    const after = await send('account.overview', { cardId })
    expect([before.personalAccount?.total, after.personalAccount?.total]).toEqual([428635, 416635])
  })

  it('repeats a refusal that is final: the answer stays what it was', async () => {
    const app = await bench('normal')
    const input = { cardId: 'nobody', reason: 'other', transactionId: 'x' } as const
    const ask = (): Promise<Answer<unknown>> =>
      app.transport.send(operations['transactions.dispute'], input, { token: app.token, idempotencyKey: 'k' })
    expect(await ask()).toEqual(await ask())
  })

  it('is good for an hour', async () => {
    const { send, time } = await withOneKey()
    const left = async () => {
      const outcomes = [{ kind: 'spending' as const, outcome: 'accepted' as const }]
      return (await send('alerts.record-consent', { cardId: 'primary', outcomes })).credits.find(({ kind }) => kind === 'spending')?.left
    }
    const first = (await left()) ?? 0
    time.now += 60 * 60_000 - 1
    expect(await left()).toBe(first)
    time.now += 1
    expect(await left()).toBe(first + 1)
  })

  it('is made of nothing that is typed in secret', async () => {
    const { send, code, digested, control, time } = await withOneKey()
    const known = (await control.personas()).find(({ id }) => id === 'employee')?.credentials
    if (!known) throw new Error('no credentials')
    await send('passwords.change', { cardId: 'primary', oldPassword: known.password, newPassword: FRESH })
    await send('otp.send', { purpose: 'reset' })
    await send('passwords.reset', { insuplcAdmdvs: '330100', number: known.ssn, otpCode: await code(), newPassword: 'Qingfeng-72-He' })
    await send('otp.send', { purpose: 'bind' })
    const verify = { insuplcAdmdvs: '330100', numberType: 'ssn', number: known.ssn, otpCode: await code() } as const
    await send('cards.verify', { ...verify, password: 'Qingfeng-72-He' })
    const { flowId } = await send('flows.start', { channel: 'local', mode: 'register' })
    time.now += 60_000
    await send('otp.send', { purpose: 'channel', phone: PHONE })
    await send('flows.submit', { flowId, step: { kind: 'phone', phone: PHONE, otpCode: await code() } })
    await send('flows.submit', { flowId, step: { kind: 'set-password', password: CHANNEL_PASSWORD } })
    expect(digested.filter((text) => text.startsWith('passwords.change|')).length).toBeGreaterThan(0)
    expect(digested.filter((text) => text.startsWith('flows.submit|')).length).toBeGreaterThan(0)
    for (const secret of [known.password, FRESH, 'Qingfeng-72-He', CHANNEL_PASSWORD])
      expect(digested.filter((text) => text.includes(secret))).toEqual([])
  })
})
