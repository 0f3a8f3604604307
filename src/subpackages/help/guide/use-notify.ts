import type { AlertKind, AlertRule } from '@/contract'
import { useAction, useRemote, useSubscribe } from '@/runtime'

/** Rules that may be switched on without a threshold of the person's own. */
function ruleOf(kind: AlertKind): AlertRule | null {
  if (kind === 'spending') return { kind, enabled: true, minimum: 0 }
  if (kind === 'low-balance' || kind === 'pooled-quota') return null
  return { kind, enabled: true }
}

interface Notify {
  /** False while the settings are not known: then nothing is offered. */
  ready: boolean
  ask: (kind: AlertKind) => Promise<boolean>
}

/** Tells the person when it is over: the subscription inside the tap, then the rule switched on. */
export function useNotify(enabled: boolean): Notify {
  const { view } = useRemote('alerts.get', { cardId: 'primary' }, { enabled })
  const save = useAction('alerts.save')
  const subscribe = useSubscribe()
  const settings = 'data' in view ? view.data : null
  return {
    ready: settings !== null,
    ask: async (kind) => {
      if (!settings) return false
      // First the panel, inside the tap: both vendors refuse it later.
      const answered = subscribe.ask([kind])
      const known = settings.rules.find((rule) => rule.kind === kind)
      const rule = known ? { ...known, enabled: true } : ruleOf(kind)
      if (!rule) return false
      const { quietHours, dailyCap, rules } = settings
      const saved = await save.run({
        cardId: 'primary',
        rules: [...rules.filter((each) => each.kind !== kind), rule],
        quietHours,
        dailyCap,
      })
      await answered
      return saved !== null
    },
  }
}
