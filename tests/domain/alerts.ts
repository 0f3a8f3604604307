import type { AlertRule } from '@/contract'
import { takeEvent } from '@/domain/alert-rules'
import { NEW_ALERT_STATE, type AlertDraft, type AlertEvent, type AlertRules, type AlertState } from '@/domain/alert-state'
import { toMs } from '@/domain/beijing-time'

/** ms since the epoch. @param text Beijing time without offset */
export const at = (text: string): number => toMs(`${text}+08:00`)
export const CONTEXT = { host: 'weapp', platformAccepts: true } as const
export const LOW = { kind: 'low-balance', enabled: true, threshold: 50000 } as const satisfies AlertRule
export const SPENDING = { kind: 'spending', enabled: true, minimum: 1000 } as const satisfies AlertRule
export const rulesOf = (rules: AlertRule[], more: Partial<AlertRules> = {}): AlertRules => ({
  rules,
  quietHours: { enabled: false, from: '22:00', to: '07:30' },
  dailyCap: 10,
  ...more,
})

let serial = 0
/** A purchase. @param usable balance after it, fen @param amount fen */
export const posted = (usable: number, time = '2026-07-15T10:00:00', amount = 5000): AlertEvent => ({
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

/** Applies events in order. The drafts have their final delivery. */
export function run(
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
export const withCredits = (credits: AlertState['credits']): AlertState => ({ ...NEW_ALERT_STATE, credits })
