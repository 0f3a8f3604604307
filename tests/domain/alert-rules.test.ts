import fc from 'fast-check'
import type { AlertRule } from '@/contract'
import { flushQueue, quietUntil } from '@/domain/alert-delivery'
import { changeRules, rearmAt, recordConsent, startState, takeEvent } from '@/domain/alert-rules'
import { NEW_ALERT_STATE, type AlertDraft, type AlertEvent, type AlertRules, type AlertState } from '@/domain/alert-state'
import { beijing } from '@/domain/beijing-time'

const at = (text: string): number => beijing(`${text}+08:00`).valueOf()
const CONTEXT = { host: 'weapp', platformAccepts: true } as const
const LOW: AlertRule = { kind: 'low-balance', enabled: true, threshold: 50000 }
const SPENDING: AlertRule = { kind: 'spending', enabled: true, minimum: 1000 }
const rulesOf = (rules: AlertRule[], more: Partial<AlertRules> = {}): AlertRules => ({
  rules,
  quietHours: { enabled: false, from: '22:00', to: '07:30' },
  dailyCap: 10,
  ...more,
})

let serial = 0
const posted = (usable: number, time = '2026-07-15T10:00:00', amount = 5000): AlertEvent => ({
  type: 'posted',
  key: `e${(serial += 1)}`,
  transactionId: null,
  at: at(time),
  flow: 'debit',
  amount,
  balance: usable,
  usable,
  counterparty: '百草和大药房',
  period: null,
  undoes: null,
})

function run(
  rules: AlertRules,
  events: AlertEvent[],
  state: AlertState,
  context = CONTEXT as { host: 'weapp'; platformAccepts: boolean },
): { drafts: AlertDraft[]; state: AlertState } {
  const drafts: AlertDraft[] = []
  for (const event of events) {
    const step = takeEvent(state, rules, event, context)
    state = step.state
    drafts.push(...step.drafts)
    for (const { key, delivery } of step.deliveries) for (const draft of drafts) if (draft.key === key) draft.delivery = delivery
  }
  return { drafts, state }
}
const withCredits = (credits: AlertState['credits']): AlertState => ({ ...NEW_ALERT_STATE, credits })

describe('rules that change while a message waits', () => {
  const NIGHT = { enabled: true, from: '22:00', to: '07:30' }
  const before = rulesOf([SPENDING], { quietHours: NIGHT })
  const late = at('2026-07-15T23:05:00')
  const queued = run(before, [posted(60000, '2026-07-15T23:00:00')], withCredits({ spending: 2 }))

  it('withdraws what is switched off, and spends nothing on it', () => {
    const step = changeRules(queued.state, before, rulesOf([{ ...SPENDING, enabled: false }], { quietHours: NIGHT }), 60000, late)
    expect(step.deliveries).toEqual([expect.objectContaining({ delivery: { channel: 'inbox', reason: 'withdrawn' } })])
    expect(step.state).toMatchObject({ queue: [], credits: { spending: 2 } })
  })

  it('holds back by the new quiet hours, or no longer', () => {
    const later = rulesOf([SPENDING], { quietHours: { ...NIGHT, to: '09:00' } })
    const moved = changeRules(queued.state, before, later, 60000, late)
    expect(moved.state.queue).toMatchObject([{ due: at('2026-07-16T09:00:00') }])
    // The inbox names the time, so it hears of the new one.
    expect(moved.deliveries).toMatchObject([{ delivery: { channel: 'queued', until: '2026-07-16T09:00:00+08:00' } }])
    const { state } = changeRules(queued.state, before, rulesOf([SPENDING]), 60000, late)
    expect(flushQueue(state, rulesOf([SPENDING]), late, CONTEXT).deliveries).toMatchObject([{ delivery: { channel: 'platform' } }])
  })
})

