import { operations } from '@/contract/operations'
import { createMockBackend } from '@mock'
import { keepRefusals } from '../../../mock/alerts/rewind'
import { demoIdentity } from '../../../mock/demo/identity'
import type { CardAlerts } from '../../../mock/storage/documents'
import { CONSENTS } from '../../contract/caller'
import { keptOf, memoryDisk, NOON } from '../helpers'

/** A backend that many devices share, as the server's is; every list it keeps can be looked into. */
async function shared() {
  const driver = memoryDisk()
  const time = { now: NOON }
  const { transport, control } = createMockBackend({ driver, clock: () => time.now, identity: demoIdentity({ manyDevices: true }) })
  await control.useScenario('normal')
  const user = () => Object.values(keptOf(driver, 'user'))[0]
  const log = () => Object.values(keptOf(driver, 'log'))[0]?.events ?? []
  const messages = () => Object.values(keptOf(driver, 'inbox'))[0]?.messages ?? []
  const session: { token: string | undefined } = { token: undefined }
  const signIn = async (loginCode: string): Promise<string> => {
    time.now += 1
    const input = { method: 'platform-phone', host: 'weapp', loginCode, phoneCode: 'y', consents: CONSENTS } as const
    const answer = await transport.send(operations['session.create'], input)
    if (!answer.ok) throw new Error(answer.error.code)
    session.token = answer.data.token
    return answer.data.token
  }
  const isIn = async (token: string) => (await transport.send(operations['profile.get'], {}, { token })).ok
  const silently = async (loginCode: string) =>
    (await transport.send(operations['session.create'], { method: 'silent', host: 'weapp', loginCode })).ok
  return { transport, control, user, log, messages, signIn, isIn, silently, time, session }
}

/** What is kept of everything that grows: as many as were promised, and of one more the oldest goes. */
describe('one more than is kept', () => {
  it('of a person’s sessions ends the oldest', async () => {
    const { signIn, isIn, control } = await shared()
    await control.reset()
    const tokens: string[] = []
    for (let index = 0; index < 10; index += 1) tokens.push(await signIn('one phone'))
    expect(await isIn(tokens[0] ?? '')).toBe(true)
    tokens.push(await signIn('one phone'))
    expect([await isIn(tokens[0] ?? ''), await isIn(tokens[1] ?? '')]).toEqual([false, true])
  })

  it('of a person’s devices drops the one not seen for longest', async () => {
    const { signIn, control, transport, session } = await shared()
    await control.reset()
    const listed = async () => {
      const answer = await transport.send(operations['devices.list'], {}, { token: session.token })
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

  it('of devices that come back silently forgets the one that is dropped with its device', async () => {
    const { signIn, silently, control } = await shared()
    await control.reset()
    for (let index = 0; index < 10; index += 1) await signIn(`phone ${index}`)
    expect(await silently('phone 0')).toBe(true)
    await signIn('phone 10')
    expect([await silently('phone 1'), await silently('phone 2')]).toEqual([false, true])
  })

  it('of a person’s log drops the first', async () => {
    const { transport, user, log, signIn, session } = await shared()
    await signIn('one phone')
    const confirm = () =>
      transport.send(operations['devices.confirm'], { deviceId: user()?.devices[0]?.deviceId ?? '' }, { token: session.token })
    for (let written = log().length; written < 100; written += 1) await confirm()
    const ids = () => log().map(({ id }) => id)
    const full = ids()
    expect(full).toHaveLength(100)
    await confirm()
    expect([ids().length, ...ids().slice(0, 99)]).toEqual([100, ...full.slice(1)])
  })

  it('of a card’s messages drops the first', async () => {
    const { control, messages } = await shared()
    while (messages().length < 150) await control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
    const ids = messages().map(({ id }) => id)
    expect(ids).toHaveLength(150)
    await control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
    const now = messages().map(({ id }) => id)
    expect(now).toHaveLength(150)
    expect([now.includes(ids[0] ?? ''), now.includes(ids[1] ?? '')]).toEqual([false, true])
  })

  it('of refusals that a clock may undo drops the first', () => {
    const alerts: Pick<CardAlerts, 'refused'> = { refused: [] }
    for (let at = 1; at <= 20; at += 1) keepRefusals(alerts as CardAlerts, [{ kind: 'credit', at, count: 1 }])
    expect(alerts.refused.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    keepRefusals(alerts as CardAlerts, [{ kind: 'credit', at: 21, count: 1 }])
    expect([alerts.refused.length, alerts.refused[0]?.at]).toEqual([20, 2])
  })
})
