import { useAutoLock, useRemote, useSession } from '@/runtime'

/** `asking` until it is known whether this person wants to be asked. */
export type Gate = 'open' | 'closed' | 'asking'

/** Entries stand behind the phone's own unlock where the person switched that on, once while the app stays in use. */
export function useGate(): Gate {
  const full = useSession()?.scope === 'full'
  const { confirmed } = useAutoLock()
  const { view } = useRemote('security.get', {}, { enabled: full })
  if (!full || confirmed) return 'open'
  if (view.phase === 'loading') return 'asking'
  // Where nobody can tell, an entry stays behind the unlock: a lock that fails open is none.
  return 'data' in view && !view.data.biometric ? 'open' : 'closed'
}
