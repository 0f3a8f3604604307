import { DAY } from '@/contract'
import { addressOf } from '../../../mock/server/address'
import { startServer, type MockServer, type ServerOptions } from '../../../mock/server/server'
import { forgetUser } from '../../../mock/access/forget-user'
import { countText } from '../../../mock/access/guesses'
import { keptOf, memoryDisk, NOON, type Disk } from '../helpers'

const JSON_TYPE = { 'content-type': 'application/json' }

let server: MockServer
let driver: Disk
const time = { now: NOON }
const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  time.now = NOON
  driver = memoryDisk()
  server = await startServer({ driver, clock: () => time.now, port: 0, ...options })
}
afterEach(() => server.close())

const phoneOf = (index: number): string => `139${String(index).padStart(8, '0')}`
/** Asks for a code to sign in with, as a proxy passes it on. */
const sendTo = async (index: number, from: string): Promise<number> => {
  const headers = { ...JSON_TYPE, 'x-forwarded-for': from }
  const body = JSON.stringify({ purpose: 'sign-in', phone: phoneOf(index) })
  return (await fetch(`${server.url}/v1/otp`, { method: 'POST', headers, body })).status
}
const CONSENTS = { terms: true, sensitive: true, version: '2026-07' }
/** A code that nobody was sent. */
const guess = async (index: number, from: string): Promise<number> => {
  await sendTo(index, '203.0.113.99')
  const code = (await server.control.outbox())[0]?.code ?? ''
  const session = { method: 'sms', host: 'h5', loginCode: 'x', phone: phoneOf(index), otpCode: code === '000000' ? '111111' : '000000' }
  const headers = { ...JSON_TYPE, 'x-forwarded-for': from }
  const body = JSON.stringify({ ...session, consents: CONSENTS })
  return (await fetch(`${server.url}/v1/session`, { method: 'POST', headers, body })).status
}

describe('an address', () => {
  it('is sent no more codes a day than two hundred, whatever phones are named', async () => {
    await start({ trustProxy: '127.0.0.1' })
    const statuses: number[] = []
    for (let index = 0; index < 201; index += 1) statuses.push(await sendTo(index, '203.0.113.7'))
    expect([statuses.indexOf(429), await sendTo(500, '203.0.113.8')]).toEqual([200, 200])
    time.now += DAY
    expect(await sendTo(501, '203.0.113.7')).toBe(200)
  })

  it('has sixty wrong guesses a day before it has to wait, whatever phones it tries', async () => {
    await start({ trustProxy: '127.0.0.1' })
    const statuses: number[] = []
    for (let index = 0; index < 61; index += 1) statuses.push(await guess(index, '203.0.113.7'))
    expect([statuses.indexOf(429), await guess(100, '203.0.113.8')]).toEqual([60, 422])
    time.now += 60_001
    expect(await guess(101, '203.0.113.7')).toBe(422)
    expect(await guess(102, '203.0.113.7')).toBe(429)
  })

  it('is what the connection says, and nothing that a header says unless a proxy is trusted', async () => {
    await start()
    await sendTo(1, '203.0.113.7')
    expect(Object.keys(keptOf(driver, 'tally')).map((key) => key.split('.')[1])).toEqual(['phone'])
    await server.close()
    await start({ trustProxy: '127.0.0.1' })
    await sendTo(1, '203.0.113.7')
    expect(Object.keys(keptOf(driver, 'tally')).map((key) => key.split('.')[1])).toEqual(['phone', 'address'])
    expect(JSON.stringify(driver.documents())).not.toContain('203.0.113')
  })

  it('counts on an address whose people are deleted, and nobody else', async () => {
    await start({ trustProxy: '127.0.0.1' })
    await server.control.useScenario('normal')
    await sendTo(1, '203.0.113.7')
    const people = Object.keys(keptOf(driver, 'user'))
    expect(people).toHaveLength(1)
    await server.run(async (insurer) => {
      const user = await insurer.tx.user.get(people[0] ?? '')
      if (!user) throw new Error('nobody is there')
      const [device] = user.devices
      const [session] = device?.sessions ?? []
      if (!device || !session) throw new Error('nobody is signed in')
      await countText({ ...insurer, address: '203.0.113.7', caller: { user, device, session } }, user.userId)
      await forgetUser(insurer, user)
    })
    // The phone is the stranger's, to whom a code went.
    expect(Object.keys(keptOf(driver, 'tally')).map((key) => key.split('.')[1])).toEqual(['phone', 'address'])
  })

  it('is forgotten with everything else that strangers made the server keep', async () => {
    await start({ trustProxy: '127.0.0.1' })
    await guess(1, '203.0.113.7')
    expect(Object.keys(keptOf(driver, 'tally'))).toHaveLength(4)
    await server.store.sweep(time.now + 2 * DAY)
    const left = Object.keys(driver.documents()).filter((key) => !/^(sandbox|demo)\//.test(key))
    expect(left).toEqual([])
  })
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['127.0.0.1', undefined],
  ['127.8.8.8', undefined],
  ['::1', undefined],
  ['::ffff:127.0.0.1', undefined],
])('counts %s as %s', async (ip, counted) => {
  await start()
  expect(addressOf(ip)).toBe(counted)
})
