import type { Message } from '@/contract'
import { keptOf } from '../helpers'
import { cardId, grant, MOTHER, withFamily } from './support'

const FATHER = 'member-father'

const familyMessages = async (app: Awaited<ReturnType<typeof withFamily>>): Promise<Message[]> =>
  (await app.get('messages.list', { limit: 50 })).items.filter(({ body }) => body.kind === 'family')

const aboutOf = (messages: readonly Message[]) => messages.map(({ body }) => body.kind === 'family' && [body.about, body.relation])

describe('alerts of relatives', () => {
  it('tell once when four fifths of a grant are used, and use a send', async () => {
    const app = await withFamily()
    await app.control.relativeSpends(MOTHER, 100_00)
    expect(await familyMessages(app)).toEqual([])
    await app.control.relativeSpends(MOTHER, 31_40)
    await app.control.relativeSpends(MOTHER, 10_00)
    const [message, ...more] = await familyMessages(app)
    expect(message).toMatchObject({ body: { about: 'quota', relation: 'mother', amount: 100_00 }, delivery: { channel: 'platform' } })
    expect(more).toEqual([])
    expect((await app.get('family.list', { cardId })).alerts).toEqual({ enabled: true, left: 2 })
    await grant(app, { memberId: MOTHER, amount: 500_00 })
    await app.control.relativeSpends(MOTHER, 500_00)
    expect(aboutOf(await familyMessages(app))).toEqual([
      ['quota', 'mother'],
      ['quota', 'mother'],
    ])
  })

  it('come to the inbox alone while they are switched off', async () => {
    const app = await withFamily()
    await app.get('family.set-alerts', { cardId, enabled: false })
    await app.control.relativeSpends(MOTHER, 200_00)
    expect(await familyMessages(app)).toEqual([expect.objectContaining({ delivery: { channel: 'inbox', reason: 'not-subscribed' } })])
    expect((await app.get('family.list', { cardId })).alerts).toEqual({ enabled: false, left: 3 })
  })

  it('say when next year can be paid, of those who consented by then', async () => {
    const app = await withFamily()
    await app.control.answerFamily(FATHER, 'withdraw')
    await app.control.moveClock('2026-09-01T09:30:00+08:00')
    const told = (await familyMessages(app)).filter(({ body }) => body.kind === 'family' && body.about === 'due')
    // 断缴 has another way back, and the father's consent is gone.
    expect(aboutOf(told)).toEqual([['due', 'daughter']])
    expect(told[0]?.createdAt).toBe('2026-09-01T09:00:00+08:00')
  })

  it('say nothing of what was before the consent, also when the clock comes by there again', async () => {
    const app = await withFamily()
    await app.control.moveClock('2026-09-05T09:30:00+08:00')
    await app.control.answerFamily(FATHER, 'withdraw')
    await app.get('family.remind', { cardId, memberId: FATHER })
    await app.control.answerFamily(FATHER, 'accept')
    await app.control.moveClock('2026-08-31T09:30:00+08:00')
    await app.control.moveClock('2026-09-02T09:30:00+08:00')
    expect(aboutOf((await familyMessages(app)).filter(({ body }) => body.kind === 'family' && body.about === 'due'))).toEqual([
      ['due', 'daughter'],
    ])
  })

  it('go with the consent: what was told of the insurance is deleted', async () => {
    const app = await withFamily()
    await app.control.moveClock('2026-09-01T09:30:00+08:00')
    expect(aboutOf(await familyMessages(app)).sort()).toEqual([
      ['due', 'daughter'],
      ['due', 'father'],
    ])
    await app.control.answerFamily(FATHER, 'withdraw')
    expect(aboutOf(await familyMessages(app))).toEqual([
      ['withdrawn', 'father'],
      ['due', 'daughter'],
    ])
    expect(
      JSON.stringify(
        Object.values(keptOf(app.driver, 'inbox')).flatMap(({ messages }) =>
          messages.filter(({ body }) => body.kind === 'family' && body.about === 'due'),
        ),
      ),
    ).not.toContain('山')
  })

  it('are taken back with the clock, and their sends with them', async () => {
    const app = await withFamily()
    await app.control.moveClock('2026-09-01T09:30:00+08:00')
    expect((await app.get('family.list', { cardId })).alerts.left).toBeLessThan(3)
    await app.control.moveClock('2026-07-15T10:00:00+08:00')
    expect(await familyMessages(app)).toEqual([])
    expect((await app.get('family.list', { cardId })).alerts.left).toBe(3)
  })
})
