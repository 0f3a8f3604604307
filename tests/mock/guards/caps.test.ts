import { createMockBackend } from '@mock'
import { keepRefusals } from '../../../mock/rewind-alerts'
import type { CardAlerts, State } from '../../../mock/state'
import { CONSENTS } from '../../contract/caller'
import { memoryStore, NOON } from '../helpers'

/** A backend that many devices share, as the server's is; every list it keeps can be looked into. */
function shared(answersKept = 12) {
  const store = memoryStore()
  const time = { now: NOON }
  const { transport, control } = createMockBackend({ store, clock: () => time.now, manyDevices: true, answersKept })
  control.useScenario('normal')
  const state = (): State => JSON.parse(store.text ?? '') as State // written by this very version
  const session: { token: string | undefined } = { token: undefined }
  const signIn = async (loginCode: string): Promise<string> => {
    time.now += 1
    const input = { method: 'platform-phone', host: 'weapp', loginCode, phoneCode: 'y', consents: CONSENTS } as const
    const answer = await transport.send('session.create', input)
    if (!answer.ok) throw new Error(answer.error.code)
    session.token = answer.data.token
    return answer.data.token
  }
  const isIn = async (token: string) => (await transport.send('profile.get', {}, { token })).ok
  const silently = async (loginCode: string) => (await transport.send('session.create', { method: 'silent', host: 'weapp', loginCode })).ok
  return { transport, control, state, signIn, isIn, silently, time, session }
}

/** What is kept of everything that grows: as many as were promised, and of one more the oldest goes. */
describe('one more than is kept', () => {
  it('of a person’s sessions ends the oldest', async () => {
    const { signIn, isIn, control } = shared()
    control.reset()
    const tokens: string[] = []
    for (let index = 0; index < 10; index += 1) tokens.push(await signIn('one phone'))
    expect(await isIn(tokens[0] ?? '')).toBe(true)
    tokens.push(await signIn('one phone'))
    expect([await isIn(tokens[0] ?? ''), await isIn(tokens[1] ?? '')]).toEqual([false, true])
  })

  it('of a person’s devices drops the one not seen for longest', async () => {
    const { signIn, control, transport, session } = shared()
    control.reset()
    const listed = async () => {
      const answer = await transport.send('devices.list', {}, { token: session.token })
      return answer.ok ? answer.data.devices.map(({ deviceId }) => deviceId) : []
    }
    for (let index = 0; index < 10; index += 1) await signIn(`phone ${index}`)
    const ten = await listed()
    expect(ten).toHaveLength(10)
    // The first is seen again, so the second has not been seen for longest.
    await signIn('phone 0')
    await signIn('phone 10')
    const eleven = await listed()
    expect(eleven).toHaveLength(10)
    expect([ten[9], ten[8]].map((deviceId) => eleven.includes(deviceId ?? ''))).toEqual([true, false])
  })

  it('of devices that come back silently forgets the first', async () => {
    const { signIn, silently } = shared()
    for (let index = 0; index < 200; index += 1) await signIn(`phone ${index}`)
    expect(await silently('phone 0')).toBe(true)
    await signIn('phone 200')
    expect([await silently('phone 0'), await silently('phone 1')]).toEqual([false, true])
  })

  it('of a person’s log drops the first', async () => {
    const { transport, state, signIn, session } = shared()
    await signIn('one phone')
    const confirm = () => transport.send('devices.confirm', { deviceId: state().devices[0]?.deviceId ?? '' }, { token: session.token })
    for (let written = state().log.length; written < 100; written += 1) await confirm()
    const ids = () => state().log.map(({ id }) => id)
    const full = ids()
    expect(full).toHaveLength(100)
    await confirm()
    expect([ids().length, ...ids().slice(0, 99)]).toEqual([100, ...full.slice(1)])
  })

  it('of answers for retries drops the first', async () => {
    const { transport, state, signIn, session } = shared(3)
    await signIn('one phone')
    const keys = () => state().answered.map(({ key }) => key)
    const set = (idempotencyKey: string) => transport.send('security.set', { autoLock: true }, { token: session.token, idempotencyKey })
    for (const key of ['first', 'second', 'third']) await set(key)
    const three = keys()
    expect(three).toHaveLength(3)
    await set('fourth')
    expect([keys().length, ...keys().slice(0, 2)]).toEqual([3, ...three.slice(1)])
  })

  it('of text messages drops the first', async () => {
    const { transport, state, time, signIn, session } = shared()
    await signIn('one phone')
    const ids = () => state().sms.map(({ id }) => id)
    const text = () => {
      time.now += 60_000
      return transport.send('otp.send', { purpose: 'bind' }, { token: session.token })
    }
    for (let sent = 0; sent < 20; sent += 1) await text()
    const full = ids()
    expect(full).toHaveLength(20)
    await text()
    expect([ids().length, ...ids().slice(0, 19)]).toEqual([20, ...full.slice(1)])
  })

  it('of a card’s messages drops the first', () => {
    const { control, state } = shared()
    for (let purchase = 0; state().messages.length < 150; purchase += 1) control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
    const ids = state().messages.map(({ message }) => message.id)
    expect(ids).toHaveLength(150)
    control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
    const now = state().messages.map(({ message }) => message.id)
    expect(now).toHaveLength(150)
    expect([now.includes(ids[0] ?? ''), now.includes(ids[1] ?? '')]).toEqual([false, true])
  })

  it('of refusals that a clock may undo drops the first', () => {
    const alerts: Pick<CardAlerts, 'refused'> = {}
    for (let at = 1; at <= 20; at += 1) keepRefusals(alerts as CardAlerts, [{ kind: 'credit', at, count: 1 }])
    expect(alerts.refused?.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    keepRefusals(alerts as CardAlerts, [{ kind: 'credit', at: 21, count: 1 }])
    expect([alerts.refused?.length, alerts.refused?.[0]?.at]).toEqual([20, 2])
  })
})
