import { toDate } from '@/domain/beijing-time'
import { recordConsent, resetCrossings, ruleOf, type AlertState } from '@/domain/alert-rules'
import type { AlertRule } from '@/contract'
import { settingsOf, usableOf } from '../alerts'
import { accountOf, bindingOf, type AccountView, type Context } from '../context'
import { refuse } from '../refusal'
import type { CardAlerts } from '../state'
import type { Handlers } from './types'

const alertsOf = (context: Context, cardId: string): CardAlerts =>
  context.state.alerts[bindingOf(context, cardId).cardId] ?? refuse('DATA-404')

/** A quota already past the new percentage counts as told, like a balance already below its threshold. */
function resetQuota(state: AlertState, rules: readonly AlertRule[], view: AccountView): AlertState {
  const rule = ruleOf(rules, 'pooled-quota')
  const { limit } = view.city.benefits[view.record.benefit].outpatient
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
    alerts.rules = rules.filter((rule, index) => !rules.slice(index + 1).some((later) => later.kind === rule.kind))
    alerts.quietHours = quietHours
    alerts.dailyCap = dailyCap
    alerts.state = resetQuota(
      resetCrossings(alerts.state, alerts.rules, usableOf(context, binding)),
      alerts.rules,
      accountOf(context, cardId),
    )
    return settingsOf(context, binding, alerts)
  },
  'alerts.record-consent': ({ cardId, outcomes }, context) => {
    const alerts = alertsOf(context, cardId)
    for (const { kind, outcome } of outcomes) alerts.state = recordConsent(alerts.state, kind, outcome)
    return settingsOf(context, bindingOf(context, cardId), alerts)
  },
} satisfies Partial<Handlers>
