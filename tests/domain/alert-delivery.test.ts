import fc from 'fast-check'
import { flushQueue, quietUntil } from '@/domain/alert-delivery'
import { changeRules, recordConsent, takeEvent } from '@/domain/alert-rules'
import { NEW_ALERT_STATE, type AlertDraft, type AlertEvent } from '@/domain/alert-state'
import { formatTime } from '@/domain/format-time'
import { at, CONTEXT, LOW, posted, rulesOf, run, SPENDING, withCredits } from './alerts'

describe('rules that change while a message waits', () => {
  const NIGHT = { enabled: true, from: '22:00', to: '07:30' }
  const before = rulesOf([SPENDING], { quietHours: NIGHT })
  const late = at('2026-07-15T23:05:00')
  const queued = run(before, [posted(60000, '2026-07-15T23:00:00')], withCredits({ spending: 2 }))

  it('withdraws messages of a kind that is switched off, and spends no send', () => {
    const step = changeRules(queued.state, before, rulesOf([{ ...SPENDING, enabled: false }], { quietHours: NIGHT }), 60000, late)
    expect(step.deliveries).toEqual([expect.objectContaining({ delivery: { channel: 'inbox', reason: 'withdrawn' } })])
    expect(step.state).toMatchObject({ queue: [], credits: { spending: 2 } })
  })

  it('applies the new quiet hours to waiting messages', () => {
    const later = rulesOf([SPENDING], { quietHours: { ...NIGHT, to: '09:00' } })
    const moved = changeRules(queued.state, before, later, 60000, late)
    expect(moved.state.queue).toMatchObject([{ due: at('2026-07-16T09:00:00') }])
    // The inbox shows when a message will be sent, so it gets the new time.
    expect(moved.deliveries).toMatchObject([{ delivery: { channel: 'queued', until: '2026-07-16T09:00:00+08:00' } }])
    const { state } = changeRules(queued.state, before, rulesOf([SPENDING]), 60000, late)
    expect(flushQueue(state, rulesOf([SPENDING]), late, CONTEXT).deliveries).toMatchObject([{ delivery: { channel: 'platform' } }])
  })
})

