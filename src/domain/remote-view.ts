import type { Failure, Meta } from '@/contract'

/**
 * What a page shows of remote data: exactly one of these at a time.
 * - `loading`: nothing yet; `slow` once it takes longer than a person expects
 * - `ready`: current
 * - `delayed`: the insurer's own sync is behind
 * - `offline`: kept from earlier, because the network or the service failed just now
 * - `error`: nothing to show; retries may still be going on
 */
export type RemoteView<Data> =
  | { phase: 'loading'; slow: boolean }
  | { phase: 'ready' | 'delayed' | 'offline'; data: Data; meta: Meta; refreshing: boolean; error: Failure | null }
  | { phase: 'error'; error: Failure; retrying: boolean }

/** Asked for the primary card, a missing record can only mean that none is bound yet. */
export const hasNoCard = (view: RemoteView<unknown>): boolean => view.phase === 'error' && view.error.code === 'DATA-404'
