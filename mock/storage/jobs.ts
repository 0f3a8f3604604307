import type { InsurerEvent } from '../alerts/event-types'

/** A run of the daily sync. */
export interface SyncJob {
  /** Epoch of the clock it belongs to. */
  epoch: string
  /** ms on the insurer's clock when it was to begin; 0 for one that began at once. */
  due: number
  /** The last person of the page before. */
  after: string
}

/** A message that the host's vendor has to send. */
export interface MessageJob {
  userId: string
  cardId: string
  messageId: string
}

/** A run over the rows of an employer's batch that are due. */
export interface BatchJob {
  batchId: string
}

/** A job queued by a unit of work; stored in the same commit. */
export type Job = {
  /** Earliest real time, ms; null for at once. */
  at: number | null
  /** Deduplicates jobs of one queue; null for none. */
  key: string | null
} & (
  | { queue: 'evaluate'; data: { users: string[] } }
  | { queue: 'sync'; data: SyncJob }
  | { queue: 'event'; data: InsurerEvent }
  | { queue: 'message'; data: MessageJob }
  | { queue: 'batch'; data: BatchJob }
)
