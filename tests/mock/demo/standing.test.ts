import { createMockBackend, type MockBackend } from '@mock'
import { DAY } from '@/contract'
import { operationOf } from '@/contract/operations'
import { SCENARIOS } from '../../../mock/demo/scenarios'
import { bench, memoryDisk, NOON, type Bench } from '../helpers'

const CONSENTS = { terms: true, sensitive: true, version: '2026-07' } as const

/** Binds a card as a person does. */
async function bindByHand(app: Bench, { ssn, password }: { ssn: string; password: string }): Promise<void> {
  if (app.token === undefined) {
    const input = { method: 'platform-phone', host: 'weapp', loginCode: 'x', phoneCode: 'y', consents: CONSENTS } as const
    app.token = (await app.get('session.create', input)).token
  }
  await app.get('otp.send', { purpose: 'bind' })
  const otpCode = (await app.control.outbox())[0]?.code ?? ''
  const { ticket } = await app.get('cards.verify', { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode })
  await app.get('cards.bind', { ticket })
}
const EMPLOYEE = { ssn: '330106199003072837', password: 'Linyuan26' }

describe('the panel tells', () => {
  it('a first start: nobody, no scenario', async () =>
    expect(await (await bench()).control.status()).toMatchObject({
      personaId: 'newcomer',
      person: null,
      cards: 0,
      scenarioId: null,
      changed: [],
    }))

  it.each(SCENARIOS.map(({ id, personaId }) => [id, personaId] as const))('%s as it was loaded', async (id, personaId) =>
    expect(await (await bench(id)).control.status()).toMatchObject({ personaId, scenarioId: id, changed: [] }),
  )

  it('whose card was bound by hand', async () => {
    const app = await bench()
    await bindByHand(app, EMPLOYEE)
    expect(await app.control.status()).toMatchObject({ personaId: 'employee', person: '**远', cards: 1, scenarioId: null })
  })

  it('a card of somebody who is no persona, as nobody’s', async () => {
    const app = await bench()
    await bindByHand(app, { ssn: '330111199107154184', password: 'Demo96-67' })
    expect(await app.control.status()).toMatchObject({ personaId: null, person: '**梅', cards: 1 })
  })

  it('that a newcomer’s scenario has another person after binding', async () => {
    const app = await bench('camera-denied')
    await bindByHand(app, EMPLOYEE)
    expect(await app.control.status()).toMatchObject({ personaId: 'employee', scenarioId: 'camera-denied', changed: ['person'] })
  })

  it('that the last card was unbound', async () => {
    const app = await bench('normal')
    await app.get('otp.send', { purpose: 'unbind' })
    await app.get('cards.unbind', { cardId: await app.cardId(), otpCode: (await app.control.outbox())[0]?.code ?? '' })
    expect(await app.control.status()).toMatchObject({ personaId: 'newcomer', cards: 0, changed: ['person'] })
  })

  it('that a persona was chosen on its own, which is no scenario', async () => {
    const app = await bench('normal')
    await app.control.usePersona('retiree')
    expect(await app.control.status()).toMatchObject({ personaId: 'retiree', scenarioId: null, changed: [], realClock: false })
  })

  it('that the clock was moved or an account changed, until the scenario is loaded again', async () => {
    const app = await bench('normal')
    app.time.now += 3_600_000 // running on is no move
    expect((await app.control.status()).changed).toEqual([])
    await app.control.moveClock('2026-07-16T09:41:00+08:00')
    expect((await app.control.status()).changed).toEqual(['clock'])
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    expect((await app.control.status()).changed).toEqual(['clock', 'account'])
    await app.control.useScenario('normal')
    expect((await app.control.status()).changed).toEqual([])
  })

  it('that faults are used up, and the sync restored', async () => {
    const app = await bench('throttled')
    for (let tries = 0; tries < 2; tries += 1) await app.ask('otp.send', { purpose: 'bind' })
    expect((await app.control.status()).changed).toEqual(['faults'])
    await app.control.useScenario('sync-delayed')
    await app.control.simulateSync()
    expect((await app.control.status()).changed).toEqual(['sync'])
  })

  it('that a lock has ended', async () => {
    const app = await bench('locked')
    app.time.now += 3_600_000
    expect((await app.control.status()).changed).toEqual(['lock'])
  })
})

describe('low-balance', () => {
  it('waits above its threshold, and one purchase of the panel crosses it', async () => {
    const app = await bench('low-balance')
    app.time.now += 3 * 3_600_000 // an operator has time
    expect(await app.control.status()).toMatchObject({ balance: 52500 })
    const low = async () => (await app.get('messages.list', { limit: 50 })).items.filter(({ body }) => body.kind === 'low-balance').length
    expect(await low()).toBe(0)
    await app.control.simulatePurchase({ kind: 'pharmacy', amount: 12000 })
    expect([await low(), (await app.control.status()).balance]).toEqual([1, 40500])
  })
})

describe('a first start of the demonstration', () => {
  const REFERENCE = '2026-07-15T09:41:00+08:00'
  const open = (driver = memoryDisk(), now = NOON + 100 * DAY) => createMockBackend({ driver, clock: () => now, firstClock: REFERENCE })
  const timeOf = async ({ control }: MockBackend) => {
    const { now, realClock } = await control.status()
    return { now, realClock }
  }

  it('stands at the reference moment, and runs on from it on a second day', async () => {
    const driver = memoryDisk()
    expect(await timeOf(open(driver))).toEqual({ now: REFERENCE, realClock: false })
    expect(await timeOf(open(driver, NOON + 101 * DAY))).toEqual({ now: '2026-07-16T09:41:00+08:00', realClock: false })
  })

  it('is at real time after one tap, and stays there', async () => {
    const driver = memoryDisk()
    const app = open(driver)
    await app.control.status()
    await app.control.moveClock(null)
    const real = { now: '2026-10-23T12:00:00+08:00', realClock: true }
    expect([await timeOf(app), await timeOf(open(driver))]).toEqual([real, real])
  })

  it('comes back with a reset', async () => {
    const app = open()
    await app.control.useScenario('year-roll-over')
    await app.control.reset()
    expect(await timeOf(app)).toEqual({ now: REFERENCE, realClock: false })
    expect(app.now()).toBe(Date.parse(REFERENCE))
  })

  it('leaves a phone alone that was used at real time before', async () => {
    const driver = memoryDisk()
    const before = createMockBackend({ driver, clock: () => NOON })
    await before.transport.send(operationOf('session.create'), {
      method: 'platform-phone',
      host: 'weapp',
      loginCode: 'x',
      phoneCode: 'y',
      consents: CONSENTS,
    })
    expect(await timeOf(open(driver, NOON))).toEqual({ now: '2026-07-15T12:00:00+08:00', realClock: true })
  })
})
