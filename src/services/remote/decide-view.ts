import type { Failure, Meta } from '@/contract'
import type { RemoteView } from '@/domain/remote-view'

/** What the cache knows about one query. */
export interface RemoteState<Data> {
  data: Data | undefined
  meta: Meta | undefined
  /** The last failure since the last success. */
  failure: Failure | null
  fetching: boolean
  online: boolean
  /** The first load has taken longer than a person waits without a word. */
  slow: boolean
}

function decidePhase(meta: Meta, failure: Failure | null, online: boolean): 'ready' | 'delayed' | 'offline' {
  if (!online || failure !== null) return 'offline'
  return meta.freshness === 'delayed' ? 'delayed' : 'ready'
}

/** The one place that decides what a page shows. Pure. */
export function decideView<Data>({ data, meta, failure, fetching, online, slow }: RemoteState<Data>): RemoteView<Data> {
  // A record that is gone, or never was this person's, is not shown from memory.
  const gone = failure?.code === 'DATA-404'
  if (data !== undefined && meta !== undefined && !gone) {
    return { phase: decidePhase(meta, failure, online), data, meta, refreshing: fetching, error: failure }
  }
  // Said at once, while further tries go on behind.
  if (failure !== null) return { phase: 'error', error: failure, retrying: fetching }
  return { phase: 'loading', slow }
}
