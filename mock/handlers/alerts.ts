import { toDate } from '@/domain/beijing-time'
import { recordConsent } from '@/domain/alert-rules'
import { ruleOf, type AlertState } from '@/domain/alert-state'
import type { AlertRule } from '@/contract'
import { accountOf, historyOf, type AccountView } from '../accounts/account-view'
import { saveRules, settingsOf, sourceOf, usableOf } from '../alerts/alerts'
import { bindingOf, userOf, type Call } from '../call'
import { benefitOf } from '../reference/rules'
import type { Binding } from '../storage/documents'
import type { Handlers } from './types'

/** A quota already past a newly set percentage counts as reported, like a balance below a new threshold. */
function resetQuota(state: AlertState, before: readonly AlertRule[], rules: readonly AlertRule[], view: AccountView): AlertState {
  const rule = ruleOf(rules, 'pooled-quota')
  if (rule?.percent === ruleOf(before, 'pooled-quota')?.percent) return state
  const { limit } = benefitOf(view.record, view.city).outpatient
  const { outpatient, yearStart } = view.position
  const passed = rule !== null && limit !== null && outpatient.reimbursed * 100 >= limit * rule.percent
  return { ...state, quotaYear: passed ? toDate(yearStart) : null }
}

const usableNow = async (call: Call, { recordId }: Binding): Promise<number | null> => usableOf(await historyOf(call, recordId), call.now)

export const alertHandlers = {
  'alerts.get': async ({ cardId }, call) => {
    const card = bindingOf(call, cardId)
    return settingsOf(card, await usableNow(call, card))
  },
  'alerts.save': async ({ cardId, rules, quietHours, dailyCap }, call) => {
    const card = bindingOf(call, cardId)
    const { alerts } = card
    // One rule of each kind: the last one given holds.
    const single = rules.filter((rule, index) => !rules.slice(index + 1).some((later) => later.kind === rule.kind))
    const before = alerts.rules
    saveRules(await sourceOf(call, userOf(call), card), { rules: single, quietHours, dailyCap })
    alerts.state = resetQuota(alerts.state, before, single, await accountOf(call, cardId))
    return settingsOf(card, await usableNow(call, card))
  },
  'alerts.record-consent': async ({ cardId, outcomes }, call) => {
    const card = bindingOf(call, cardId)
    for (const { kind, outcome } of outcomes) card.alerts.state = recordConsent(card.alerts.state, kind, outcome)
    return settingsOf(card, await usableNow(call, card))
  },
} satisfies Partial<Handlers>
