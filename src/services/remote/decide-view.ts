import type { Failure, Meta } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'

export interface RemoteState<Data> {
  data: Data | undefined
  meta: Meta | undefined
  /** The last failure since the last success. */
  failure: Failure | null
  fetching: boolean
  online: boolean
  /** The first load has lasted longer than `SLOW_AFTER`. */
  slow: boolean
}

function decidePhase(meta: Meta, failure: Failure | null, online: boolean): 'ready' | 'delayed' | 'offline' {
  if (!online || failure !== null) return 'offline'
  return meta.freshness === 'delayed' ? 'delayed' : 'ready'
}

/** Decides the view that a page shows. Pure; no other code decides it. */
export function decideView<Data>({ data, meta, failure, fetching, online, slow }: RemoteState<Data>): RemoteView<Data> {
  // A record that does not exist, or belongs to another user, is not shown from the cache.
  const gone = failure?.code === 'DATA-404'
  if (data !== undefined && meta !== undefined && !gone) {
    return { phase: decidePhase(meta, failure, online), data, meta, refreshing: fetching, error: failure }
  }
  // Shown at once, also while retries are running.
  if (failure !== null) return { phase: 'error', error: failure, retrying: fetching }
  return { phase: 'loading', slow }
}
