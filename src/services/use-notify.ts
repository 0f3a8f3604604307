import { PRIMARY_CARD, type AlertKind, type AlertRule, type Failure } from '@/contract'
import { alertsGet, alertsSave } from '@/contract/operations/alerts'
import { useAction } from './remote/use-action'
import { useRemote } from './remote/use-remote'
import { useSubscribe } from './use-subscribe'

/** The rule to switch on for a kind; null for kinds that need a threshold chosen by the user. */
function ruleOf(kind: AlertKind): AlertRule | null {
  if (kind === 'spending') return { kind, enabled: true, minimum: 0 }
  if (kind === 'low-balance' || kind === 'pooled-quota') return null
  return { kind, enabled: true }
}

interface Notify {
  /** False while the settings are loading, or for a kind without a default rule; the page then offers nothing. */
  ready: boolean
  /** Whether the rule is on and at least one send is left. */
  on: boolean
  /** Why the alert will not be sent: the rule was not saved, or the subscription was refused. */
  failure: Failure | null
  /** @returns whether the rule was saved */
  ask: () => Promise<boolean>
}

/**
 * Offers an alert for when a state ends. The subscription is requested inside the tap, then the rule is switched on.
 * @param kind alert to offer; null where there is none
 */
export function useNotify(kind: AlertKind | null): Notify {
  const { view } = useRemote(alertsGet, { cardId: PRIMARY_CARD }, { enabled: kind !== null })
  const save = useAction(alertsSave)
  const subscribe = useSubscribe()
  const settings = 'data' in view ? view.data : null
  const known = settings?.rules.find((rule) => rule.kind === kind)
  const rule = known ? { ...known, enabled: true } : kind && ruleOf(kind)
  return {
    ready: settings !== null && rule !== null,
    on: known?.enabled === true && settings?.credits.some(({ kind: of, left }) => of === kind && left > 0) === true,
    failure: save.failure ?? subscribe.failure,
    ask: async () => {
      if (!settings || !rule) return false
      // The panel comes first: WeChat and Alipay refuse it outside of a tap handler.
      const answered = subscribe.ask([rule.kind])
      const { quietHours, dailyCap, rules } = settings
      const saved = await save.run({
        cardId: PRIMARY_CARD,
        rules: [...rules.filter((each) => each.kind !== rule.kind), rule],
        quietHours,
        dailyCap,
      })
      await answered
      return saved !== null
    },
  }
}
