import { PERSONAS } from '../../../mock/personas'
import { OWN_DATABASES } from '../../support/databases'
import { ask, until, useBackground } from './support/background'

const SEND = '/cgi-bin/message/subscribe/send'
const CONSENTS = { terms: true, sensitive: true, version: '2026-11' }

describe.each(OWN_DATABASES)('messages of the vendors, over %s', (_name, open) => {
  const place = useBackground(open)
  let logins = 0

  /** The preview's person on a phone of their own. Sandboxes send nothing: these are in none. @returns their token, and what to ask with it */
  async function signedIn({ confirmed = true } = {}) {
    const { server, wechat } = place()
    const begin = (name: string, ...args: unknown[]) => ask('POST', `${server.url}/__mock/${name}`, args)
    await begin('useScenario', 'normal')
    const loginCode = `login-${(logins += 1)}`
    const input = { method: 'platform-phone', host: 'weapp', loginCode, phoneCode: PERSONAS.employee.phone, consents: CONSENTS }
    const { status, body } = await ask('POST', `${server.url}/v1/session`, input)
    expect(status).toBe(200)
    const { token } = body.data
    const { devices } = (await ask('GET', `${server.url}/v1/devices`, undefined, token)).body.data
    const mine = devices.find(({ current }) => current)?.deviceId
    if (confirmed) expect((await ask('POST', `${server.url}/v1/devices/${mine}/confirmation`, {}, token)).status).toBe(200)
    const get = async (path: string) => (await ask('GET', `${server.url}/v1/${path}`, undefined, token)).body.data
    const before = wechat.asked.length
    return {
      token,
      loginCode,
      buys: (amount: number) => begin('simulatePurchase', { kind: 'pharmacy', amount }),
      sends: () =>
        wechat.asked
          .slice(before)
          .filter(({ what }) => what === SEND)
          .map(({ said }) => said),
      left: async () => (await get('cards/primary/alerts')).credits.find(({ kind }) => kind === 'spending')?.left ?? 0,
      deliveryOf: async (amount: number) => (await get('messages')).items.find(({ body: said }) => said.amount === amount)?.delivery,
    }
  }

  it('go out, and take away all sends where the person refuses', async () => {
    const { wechat } = place()
    const { loginCode, buys, sends, left, deliveryOf } = await signedIn()
    const before = await left()
    await buys(12_000)
    await until(() => sends().length === 1)
    expect(sends()[0]).toMatchObject({ touser: `open-${loginCode}`, data: { amount: { value: '¥120.00' } } })
    expect(await left()).toBe(before - 1)
    wechat.wechat[SEND] = [43101]
    await buys(13_000)
    await until(async () => (await deliveryOf(13_000))?.reason === 'platform-refused')
    expect(await left()).toBe(0)
    expect(await deliveryOf(12_000)).toMatchObject({ channel: 'platform' })
  }, 30_000)

  it.each([40037, 47003])(
    'give back the send that no vendor took (%d), and are set aside at once',
    async (errcode) => {
      const { server, wechat } = place()
      const { buys, left, deliveryOf, sends } = await signedIn()
      const before = await left()
      wechat.wechat[SEND] = [errcode]
      await buys(12_000)
      await until(async () => (await ask('GET', `${server.url}/jobs/failed`)).body.jobs.some(({ queue }) => queue === 'message'))
      await until(async () => (await deliveryOf(12_000))?.channel === 'inbox')
      expect(await left()).toBe(before)
      const [dead] = (await ask('GET', `${server.url}/jobs/failed`)).body.jobs
      expect((await ask('POST', `${server.url}/jobs/failed/${dead?.id}/retry`)).status).toBe(202)
      await until(async () => (await ask('GET', `${server.url}/jobs/failed`)).body.jobs.length === 0)
      // It lies in the inbox since: nobody is told twice.
      expect(sends()).toHaveLength(1)
    },
    30_000,
  )

  it('go to no device that its owner has not confirmed, and give back their send', async () => {
    const { buys, sends, left, deliveryOf } = await signedIn({ confirmed: false })
    const before = await left()
    await buys(12_000)
    await until(async () => (await deliveryOf(12_000))?.channel === 'inbox')
    expect([await left(), sends()]).toEqual([before, []])
  }, 30_000)

  it('go to nobody who has signed out, and give back their send', async () => {
    const { server } = place()
    const { token, buys, sends } = await signedIn()
    expect((await ask('DELETE', `${server.url}/v1/session`, undefined, token)).status).toBe(200)
    await buys(12_000)
    const again = await signedIn()
    expect(again.sends()).toEqual([])
    expect(sends()).toEqual([])
  }, 30_000)

  it('are not sent from a sandbox: its people are pretended, and its clock is', async () => {
    const { wechat, session, operate, settled } = place()
    const before = wechat.asked.length
    await session()
    await operate('simulatePurchase', { kind: 'pharmacy', amount: 12_000 })
    await settled()
    expect(wechat.asked).toHaveLength(before)
  }, 30_000)
})