describe('low balance', () => {
  it('fires when the line is crossed, not again below it, and once more after re-arming', () => {
    const rules = rulesOf([LOW])
    expect(rearmAt(50000)).toBe(52500)
    expect(rearmAt(10000)).toBe(12000)
    const { drafts } = run(
      rules,
      [60000, 50000, 49999, 40000, 52499, 49000, 52500, 49999].map((usable) => posted(usable)),
      NEW_ALERT_STATE,
    )
    expect(drafts.map(({ body }) => body.kind === 'low-balance' && body.balance)).toEqual([49999, 49999])
  })

  it('does not fire for what was on screen when the rule was set', () => {
    const state = startState([LOW], 31260)
    expect(run(rulesOf([LOW]), [posted(31000)], state).drafts).toEqual([])
    const lower = rulesOf([{ ...LOW, threshold: 20000 }])
    expect(changeRules(state, rulesOf([LOW]), lower, 31260, at('2026-07-15T10:00:00')).state.lowCrossed).toBe(false)
  })

  it('stays told while something else is changed, until the balance has clearly recovered', () => {
    const before = rulesOf([LOW])
    const after = rulesOf([LOW], { quietHours: { enabled: true, from: '23:00', to: '07:00' } })
    const { state } = run(before, [posted(49000), posted(51000)], NEW_ALERT_STATE)
    const changed = changeRules(state, before, after, 51000, at('2026-07-15T10:00:00')).state
    expect(run(after, [posted(49900)], changed).drafts).toEqual([])
  })

  it('never fires twice without having been re-armed in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 90_000 }),
        (balances, threshold) => {
          let state: AlertState = NEW_ALERT_STATE
          let armed = true
          for (const usable of balances) {
            const step = takeEvent(state, rulesOf([{ ...LOW, threshold }]), posted(usable), CONTEXT)
            state = step.state
            const fires: boolean = armed && usable < threshold
            expect(step.drafts).toHaveLength(fires ? 1 : 0)
            armed = fires ? false : armed || usable >= rearmAt(threshold)
          }
        },
      ),
    )
  })
})

describe('other rules', () => {
  it('spending counts from its minimum, a disabled rule says nothing', () => {
    expect(run(rulesOf([SPENDING]), [posted(9000, undefined, 999), posted(9000, undefined, 1000)], NEW_ALERT_STATE).drafts).toHaveLength(1)
    expect(run(rulesOf([{ ...SPENDING, enabled: false }]), [posted(9000)], NEW_ALERT_STATE).drafts).toEqual([])
  })

  it('the quota fires once an insurance year', () => {
    const quota = (reimbursed: number, year: string): AlertEvent => ({
      type: 'quota',
      key: `q${reimbursed}${year}`,
      transactionId: null,
      at: at('2026-07-15T10:00:00'),
      reimbursed,
      limit: 600000,
      year,
    })
    const events = [quota(479999, '2026'), quota(480000, '2026'), quota(590000, '2026'), quota(480000, '2027')]
    const { drafts } = run(rulesOf([{ kind: 'pooled-quota', enabled: true, percent: 80 }]), events, NEW_ALERT_STATE)
    expect(drafts.map(({ body }) => body.kind === 'pooled-quota' && body.percent)).toEqual([80, 80])
  })

  it('facts without a rule are always told, those of a rule only when it is on', () => {
    const notice = (body: Extract<AlertEvent, { type: 'notice' }>['body']): AlertEvent => ({
      type: 'notice',
      key: body.kind,
      transactionId: null,
      at: at('2026-07-15T10:00:00'),
      category: 'service',
      body,
    })
    const events = [
      notice({ kind: 'card-bound', city: '杭州市', at: '2026-07-15T10:00:00+08:00' }),
      notice({ kind: 'sync-restored', at: '2026-07-15T10:00:00+08:00' }),
    ]
    expect(run(rulesOf([]), events, NEW_ALERT_STATE).drafts.map(({ body }) => body.kind)).toEqual(['card-bound'])
    expect(run(rulesOf([{ kind: 'sync-restored', enabled: true }]), events, NEW_ALERT_STATE).drafts).toHaveLength(2)
  })
})

