import { toDate } from '@/domain/beijing-time'
import { recordConsent } from '@/domain/alert-rules'
import { ruleOf, type AlertState } from '@/domain/alert-state'
import type { AlertRule } from '@/contract'
import { saveRules, settingsOf } from '../alerts'
import { accountOf, bindingOf, type AccountView, type Context } from '../context'
import { benefitOf } from '../reference/rules'
import { refuse } from '../refusal'
import type { CardAlerts } from '../state'
import type { Handlers } from './types'

const alertsOf = (context: Context, cardId: string): CardAlerts =>
  context.state.alerts[bindingOf(context, cardId).cardId] ?? refuse('DATA-404')

/** A quota already past a new percentage counts as told, like a balance already below its threshold. */
function resetQuota(state: AlertState, before: readonly AlertRule[], rules: readonly AlertRule[], view: AccountView): AlertState {
  const rule = ruleOf(rules, 'pooled-quota')
  if (rule?.percent === ruleOf(before, 'pooled-quota')?.percent) return state
  const { limit } = benefitOf(view.record, view.city).outpatient
  const { outpatient, yearStart } = view.position
  const passed = rule !== null && limit !== null && outpatient.reimbursed * 100 >= limit * rule.percent
  return { ...state, quotaYear: passed ? toDate(yearStart) : null }
}

export const alertHandlers = {
  'alerts.get': ({ cardId }, context) => settingsOf(context, bindingOf(context, cardId), alertsOf(context, cardId)),
  'alerts.save': ({ cardId, rules, quietHours, dailyCap }, context) => {
    const binding = bindingOf(context, cardId)
    const alerts = alertsOf(context, cardId)
    // One rule of each kind: the last one given holds.
    const single = rules.filter((rule, index) => !rules.slice(index + 1).some((later) => later.kind === rule.kind))
    const before = alerts.rules
    saveRules(context, binding, alerts, { rules: single, quietHours, dailyCap })
    alerts.state = resetQuota(alerts.state, before, single, accountOf(context, cardId))
    return settingsOf(context, binding, alerts)
  },
  'alerts.record-consent': ({ cardId, outcomes }, context) => {
    const alerts = alertsOf(context, cardId)
    for (const { kind, outcome } of outcomes) alerts.state = recordConsent(alerts.state, kind, outcome)
    return settingsOf(context, bindingOf(context, cardId), alerts)
  },
} satisfies Partial<Handlers>
