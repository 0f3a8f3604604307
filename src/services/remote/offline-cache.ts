import { experimental_createQueryPersister, type AsyncStorage } from '@tanstack/query-persist-client-core'
import { notifyManager, type Query, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
import * as v from 'valibot'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from '../stored'

const PREFIX = 'last-view'
/** ms; a balance is kept for 30 days, because the page shows its date. */
const MAX_AGE = 30 * 24 * 60 * 60 * 1000
/** Characters. Alipay stores at most 200 KB under one key, and Chinese text takes 3 bytes a character in UTF-8. */
const MAX_LENGTH = 60_000

/** Changed with the contract, which a test checks; entries of an older version are then not read. */
export const BUSTER = 'contract-14'

/** The part of the library's entry that is read here; the reads check their data themselves. */
const keptView = v.object({
  buster: v.literal(BUSTER),
  queryKey: v.array(v.unknown()),
  state: v.object({ data: v.unknown(), dataUpdatedAt: v.number() }),
})

function asyncStorage(storage: PlatformStorage): AsyncStorage {
  return {
    getItem: (key) => storage.get(key),
    setItem(key, value) {
      if (value.length <= MAX_LENGTH) storage.set(key, value)
    },
    removeItem: (key) => storage.remove(key),
    entries: () => storage.keys().map((key) => [key, storage.get(key) ?? ''] as [string, string]),
  }
}

/** What makes a read a search. A position is a person's, and is never stored. */
const SEARCHES = ['query', 'latitude', 'district', 'admdvs', 'favourites']
const isSearch = (input: unknown): boolean => typeof input === 'object' && input !== null && SEARCHES.some((field) => field in input)
/** Stores only reads that `keptBy` marked, and no searches. */
const isKept = ({ queryKey: [, input], meta }: Query): boolean => meta?.offline === true && !isSearch(input)

/** Stores the last answers of the main reads, one key a query, so that the app opens without a network. */
export function createOfflineCache(storage: PlatformStorage) {
  const { persisterFn, removeQueries } = experimental_createQueryPersister({
    storage: asyncStorage(storage),
    prefix: PREFIX,
    buster: BUSTER,
    maxAge: MAX_AGE,
    filters: { predicate: isKept },
    // The library's own refetch leaves a rejection unhandled when offline, which hosts report as a crash.
    refetchOnRestore: false,
  })
  /** Restores a query from storage, or fetches it. A restored entry that is stale is shown and fetched again. */
  async function persister<T>(
    queryFn: (context: QueryFunctionContext) => T | Promise<T>,
    context: QueryFunctionContext,
    query: Query,
  ): Promise<T> {
    const asked = { network: false }
    const asking = (given: QueryFunctionContext) => {
      asked.network = true
      return queryFn(given)
    }
    const data = await persisterFn(asking, context, query)
    // Scheduled after the persister's own task, which sets the date of the restored data. The query itself stores a failure.
    if (!asked.network) notifyManager.schedule(() => void (query.isStale() && query.fetch().catch(() => undefined)))
    return data
  }
  /**
   * Puts the stored answers into the cache at once: the library restores one only after a page asked for it, which is after its first
   * drawing. Removes answers that are too old, of an older contract or unreadable.
   * @param now ms since the epoch on the phone's clock
   */
  function restore(queryClient: QueryClient, now: number): void {
    for (const key of storage.keys()) {
      if (!key.startsWith(`${PREFIX}-`)) continue
      const view = readStored(storage, key, keptView)
      if (view === null || now - view.state.dataUpdatedAt > MAX_AGE) storage.remove(key)
      else queryClient.setQueryData(view.queryKey, view.state.data, { updatedAt: view.state.dataUpdatedAt })
    }
  }
  return { persister, restore, forget: () => removeQueries() }
}

export type OfflineCache = ReturnType<typeof createOfflineCache>
