import type { Job } from './jobs'

/** A stored document: JSON text and version. */
export interface Stored {
  text: string
  version: number
}

/** A version that a unit of work has read; 0 for no document. */
export interface Check {
  key: string
  version: number
}

export interface Change {
  key: string
  /** Null removes the document. */
  text: string | null
  /** Real time of expiry, ms; null to keep it. */
  expiresAt: number | null
}

export interface Commit {
  checks: readonly Check[]
  changes: readonly Change[]
  /** Deletes all other documents (an operator's reset). */
  replace?: boolean
  /** Jobs, stored with the changes. Drivers without workers (phone, memory) drop them; reads do the same work there. */
  jobs?: readonly Job[]
}

export interface Page {
  after: string
  limit: number
}

const STORE_ERROR = 'StoreError'

/** The store cannot write now: a full phone, a failing disk, an unreachable database. @throws Error always, see `isStoreError` */
export function failToStore(why: string): never {
  const error = new Error(why)
  error.name = STORE_ERROR
  throw error
}

/** Tested by name, not by `instanceof`: compiled for old phones, subclasses of Error lose their class. */
export const isStoreError = (error: unknown): boolean => error instanceof Error && error.name === STORE_ERROR

/** A key-text store. Every driver runs the same units of work. */
export interface Driver {
  /** In the order of the keys; null for a missing document. @throws Error as `failToStore` does */
  read(keys: readonly string[]): Promise<(Stored | null)[]>
  /** Keys that begin with a prefix, in order. @param page those behind a key, so many @throws Error as `failToStore` does */
  list(prefix: string, page?: Page): Promise<string[]>
  /** Atomic. @returns false when a version has changed @throws Error as `failToStore` does */
  commit(commit: Commit): Promise<boolean>
  /** Removes documents that have expired. @param now ms of real time */
  sweep(now: number): Promise<void>
  /** Synchronous `read` of one key, where the driver can: on old phones each promise takes a turn of the event loop. */
  readNow?(key: string): Stored | null
}

/** Real time of a document's expiry, ms; null without one. */
export const keepUntilOf = (document: object): number | null =>
  'keepUntil' in document && typeof document.keepUntil === 'number' ? document.keepUntil : null

/** Documents in the form drivers store. */
export const changesFor = (documents: Readonly<Record<string, object>>): Change[] =>
  Object.entries(documents).map(([key, document]) => ({ key, text: JSON.stringify(document), expiresAt: keepUntilOf(document) }))
