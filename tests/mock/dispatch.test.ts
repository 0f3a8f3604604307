import { createMockBackend } from '@mock'
import type { Operation, OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { bench, memoryDisk, NOON } from './helpers'

describe('dispatch', () => {
  it('rejects an operation nobody implemented, loudly', async () => {
    const unknown = { ...operations['cards.list'], name: 'cards.teleport' as OperationName } // what a newer app might ask
    expect(await (await bench('normal')).transport.send(unknown, {})).toMatchObject({
      ok: false,
      error: { code: 'SRV-BAD', cause: 'not-implemented' },
    })
  })

  it('rejects with AbortError once the signal fired, and only then', async () => {
    const app = await bench('normal')
    const controller = new AbortController()
    controller.abort()
    await expect(app.transport.send(operations['cards.list'], {}, { token: app.token, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('answers although what has expired could not be removed at the start', async () => {
    const driver = { ...memoryDisk(), sweep: () => Promise.reject(new Error('away')) }
    const { transport } = createMockBackend({ driver, clock: () => NOON })
    expect(await transport.send(operations['places.list'], {})).toMatchObject({ ok: true })
  })

  it('stops waiting when the signal fires, and the write does not happen', async () => {
    const controller = new AbortController()
    const { transport, control } = createMockBackend({
      driver: memoryDisk(),
      clock: () => NOON,
      latency: 120,
      delay: () => new Promise(() => undefined),
    })
    await control.useScenario('normal')
    const sent = transport.send(operations['otp.send'], { purpose: 'sign-in', phone: '13912345678' }, { signal: controller.signal })
    controller.abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(await control.outbox()).toEqual([])
  })

  it('waits its latency, and longer while slow', async () => {
    const waits: number[] = []
    const { transport, control } = createMockBackend({
      driver: memoryDisk(),
      clock: () => NOON,
      latency: 120,
      delay: (ms) => Promise.resolve(void waits.push(ms)),
    })
    const token = (await control.useScenario('slow'))?.token
    const { cards } = await transport
      .send(operations['cards.list'], {}, { token })
      .then((answer) => (answer.ok ? answer.data : { cards: [] }))
    await transport.send(operations['account.overview'], { cardId: cards[0]?.cardId ?? '' }, { token })
    expect(waits).toEqual([120, 9000])
  })

  it('carries a write out whose answer is lost, keeps that answer beyond the caller’s patience, and repeats it when asked again', async () => {
    const waits: number[] = []
    const { transport, control } = createMockBackend({
      driver: memoryDisk(),
      clock: () => NOON,
      delay: (ms) => Promise.resolve(void waits.push(ms)),
    })
    const token = (await control.useScenario('answer-lost'))?.token
    const asked = async () => {
      const answer = await transport.send(operations['workplace.get'], {}, { token })
      return answer.ok ? answer.data.requests.filter(({ state }) => state === 'waiting').map(({ requestId }) => requestId) : []
    }
    const granted = await asked()
    expect([granted.length, waits]).toEqual([2, []])
    const decide = () => transport.send(operations['workplace.decide'], { granted, refused: [] }, { token, idempotencyKey: 'k' })
    const lost = await decide()
    expect(waits).toEqual([9000])
    expect(await asked()).toEqual([])
    expect(await decide()).toEqual(lost)
    expect(waits).toEqual([9000])
  })

  it('lets faults reach the employer’s side and the employee’s, as every other thing that the insurer answers', () => {
    const own = Object.values(operations as Record<string, Operation>).filter(({ name }) => /^(employer|workplace)[.]/.test(name))
    // Entering is a session of the app's own backend.
    expect(own.filter(({ provider }) => !provider).map(({ name }) => name)).toEqual(['employer.enter'])
  })

  it('answers a retried write from the first try', async () => {
    const app = await bench('normal')
    const cardId = await app.cardId()
    const input = { cardId, outcomes: [{ kind: 'credit' as const, outcome: 'accepted' as const }] }
    const first = await app.transport.send(operations['alerts.record-consent'], input, { token: app.token, idempotencyKey: 'k' })
    expect(await app.transport.send(operations['alerts.record-consent'], input, { token: app.token, idempotencyKey: 'k' })).toEqual(first)
    const left = (await app.get('alerts.get', { cardId })).credits.find(({ kind }) => kind === 'credit')?.left
    expect(left).toBe(6)
  })

  it('gives back copies: nobody outside can change the state', async () => {
    const app = await bench('normal')
    const cardId = await app.cardId()
    const settings = await app.get('alerts.get', { cardId })
    settings.rules.length = 0
    expect((await app.get('alerts.get', { cardId })).rules).toHaveLength(7)
  })
})
