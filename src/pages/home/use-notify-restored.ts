import type { AlertSettings } from '@/contract'
import { useAction, useRemote, useSubscribe } from '@/runtime'

interface NotifyRestored {
  requested: boolean
  ask: () => void
}

const withRestored = ({ rules, quietHours, dailyCap }: AlertSettings) => ({
  cardId: 'primary',
  rules: [...rules.filter((rule) => rule.kind !== 'sync-restored'), { kind: 'sync-restored' as const, enabled: true }],
  quietHours,
  dailyCap,
})

/** 恢复后通知我: asks for the subscription inside the tap, then switches the one-off rule on. */
export function useNotifyRestored(enabled: boolean): NotifyRestored {
  const { view } = useRemote('alerts.get', { cardId: 'primary' }, { enabled })
  const save = useAction('alerts.save')
  const subscribe = useSubscribe()
  const settings = 'data' in view ? view.data : null
  return {
    requested: settings?.rules.some((rule) => rule.kind === 'sync-restored' && rule.enabled) ?? false,
    ask: () => {
      if (!settings) return
      // First the panel, inside the tap: both vendors refuse it later.
      const answered = subscribe.ask(['sync-restored'])
      void save.run(withRestored(settings)).then(() => answered)
    },
  }
}
