import type { AlertKind, AlertRule, Failure } from '@/contract'
import type { createUseAction } from './remote/use-action'
import type { createUseRemote } from './remote/use-remote'
import type { createUseSubscribe } from './use-subscribe'

/** Rules that may be switched on without a threshold of the person's own. */
function ruleOf(kind: AlertKind): AlertRule | null {
  if (kind === 'spending') return { kind, enabled: true, minimum: 0 }
  if (kind === 'low-balance' || kind === 'pooled-quota') return null
  return { kind, enabled: true }
}

interface NotifyContext {
  useAction: ReturnType<typeof createUseAction>
  useRemote: ReturnType<typeof createUseRemote>
  useSubscribe: ReturnType<typeof createUseSubscribe>
}

interface Notify {
  /** False while the settings are not known: then nothing is offered. */
  ready: boolean
  /** Whether the rule is on, and the host has a send for it. */
  on: boolean
  /** Why the person will not be told: the rule was not saved, or the panel said no. */
  failure: Failure | null
  /** @returns whether the rule is on */
  ask: () => Promise<boolean>
}

/** Binds the hook that tells the person when something is over: the subscription inside the tap, then the rule switched on. */
export const createUseNotify = ({ useAction, useRemote, useSubscribe }: NotifyContext) =>
  /** @param kind what to be told of; null while nothing is */
  function useNotify(kind: AlertKind | null): Notify {
    const { view } = useRemote('alerts.get', { cardId: 'primary' }, { enabled: kind !== null })
    const save = useAction('alerts.save')
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
        // First the panel, inside the tap: both vendors refuse it later.
        const answered = subscribe.ask([rule.kind])
        const { quietHours, dailyCap, rules } = settings
        const saved = await save.run({
          cardId: 'primary',
          rules: [...rules.filter((each) => each.kind !== rule.kind), rule],
          quietHours,
          dailyCap,
        })
        await answered
        return saved !== null
      },
    }
  }
