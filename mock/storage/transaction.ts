import * as v from 'valibot'
import { isDomainError } from '../domain-error'
import { DOCUMENTS, type DocumentOf, type Kind } from './documents'
import { keepUntilOf, failToStore, type Driver, type Page, type Stored } from './driver'
import type { Job } from './jobs'

/** Documents of one kind, as a unit of work sees them. */
export interface Repository<Name extends Kind> {
  /** Returns the same object each time; its changes are written on commit. @throws Error for a document that breaks its schema */
  get(id: string): Promise<DocumentOf<Name> | null>
  /** As `get`, with an empty one where there is none. */
  open(id: string, empty: v.InferInput<(typeof DOCUMENTS)[Name]>): Promise<DocumentOf<Name>>
  put(id: string, document: DocumentOf<Name>): Promise<DocumentOf<Name>>
  delete(id: string): Promise<void>
  /** Ids in use that begin with `start`; without those this unit of work adds. @param page those behind an id, so many */
  ids(start?: string, page?: Page): Promise<string[]>
}

export type Tx = { readonly [Name in Kind]: Repository<Name> } & {
  /** Queues a job, if this unit of work commits. */
  later(job: Job): void
}

export interface Store {
  /**
   * Runs a unit of work. It commits when the work returns or throws a `DomainError`, and leaves no trace of anything else
   * that is thrown. On a conflict it runs again.
   * @throws Error as `failToStore` does, when nothing can be kept, or it met somebody else each time
   */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** As `transaction`, read only: changes are discarded. */
  look<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** As `transaction` on an empty store: what it puts replaces all documents. */
  replace<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** Counts what units of work read and wrote; for measuring. */
  readonly counts: { reads: number; writes: number; bytes: number }
  sweep(now: number): Promise<void>
}

const TRIES = 5

interface Loaded {
  version: number
  /** JSON of the document as read; a difference at commit is a change. */
  text: string | null
  /** Null where there is none, or no longer. */
  document: object | null
}

class Work {
  private readonly loaded = new Map<string, Loaded>()
  private readonly jobs: Job[] = []
  readonly tx: Tx

  constructor(
    private readonly driver: Driver,
    private readonly anew: boolean,
    private readonly counts: Store['counts'],
  ) {
    const kinds = Object.keys(DOCUMENTS) as Kind[] // `DOCUMENTS` has no other keys
    const repositories = Object.fromEntries(kinds.map((kind) => [kind, this.repository(kind)])) as unknown as Tx // one a kind
    this.tx = { ...repositories, later: (job) => void this.jobs.push(job) }
  }

  /** Stores a read document; of two concurrent reads of one key, the first wins. */
  private take(kind: Kind, key: string, stored: Stored | null): Loaded {
    const known = this.loaded.get(key)
    if (known) return known
    if (!this.anew) this.counts.reads += 1
    const document = stored ? (v.parse(DOCUMENTS[kind], JSON.parse(stored.text)) as object) : null
    const loaded = { version: stored?.version ?? 0, text: document && JSON.stringify(document), document }
    this.loaded.set(key, loaded)
    return loaded
  }

  /** Synchronous where the driver can: on old phones each promise takes a turn of the event loop. */
  private load<Result>(kind: Kind, key: string, then: (loaded: Loaded) => Result): Promise<Result> {
    const known = this.loaded.get(key)
    if (known) return Promise.resolve(then(known))
    if (this.anew) return Promise.resolve(then(this.take(kind, key, null)))
    if (!this.driver.readNow) return this.driver.read([key]).then(([stored = null]) => then(this.take(kind, key, stored)))
    try {
      return Promise.resolve(then(this.take(kind, key, this.driver.readNow(key))))
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('broken document'))
    }
  }

  private repository<Name extends Kind>(kind: Name): Repository<Name> {
    const keyOf = (id: string): string => `${kind}/${id}`
    const load = <Result>(id: string, then: (loaded: Loaded) => Result): Promise<Result> => this.load(kind, keyOf(id), then)
    return {
      get: (id) => load(id, ({ document }) => document as DocumentOf<Name> | null), // parsed by its own schema
      open: (id, empty) =>
        load(id, (loaded) => {
          if (loaded.document) return loaded.document as DocumentOf<Name> // as above
          const document = v.parse(DOCUMENTS[kind], empty) as DocumentOf<Name> // the schema of this very kind
          // A document that stays empty is not written.
          if (loaded.version === 0) loaded.text = JSON.stringify(document)
          loaded.document = document
          return document
        }),
      put: (id, document) =>
        load(id, (loaded) => {
          loaded.document = document
          return document
        }),
      delete: (id) =>
        load(id, (loaded) => {
          loaded.document = null
        }),
      ids: async (start = '', page) => {
        if (this.anew) return []
        const behind = page && { ...page, after: keyOf(page.after) }
        return (await this.driver.list(keyOf(start), behind)).map((key) => key.slice(kind.length + 1))
      },
    }
  }

  /** @returns false on a conflict */
  async commit(): Promise<boolean> {
    const changes = [...this.loaded].flatMap(([key, { text: before, document }]) => {
      const text = document === null ? null : JSON.stringify(document)
      return text === before ? [] : [{ key, text, expiresAt: document && keepUntilOf(document) }]
    })
    const { jobs } = this
    if (changes.length + jobs.length === 0 && !this.anew) return true
    const checks = this.anew ? [] : [...this.loaded].map(([key, { version }]) => ({ key, version }))
    if (!(await this.driver.commit({ checks, changes, replace: this.anew, jobs }))) return false
    this.counts.writes += changes.length
    for (const { text } of changes) this.counts.bytes += text?.length ?? 0
    return true
  }
}

type Outcome<Result> = { result: Result } | { refusal: Error }

/**
 * Units of work over any driver. Each sees documents as objects; its changes are detected and committed together. They run
 * concurrently; those in conflict run again, one after the other.
 */
export function createStore(driver: Driver): Store {
  const counts = { reads: 0, writes: 0, bytes: 0 }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(run, run)
    last = mine.catch(() => undefined)
    return mine
  }

  /** @returns null on a conflict */
  async function attempt<Result>(work: (tx: Tx) => Promise<Result>, anew: boolean): Promise<Outcome<Result> | null> {
    const unit = new Work(driver, anew, counts)
    let outcome: Outcome<Result>
    try {
      outcome = { result: await work(unit.tx) }
    } catch (error) {
      // A `DomainError` commits: its counters (wrong tries) have to last.
      if (!isDomainError(error)) throw error
      outcome = { refusal: error }
    }
    return (await unit.commit()) ? outcome : null
  }

  async function again<Result>(work: (tx: Tx) => Promise<Result>, anew: boolean): Promise<Outcome<Result>> {
    for (let tries = 1; tries < TRIES; tries += 1) {
      const outcome = await attempt(work, anew)
      if (outcome) return outcome
    }
    return failToStore('somebody else was faster each time')
  }

  async function run<Result>(work: (tx: Tx) => Promise<Result>, anew: boolean): Promise<Result> {
    const outcome = (await attempt(work, anew)) ?? (await inTurn(() => again(work, anew)))
    if ('refusal' in outcome) throw outcome.refusal
    return outcome.result
  }

  return {
    counts,
    transaction: (work) => run(work, false),
    look: (work) => work(new Work(driver, false, counts).tx),
    replace: (work) => run(work, true),
    sweep: (now) => driver.sweep(now),
  }
}
