import type { HelpAction } from '@/domain/help-tree'
import { open, restart } from '@/navigation'
import { lastLock, platform } from '@/runtime'

/** Where each action of guided help leads. */
const WAYS: Record<HelpAction, () => void> = {
  unlock: () => open('locked', { lock: lastLock.read() ?? '' }),
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
  settings: () => void platform.openSettings(),
}

export const useGo = () => (action: HelpAction) => WAYS[action]()
