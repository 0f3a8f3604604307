import { securityGet } from '@/contract/operations/security'
import { useRemote } from '@/services/remote/use-remote'
import { useAutoLock, useSession } from '@/services/use-app-state'

/** `asking` until it is known whether the person switched the protection on. */
export type Gate = 'open' | 'closed' | 'asking'

/** Entries require the phone's unlock if the person switched that on; one unlock is enough while the app stays in use. */
export function useGate(): Gate {
  const full = useSession()?.scope === 'full'
  const { confirmed } = useAutoLock()
  const { view } = useRemote(securityGet, {}, { enabled: full })
  if (!full || confirmed) return 'open'
  if (view.phase === 'loading') return 'asking'
  // If the setting cannot be read, the unlock is required.
  return 'data' in view && !view.data.biometric ? 'open' : 'closed'
}
