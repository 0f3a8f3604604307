import type { HelpAction } from '@/domain/help-tree'
import { open, restart } from '@/navigation'
import type { Runtime } from '@/services/runtime'
import { useRuntime } from '@/services/runtime-provider'

/** Destination of each action of guided help. */
const WAYS: Record<HelpAction, (runtime: Runtime) => void> = {
  unlock: ({ lastLock }) => open('locked', { lock: lastLock.read() ?? '' }),
  'reset-password': () => open('password', { mode: 'reset' }),
  'change-password': () => open('password', { mode: 'change' }),
  authorize: () => restart('authorize'),
  bind: () => open('bind'),
  'pending-list': () => open('transactions'),
  transactions: () => open('transactions'),
  insight: () => open('insight'),
  official: () => open('official'),
  'local-services': () => open('local-services'),
  channels: () => open('channels'),
  settings: ({ platform }) => void platform.openSettings(),
}

export function useGo(): (action: HelpAction) => void {
  const runtime = useRuntime()
  return (action) => WAYS[action](runtime)
}
