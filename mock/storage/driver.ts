/** A document as it is kept: its JSON, and how often it was written. */
export interface Stored {
  text: string
  version: number
}

/** A version that a unit of work has relied on; 0 where there was no document. */
export interface Check {
  key: string
  version: number
}

export interface Change {
  key: string
  /** Null removes the document. */
  text: string | null
  /** ms of real time from which on nobody needs it; null to keep it. */
  expiresAt: number | null
}

export interface Commit {
  checks: readonly Check[]
  changes: readonly Change[]
  /** Everything else goes: an operator begins anew. */
  replace?: boolean
}

const REFUSAL = 'StoreRefusal'

/** A driver can keep nothing now: a full phone, a disk that refuses, a database that is away. @throws Error always, see `isStoreRefusal` */
export function refuseToStore(why: string): never {
  const error = new Error(why)
  error.name = REFUSAL
  throw error
}

/** By name, not by `instanceof`: compiled down for old phones, subclasses of Error lose their class. */
export const isStoreRefusal = (error: unknown): boolean => error instanceof Error && error.name === REFUSAL

/** Where documents lie. Knows keys and texts only, so that every store runs the same units of work. */
export interface Driver {
  /** In the order asked for; null for what does not exist. @throws Error as `refuseToStore` does */
  read(keys: readonly string[]): Promise<(Stored | null)[]>
  /** Keys that begin with a prefix, in order. @throws Error as `refuseToStore` does */
  list(prefix: string): Promise<string[]>
  /** All of it or nothing. @returns false when a version has moved on @throws Error as `refuseToStore` does */
  commit(commit: Commit): Promise<boolean>
  /** Removes documents that have expired. @param now ms of real time */
  sweep(now: number): Promise<void>
  /** As `read` for one key, where nothing has to be waited for: on old phones each wait takes a turn of its own. */
  readNow?(key: string): Stored | null
}

/** When a document ends, ms of real time; null for one that stays. */
export const keepUntilOf = (document: object): number | null =>
  'keepUntil' in document && typeof document.keepUntil === 'number' ? document.keepUntil : null

/** Documents as a driver takes them. */
export const changesFor = (documents: Readonly<Record<string, object>>): Change[] =>
  Object.entries(documents).map(([key, document]) => ({ key, text: JSON.stringify(document), expiresAt: keepUntilOf(document) }))