describe('delivery', () => {
  const rules = rulesOf([SPENDING])
  const channels = (drafts: AlertDraft[]): string[] =>
    drafts.map(({ delivery }) => (delivery.channel === 'inbox' ? delivery.reason : delivery.channel))

  it('spends one send a message and gives the reason when none is sent', () => {
    const { drafts, state } = run(rules, [posted(1), posted(1), posted(1)], withCredits({ spending: 2 }))
    expect(channels(drafts)).toEqual(['platform', 'platform', 'no-credit'])
    expect(state.credits.spending).toBe(0)
    expect(channels(run(rules, [posted(1)], NEW_ALERT_STATE).drafts)).toEqual(['not-subscribed'])
  })

  it('limits platform messages of a kind to the daily cap; the inbox gets all, and the send is kept', () => {
    const events = [posted(1), posted(1), posted(1), posted(1, '2026-07-16T10:00:00')]
    const { drafts, state } = run({ ...rules, dailyCap: 2 }, events, withCredits({ spending: 9 }))
    expect(channels(drafts)).toEqual(['platform', 'platform', 'daily-cap', 'platform'])
    expect(state.credits.spending).toBe(6)
  })

  it('drops all sends of a kind once the platform rejects one', () => {
    const { drafts, state } = run(rules, [posted(1), posted(1)], withCredits({ spending: 5, credit: 3 }), {
      host: 'weapp',
      platformAccepts: false,
    })
    expect(channels(drafts)).toEqual(['platform-refused', 'no-credit'])
    expect(state.credits).toEqual({ spending: 0, credit: 3 })
  })

  it('counts only accepted consents', () => {
    const outcomes = ['accepted', 'refused', 'banned', 'filtered', 'accepted'] as const
    expect(outcomes.reduce((state, outcome) => recordConsent(state, 'credit', outcome), NEW_ALERT_STATE).credits).toEqual({ credit: 2 })
  })

  it('delays platform messages during quiet hours, also across midnight', () => {
    const quiet = { enabled: true, from: '22:00', to: '07:30' }
    const until = (time: string): string | null => {
      const end = quietUntil(quiet, at(time))
      return end === null ? null : formatTime(end, 'MM-DD HH:mm')
    }
    expect(
      ['2026-07-15T21:59:59', '2026-07-15T22:00:00', '2026-07-16T00:10:00', '2026-07-16T07:29:59', '2026-07-16T07:30:00'].map(until),
    ).toEqual([null, '07-16 07:30', '07-16 07:30', '07-16 07:30', null])
    expect(quietUntil({ enabled: true, from: '12:00', to: '14:00' }, at('2026-07-15T13:00:00'))).toBe(at('2026-07-15T14:00:00'))
    const noon = (time: string) => quietUntil({ enabled: true, from: '12:00', to: '14:00' }, at(`2026-07-15T${time}`)) !== null
    expect(['11:59:59', '12:00:00', '13:59:59', '14:00:00'].map(noon)).toEqual([false, true, true, false])
    expect(quietUntil({ ...quiet, enabled: false }, at('2026-07-15T23:00:00'))).toBeNull()

    const night = takeEvent(withCredits({ spending: 1 }), { ...rules, quietHours: quiet }, posted(1, '2026-07-15T23:00:00'), CONTEXT)
    expect(night.drafts[0]?.delivery).toEqual({ channel: 'queued', until: '2026-07-16T07:30:00+08:00' })
    expect(night.state.credits.spending).toBe(1)
    expect(flushQueue(night.state, rules, at('2026-07-16T07:29:59'), CONTEXT).deliveries).toEqual([])
    const morning = flushQueue(night.state, rules, at('2026-07-16T09:00:00'), CONTEXT)
    expect(morning.deliveries[0]?.delivery).toEqual({ channel: 'platform', host: 'weapp', at: '2026-07-16T07:30:00+08:00' })
    expect(morning.state).toMatchObject({ queue: [], credits: { spending: 0 } })
  })

  describe('when its cause is undone before it is sent', () => {
    const quiet = { enabled: true, from: '22:00', to: '07:30' }
    const night = (usable: number, more: Partial<Extract<AlertEvent, { type: 'posted' }>> = {}): AlertEvent => ({
      ...(posted(usable, '2026-07-15T23:00:00') as Extract<AlertEvent, { type: 'posted' }>),
      ...more,
    })
    const both = rulesOf([LOW, SPENDING], { quietHours: quiet })

    it('a reversal of the whole entry withdraws its messages and spends no send', () => {
      const spent = night(40000)
      const undone = night(60000, { flow: 'reversal', at: at('2026-07-15T23:30:00'), undoes: spent.key })
      const { drafts, state } = run(both, [spent, undone], withCredits({ spending: 1, 'low-balance': 1 }))
      expect(drafts.map(({ body, delivery }) => [body.kind, delivery])).toEqual([
        ['spending', { channel: 'inbox', reason: 'withdrawn' }],
        ['low-balance', { channel: 'inbox', reason: 'withdrawn' }],
        ['reversal', { channel: 'inbox', reason: 'not-subscribed' }],
      ])
      expect(state).toMatchObject({ queue: [], credits: { spending: 1, 'low-balance': 1 }, lowCrossed: false })
    })

    it('a partial reversal keeps them: the spending did happen, and the balance is still low', () => {
      const spent = night(40000)
      const part = night(41000, { flow: 'reversal', at: at('2026-07-15T23:30:00'), undoes: null })
      const { state } = run(both, [spent, part], withCredits({ spending: 1, 'low-balance': 1 }))
      expect(state.queue.map(({ kind }) => kind)).toEqual(['spending', 'low-balance'])
    })

    it('a balance back at the threshold at sending time is not reported as low, though it has not re-armed the rule', () => {
      const rules = rulesOf([LOW], { quietHours: quiet })
      const after = (usable: number) => {
        const credit = night(usable, { flow: 'credit', at: at('2026-07-16T05:00:00') })
        const { state, drafts } = run(rules, [night(40000), credit], withCredits({ 'low-balance': 1 }))
        const flushed = flushQueue(state, rules, at('2026-07-16T09:00:00'), CONTEXT)
        return { state: flushed.state, delivery: (flushed.deliveries[0] ?? drafts[0])?.delivery }
      }
      expect(after(49999).delivery).toMatchObject({ channel: 'platform' })
      for (const usable of [50000, 51000]) {
        const { state, delivery } = after(usable)
        expect(delivery).toEqual({ channel: 'inbox', reason: 'withdrawn' })
        expect(state).toMatchObject({ queue: [], lowCrossed: false, credits: { 'low-balance': 1 } })
      }
    })

    it('a contribution paid overnight is not reported as missing in the morning', () => {
      const rules = rulesOf([{ kind: 'missed-contribution', enabled: true }], { quietHours: quiet })
      const body = { kind: 'missed-contribution', months: ['2026-05', '2026-06'] } as const
      const told: AlertEvent = {
        type: 'notice',
        key: 'r-2026-06',
        transactionId: null,
        at: at('2026-07-15T23:00:00'),
        category: 'account',
        body: { ...body, months: [...body.months] },
      }
      const paid = (period: string) => night(60000, { flow: 'credit', period, at: at('2026-07-16T06:00:00') })
      const became = (period: string) =>
        run(rules, [told, paid(period)], withCredits({ 'missed-contribution': 1 })).drafts[0]?.delivery.channel
      expect([became('2026-05'), became('2026-06'), became('2026-07')]).toEqual(['inbox', 'inbox', 'queued'])
    })

    it('a balance that recovered overnight is not reported as low in the morning, and may be reported again', () => {
      const credit = night(90000, { flow: 'credit', at: at('2026-07-16T05:00:00') })
      const again = { ...posted(30000, '2026-07-16T12:00:00') }
      const { drafts, state } = run(rulesOf([LOW], { quietHours: quiet }), [night(40000), credit, again], withCredits({ 'low-balance': 1 }))
      expect(channels(drafts)).toEqual(['withdrawn', 'platform'])
      expect(state.credits['low-balance']).toBe(0)
    })
  })

  it('never sends more than the sends left, nor more a day than the cap', () => {
    const event = fc.record({ hour: fc.integer({ min: 0, max: 23 }), day: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (times, left, dailyCap, enabled) => {
          const events = times
            .map(({ day, hour }) => posted(1, `2026-07-0${day}T${String(hour).padStart(2, '0')}:00:00`))
            .sort((a, b) => a.at - b.at)
          const quiet = { ...rules, dailyCap, quietHours: { enabled, from: '22:00', to: '07:30' } }
          const { drafts, state } = run(quiet, events, withCredits({ spending: left }))
          const last = flushQueue(state, quiet, at('2026-08-01T00:00:00'), CONTEXT)
          const sends = drafts
            .map(({ delivery }) => delivery)
            .concat(last.deliveries.map(({ delivery }) => delivery))
            .filter(({ channel }) => channel === 'platform')
          expect(drafts).toHaveLength(events.length)
          expect(sends.length + (last.state.credits.spending ?? 0)).toBe(left)
          const days = new Map<string, number>()
          for (const send of sends)
            if (send.channel === 'platform') days.set(send.at.slice(0, 10), (days.get(send.at.slice(0, 10)) ?? 0) + 1)
          days.forEach((count) => expect(count).toBeLessThanOrEqual(dailyCap))
        },
      ),
    )
  })
})