describe('delivery', () => {
  const rules = rulesOf([SPENDING])
  const channels = (drafts: AlertDraft[]): string[] =>
    drafts.map(({ delivery }) => (delivery.channel === 'inbox' ? delivery.reason : delivery.channel))

  it('spends one send a message and says why there is none', () => {
    const { drafts, state } = run(rules, [posted(1), posted(1), posted(1)], withCredits({ spending: 2 }))
    expect(channels(drafts)).toEqual(['platform', 'platform', 'no-credit'])
    expect(state.credits.spending).toBe(0)
    expect(channels(run(rules, [posted(1)], NEW_ALERT_STATE).drafts)).toEqual(['not-subscribed'])
  })

  it('caps platform sends a day and kind; the inbox has everything, the send is kept', () => {
    const events = [posted(1), posted(1), posted(1), posted(1, '2026-07-16T10:00:00')]
    const { drafts, state } = run({ ...rules, dailyCap: 2 }, events, withCredits({ spending: 9 }))
    expect(channels(drafts)).toEqual(['platform', 'platform', 'daily-cap', 'platform'])
    expect(state.credits.spending).toBe(6)
  })

  it('loses all sends of a kind once the platform refuses', () => {
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

  it('holds platform sends back over quiet hours, also across midnight', () => {
    const quiet = { enabled: true, from: '22:00', to: '07:30' }
    const until = (time: string): string | null => {
      const end = quietUntil(quiet, at(time))
      return end === null ? null : beijing(end).format('MM-DD HH:mm')
    }
    expect(
      ['2026-07-15T21:59:59', '2026-07-15T22:00:00', '2026-07-16T00:10:00', '2026-07-16T07:29:59', '2026-07-16T07:30:00'].map(until),
    ).toEqual([null, '07-16 07:30', '07-16 07:30', '07-16 07:30', null])
    expect(quietUntil({ enabled: true, from: '12:00', to: '14:00' }, at('2026-07-15T13:00:00'))).toBe(at('2026-07-15T14:00:00'))
    expect(quietUntil({ ...quiet, enabled: false }, at('2026-07-15T23:00:00'))).toBeNull()

    const night = takeEvent(withCredits({ spending: 1 }), { ...rules, quietHours: quiet }, posted(1, '2026-07-15T23:00:00'), CONTEXT)
    expect(night.drafts[0]?.delivery).toEqual({ channel: 'queued', until: '2026-07-16T07:30:00+08:00' })
    expect(night.state.credits.spending).toBe(1)
    expect(flushQueue(night.state, rules, at('2026-07-16T07:29:59'), CONTEXT).deliveries).toEqual([])
    const morning = flushQueue(night.state, rules, at('2026-07-16T09:00:00'), CONTEXT)
    expect(morning.deliveries[0]?.delivery).toEqual({ channel: 'platform', host: 'weapp', at: '2026-07-16T07:30:00+08:00' })
    expect(morning.state).toMatchObject({ queue: [], credits: { spending: 0 } })
  })

  describe('when what it was about is undone before it went out', () => {
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

    it('a reversal in part leaves them: the spending did happen, and the balance is still low', () => {
      const spent = night(40000)
      const part = night(41000, { flow: 'reversal', at: at('2026-07-15T23:30:00'), undoes: null })
      const { state } = run(both, [spent, part], withCredits({ spending: 1, 'low-balance': 1 }))
      expect(state.queue.map(({ kind }) => kind)).toEqual(['spending', 'low-balance'])
    })

    it('a balance that recovered over night is not called low in the morning, and may be called low again', () => {
      const credit = night(90000, { flow: 'credit', at: at('2026-07-16T05:00:00') })
      const again = { ...posted(30000, '2026-07-16T12:00:00') }
      const { drafts, state } = run(rulesOf([LOW], { quietHours: quiet }), [night(40000), credit, again], withCredits({ 'low-balance': 1 }))
      expect(channels(drafts)).toEqual(['withdrawn', 'platform'])
      expect(state.credits['low-balance']).toBe(0)
    })
  })

  it('never sends more than it has sends for, nor more a day than the cap', () => {
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
