import type { Failure, Meta } from '@/contract'

/**
 * View of remote data; exactly one phase at a time.
 * - `loading`: no data yet; `slow` once it takes longer than expected
 * - `ready`: current data
 * - `delayed`: the insurer's own sync is behind
 * - `offline`: cached data, because the network or the backend has just failed
 * - `error`: no data; retries may still be running
 */
export type RemoteView<Data> =
  | { phase: 'loading'; slow: boolean }
  | { phase: 'ready' | 'delayed' | 'offline'; data: Data; meta: Meta; refreshing: boolean; error: Failure | null }
  | { phase: 'error'; error: Failure; retrying: boolean }

/** Whether no card is bound: for a request about the primary card, DATA-404 means just that. */
export const hasNoCard = (view: RemoteView<unknown>): boolean => view.phase === 'error' && view.error.code === 'DATA-404'
