import fc from 'fast-check'
import { changeRules, rearmAt, startState, takeEvent } from '@/domain/alert-rules'
import { NEW_ALERT_STATE, type AlertEvent, type AlertState } from '@/domain/alert-state'
import { at, CONTEXT, LOW, posted, rulesOf, run, SPENDING } from './alerts'

describe('low balance', () => {
  it('fires when the threshold is crossed, not again below it, and once more after re-arming', () => {
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

  it('does not fire for a balance that was already low when the rule was set', () => {
    const state = startState([LOW], 31260)
    expect(run(rulesOf([LOW]), [posted(31000)], state).drafts).toEqual([])
    const lower = rulesOf([{ ...LOW, threshold: 20000 }])
    expect(changeRules(state, rulesOf([LOW]), lower, 31260, at('2026-07-15T10:00:00')).state.lowCrossed).toBe(false)
  })

  it('counts a balance as notified only below the threshold, when the rule is set and when it is changed', () => {
    const early = at('2026-07-15T10:00:00')
    expect([50000, 49999].map((usable) => startState([LOW], usable).lowCrossed)).toEqual([false, true])
    const changed = (threshold: number) =>
      changeRules(startState([LOW], 50000), rulesOf([LOW]), rulesOf([{ ...LOW, threshold }]), 50000, early).state.lowCrossed
    expect([40000, 50001].map(changed)).toEqual([false, true])
    expect(run(rulesOf([LOW]), [posted(49999)], startState([LOW], 50000)).drafts).toHaveLength(1)
  })

  it('stays notified while other settings change, until the balance is clearly above the threshold', () => {
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
  it('spending fires from its minimum, a disabled rule never', () => {
    expect(run(rulesOf([SPENDING]), [posted(9000, undefined, 999), posted(9000, undefined, 1000)], NEW_ALERT_STATE).drafts).toHaveLength(1)
    expect(run(rulesOf([{ ...SPENDING, enabled: false }]), [posted(9000)], NEW_ALERT_STATE).drafts).toEqual([])
  })

  it('the pooled quota fires once an insurance year', () => {
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

  it('facts without a rule always fire, those of a rule only when it is on', () => {
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
